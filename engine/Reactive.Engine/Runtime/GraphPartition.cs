using Reactive.Changes;
using Reactive.Engine.Graph;
using Reactive.Values;

namespace Reactive.Engine.Runtime;

/// <summary>
/// One partition of one graph: the store, the queries on it, and the one order of epochs. One thread at a time; no lock, no clock, no
/// waiting inside.
/// </summary>
internal sealed class GraphPartition
{
    // A chunk of a query's start is cut so that other queries never wait long for it.
    private const int ScanChunk = 2048;
    private readonly Dispatcher _dispatcher;
    private readonly List<QueryRun> _affected = [];
    private long _commitTime;

    internal GraphPartition(PartitionId id)
    {
        Id = id;
        Graph = new GraphStore();
        _dispatcher = new Dispatcher(Graph);
    }

    internal PartitionId Id { get; }

    internal GraphStore Graph { get; }

    /// <summary>The number of the last epoch: increasing, not dense.</summary>
    internal long Epoch { get; private set; }

    /// <summary>Applies one transaction as one epoch.</summary>
    internal void Apply(ChangeBuffer buffer, int transaction)
    {
        Epoch++;
        _commitTime = buffer.CommitTimeMs(transaction);
        Graph.BeginEpoch(Epoch);
        Graph.Apply(buffer, transaction);
        var changes = Graph.Seal();
        if (changes.All.Length > 0)
        {
            _dispatcher.Dispatch(changes.All, _affected);
            RunAffected();
        }

        Graph.EndEpoch();
    }

    /// <summary>Adds a query: from now on it sees every epoch. Its start is made by <see cref="Advance"/>.</summary>
    internal void Add(QueryRun run, Value[] parameters, long seed)
    {
        run.Plan.Bind(parameters, seed);
        run.Plan.Begin(QueryRun.Clock(_commitTime));
        run.Plan.Complete();
        _dispatcher.Add(run);
    }

    /// <summary>Goes on with the start of a query by one chunk, between epochs. True when its result is complete and published.</summary>
    internal bool Advance(QueryRun run)
    {
        if (run.IsLive || run.Failure is not null)
        {
            return true;
        }

        foreach (var join in run.Plan.Joins)
        {
            if (join.Watermark == int.MaxValue)
            {
                continue;
            }

            try
            {
                join.ResetWork();
                run.Plan.Scan(join, ScanChunk, QueryRun.Clock(_commitTime));
            }
            catch (QueryLimitException exception)
            {
                run.Stop(new ErrorValue("QueryLimit", exception.Code, exception.Message));
                return true;
            }

            run.Plan.Complete();
            return false;
        }

        run.IsLive = true;
        run.CheckStrict();
        return true;
    }

    /// <summary>Evaluates a query once on the graph as it stands, between epochs.</summary>
    internal void Evaluate(QueryRun run, Value[] parameters, long seed)
    {
        run.Plan.Bind(parameters, seed);
        run.Plan.Begin(QueryRun.Clock(_commitTime));
        run.Plan.Complete();
        while (!Advance(run))
        {
        }
    }

    internal void Remove(QueryRun run) => _dispatcher.Remove(run);

    private void RunAffected()
    {
        var clock = QueryRun.Clock(_commitTime);
        foreach (var run in _affected)
        {
            run.RunEpoch(Epoch, clock);
        }

        _affected.Clear();
    }
}
