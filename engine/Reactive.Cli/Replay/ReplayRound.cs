using Reactive.Changes;
using Reactive.Cli.Input;
using Reactive.Language;
using Reactive.Results;

namespace Reactive.Cli.Replay;

/// <summary>One graph with its queries, from empty to the end of the changes.</summary>
internal sealed class ReplayRound : IDisposable
{
    private static readonly QueryOptions NoTable = new() { KeepResult = false };

    private readonly ReactiveEngine _engine;
    private readonly QueryOptions _options;
    private readonly long _heapBefore = GC.GetTotalMemory(forceFullCollection: true);
    private readonly List<ContinuousQuery> _queries = [];
    private readonly DeltaCounter _counter = new();

    /// <summary>Makes an empty graph.</summary>
    /// <param name="profile">Whether operators measure themselves.</param>
    /// <param name="keepResult">Whether queries keep their result beside delivering its changes.</param>
    internal ReplayRound(bool profile = false, bool keepResult = false)
    {
        _engine = new ReactiveEngine(new EngineOptions { Profile = profile });
        _options = new QueryOptions { KeepResult = keepResult };
    }

    internal IReadOnlyList<ContinuousQuery> Queries => _queries;

    internal double AddSeconds { get; private set; }

    internal long AddBytes { get; private set; }

    internal double LoadSeconds { get; private set; }

    internal double RunSeconds { get; private set; }

    internal long RunBytes { get; private set; }

    internal long Epoch => _engine.Epoch;

    internal EmittedFigures Emitted => _counter.Emitted;

    /// <inheritdoc/>
    public void Dispose() => _engine.Dispose();

    /// <summary>Adds the queries to the empty graph.</summary>
    internal void Add(IReadOnlyList<NamedQuery> queries)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        (AddSeconds, _) = Measured.Run(() =>
        {
            foreach (var query in queries)
            {
                _queries.Add(_engine.AddQuery(query.Name, query.Text, query.Parameters, _options));
            }
        });
        AddBytes = GC.GetTotalMemory(forceFullCollection: true) - before;
    }

    /// <summary>Has every delta counted.</summary>
    internal void Count() => _queries.ForEach(query => query.Attach(_counter));

    /// <summary>Hands every delta to an observer.</summary>
    internal IDisposable Observe(IObserver<ResultDelta> observer)
    {
        var subscriptions = new System.Reactive.Disposables.CompositeDisposable();
        _queries.ForEach(query => subscriptions.Add(query.Deltas.Subscribe(observer)));
        return subscriptions;
    }

    /// <summary>Applies the load.</summary>
    internal void Load(ChangeBuffer load) => (LoadSeconds, _) = Measured.Run(() => _engine.Apply(load));

    /// <summary>Applies the changes, counting afresh.</summary>
    internal void Run(ChangeBuffer changes)
    {
        Settle();
        (RunSeconds, RunBytes) = Measured.Run(() => _engine.Apply(changes));
    }

    /// <summary>Applies the changes and times each transaction, in microseconds.</summary>
    internal double[] RunEach(ChangeBuffer changes)
    {
        Settle();
        return Measured.Each(changes.TransactionCount, i => _engine.Apply(changes, i));
    }

    /// <summary>What engine and queries hold now.</summary>
    internal MemoryFigures Memory()
    {
        const double MiB = 1 << 20;
        var total = GC.GetTotalMemory(forceFullCollection: true) - _heapBefore;
        var text = _engine.TextBytes;
        return new MemoryFigures((total - text) / MiB, text / MiB, total / MiB);
    }

    /// <summary>Fails when a query stopped, since its result is then not that of the changes.</summary>
    internal void Check()
    {
        foreach (var query in _queries)
        {
            var status = query.Status;
            if (status.State == QueryState.Stopped)
            {
                throw new ReactiveException("RX5004", $"query '{query.Name}' stopped: {status.Failure?.Message}");
            }
        }
    }

    private void Settle()
    {
        // What the load left behind is not the changes' cost.
        GC.Collect();
        _counter.Reset();
        _queries.ForEach(query => query.ResetProfile());
    }
}
