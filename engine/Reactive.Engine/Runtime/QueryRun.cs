using Reactive.Engine.Matching;
using Reactive.Engine.Operators;
using Reactive.Values;

namespace Reactive.Engine.Runtime;

/// <summary>Takes what a query emits for an epoch. The buffer, and the ids of deleted elements, are good during the call only.</summary>
internal delegate void ResultHandler(long epoch, long sequence, ResultSink sink);

/// <summary>
/// One query that runs on a graph: its parameters, its result, its sequence of deltas, whether it lives. The plan belongs to it alone, or is
/// shared with queries of the same text where it holds no state.
/// </summary>
internal sealed class QueryRun
{
    private PendingStart[] _starts = [];
    private int _startCount;

    internal QueryRun(string name, QueryPlan plan, QueryRunOptions options)
    {
        Name = name;
        Plan = plan;
        Options = options;
        Watermark = plan.IsShared ? GraphPartition.FirstHandle : int.MaxValue;
        Table = options.KeepResult ? plan.Sink.NewTable() : null;
        Errors = plan.IsShared ? new RowErrors() : plan.Errors;
    }

    internal string Name { get; }

    internal QueryPlan Plan { get; }

    internal QueryRunOptions Options { get; }

    /// <summary>The live result; null where nobody reads it.</summary>
    internal ResultTable? Table { get; }

    /// <summary>The rows that fail now.</summary>
    internal RowErrors Errors { get; }

    /// <summary>Where the scan of a shared plan's join stands for this query; no limit when it is through.</summary>
    internal int Watermark { get; set; }

    /// <summary>Called for each epoch that emitted.</summary>
    internal ResultHandler? Handler { get; set; }

    /// <summary>Dense from 1: the number of deltas emitted so far.</summary>
    internal long Sequence { get; private set; }

    /// <summary>Why the query was stopped; null while it runs.</summary>
    internal ErrorValue? Failure { get; private set; }

    /// <summary>Whether its start is through and its result published.</summary>
    internal bool IsLive { get; set; }

    /// <summary>Notes a changed element for the epoch. True when it is the first one.</summary>
    internal bool AddStart(DeltaJoin join, in JoinStart start)
    {
        if (_startCount == _starts.Length)
        {
            Array.Resize(ref _starts, Math.Max(2, _startCount * 2));
        }

        _starts[_startCount++] = new PendingStart(join, start);
        return _startCount == 1;
    }

    /// <summary>Whether an element is noted for an atom already.</summary>
    internal bool HasStart(DeltaJoin join, in JoinStart start)
    {
        for (var i = 0; i < _startCount; i++)
        {
            if (ReferenceEquals(_starts[i].Join, join) && _starts[i].Start == start)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Runs an epoch. A query over its limits, or a strict one with a failing row, stops; its graph and the others go on.</summary>
    internal void RunEpoch(long epoch, long commitTimeMs)
    {
        var count = _startCount;
        _startCount = 0;
        if (Failure is not null)
        {
            return;
        }

        Plan.Activate(this);
        try
        {
            Plan.Run(_starts.AsSpan(0, count), commitTimeMs);
        }
        catch (QueryLimitException exception)
        {
            Stop(exception);
            return;
        }

        Publish(epoch);
        Plan.Complete();
    }

    /// <summary>Stops the query for good: what its operators hold is no longer right.</summary>
    internal void Stop(QueryLimitException exception)
    {
        Failure = new ErrorValue("QueryLimit", exception.Code, exception.Message);
        Plan.Abandon();
    }

    /// <summary>Stops a strict query that has a failing row.</summary>
    internal void CheckStrict()
    {
        if (Options.IsStrict && Errors.First is { } error)
        {
            Failure = error;
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
