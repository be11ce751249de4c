using NodaTime;
using Reactive.Engine.Operators;
using Reactive.Functions;
using Reactive.Values;

namespace Reactive.Engine.Runtime;

/// <summary>Takes what a query emits for an epoch. The buffer, and the ids of deleted elements, are good during the call only.</summary>
internal delegate void ResultHandler(long epoch, long sequence, ResultSink sink);

/// <summary>One query that runs on a graph: its plan, its sequence of deltas, whether it lives.</summary>
internal sealed class QueryRun(string name, QueryPlan plan, bool isStrict)
{
    internal string Name { get; } = name;

    internal QueryPlan Plan { get; } = plan;

    internal bool IsStrict { get; } = isStrict;

    /// <summary>Called for each epoch that emitted.</summary>
    internal ResultHandler? Handler { get; set; }

    /// <summary>Dense from 1: the number of deltas emitted so far.</summary>
    internal long Sequence { get; private set; }

    /// <summary>Why the query was stopped; null while it runs.</summary>
    internal ErrorValue? Failure { get; private set; }

    /// <summary>Whether its start is through and its result published.</summary>
    internal bool IsLive { get; set; }

    internal bool IsAffected { get; set; }

    internal static FunctionContext Clock(long milliseconds)
    {
        var instant = Instant.FromUnixTimeMilliseconds(milliseconds);
        return new FunctionContext(instant, instant, instant);
    }

    /// <summary>Runs an epoch. A query over its limits, or a strict one with a failing row, stops; its graph and the others go on.</summary>
    internal void RunEpoch(long epoch, in FunctionContext clock)
    {
        IsAffected = false;
        if (Failure is not null)
        {
            return;
        }

        try
        {
            foreach (var join in Plan.Joins)
            {
                join.ResetWork();
            }

            Plan.Run(clock);
        }
        catch (QueryLimitException exception)
        {
            Stop(new ErrorValue("QueryLimit", exception.Code, exception.Message));
            return;
        }

        Publish(epoch);
        Plan.Complete();
    }

    internal void Stop(ErrorValue failure) => Failure = failure;

    /// <summary>Stops a strict query that has a failing row.</summary>
    internal void CheckStrict()
    {
        if (IsStrict && Plan.Errors.First is { } error)
        {
            Stop(error);
        }
    }

    private void Publish(long epoch)
    {
        if (!IsLive)
        {
            return;
        }

        CheckStrict();
        if (Failure is null && Plan.Sink.Buffer.Count > 0)
        {
            Sequence++;
            Handler?.Invoke(epoch, Sequence, Plan.Sink);
        }
    }
}
