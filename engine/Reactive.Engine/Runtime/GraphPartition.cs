using Reactive.Changes;
using Reactive.Engine.Graph;

namespace Reactive.Engine.Runtime;

/// <summary>
/// One partition of one graph: the store, the queries on it, and the one order of epochs. One thread at a time; no lock, no clock, no
/// waiting inside.
/// </summary>
internal sealed class GraphPartition
{
    /// <summary>Handles count from 1.</summary>
    internal const int FirstHandle = 1;

    private readonly Dispatcher _dispatcher;
    private readonly List<QueryRun> _affected = [];
    private readonly StartIndexes _indexes;
    private int _starting;
    private long _commitTime;

    internal GraphPartition(PartitionId id)
    {
        Id = id;
        Graph = new GraphStore();
        _dispatcher = new Dispatcher(Graph);
        _indexes = new StartIndexes(Graph);
    }

    internal PartitionId Id { get; }

    internal GraphStore Graph { get; }

    /// <summary>So many handles are a chunk of a query's start, which is cut so that other queries never wait long for it.</summary>
    internal int ScanChunk { get; set; } = 2048;

    /// <summary>A chunk ends early when it has looked at so many candidates.</summary>
    internal long ScanWork { get; set; } = 16384;

    /// <summary>The number of the last epoch: increasing, not dense.</summary>
    internal long Epoch { get; private set; }

    /// <summary>Applies every transaction of a buffer, one epoch each. What lies ahead is fetched while what comes first is applied.</summary>
    internal void ApplyAll(ChangeBuffer buffer)
    {
        const int Ahead = 32;
        for (var i = 0; i < buffer.TransactionCount; i++)
        {
            if (i % Ahead == 0)
            {
                Graph.LookAhead(buffer, i, Math.Min(Ahead, buffer.TransactionCount - i));
            }

            Apply(buffer, i);
        }
    }

    /// <summary>Applies one transaction as one epoch.</summary>
    internal void Apply(ChangeBuffer buffer, int transaction)
    {
        if (_starting == 0)
        {
            _indexes.Release();
        }

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
    internal void Add(QueryRun run)
    {
        run.Plan.Begin(run, _commitTime);
        _dispatcher.Add(run);
        _starting++;
    }

    /// <summary>Goes on with the start of a query by one chunk, between epochs. True when its result is complete and published.</summary>
    internal bool Advance(QueryRun run)
    {
        if (run.IsLive || run.Failure is not null)
        {
            return true;
        }

        try
        {
            if (!run.Plan.Scan(run, _indexes, ScanChunk, ScanWork, _commitTime))
            {
                return false;
            }
        }
        catch (QueryLimitException exception)
        {
            run.Stop(exception);
            _starting--;
            return true;
        }

        _starting--;
        run.IsLive = true;
        run.CheckStrict();
        return true;
    }

    /// <summary>Evaluates a query once on the graph as it stands, between epochs.</summary>
    internal void Evaluate(QueryRun run)
    {
        run.Plan.Begin(run, _commitTime);
        _starting++;
        while (!Advance(run))
        {
        }
    }

    /// <summary>Takes a query away; its plan, where it is its own, goes with it.</summary>
    internal void Remove(QueryRun run)
    {
        if (!run.IsLive && run.Failure is null)
        {
            _starting--;
        }

        _dispatcher.Remove(run);
    }

    private void RunAffected()
    {
        foreach (var run in _affected)
        {
            run.RunEpoch(Epoch, _commitTime);
        }

        _affected.Clear();
    }
}
