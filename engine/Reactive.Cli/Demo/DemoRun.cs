using Reactive.Changes;
using Reactive.Language;
using Reactive.Results;

namespace Reactive.Cli.Demo;

/// <summary>An engine in memory, the simulated feed, and a view.</summary>
internal sealed class DemoRun : IDisposable, IObserver<ResultDelta>
{
    private static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(100);

    private readonly ReactiveEngine _engine = new();
    private readonly BuildingSimulation _simulation;
    private readonly TimeProvider _time;
    private readonly double _changesPerSecond;
    private readonly List<ResultDelta> _emitted = [];
    private double _due;

    internal DemoRun(int seed, double changesPerSecond, TimeProvider time)
    {
        _simulation = new BuildingSimulation(seed);
        _changesPerSecond = changesPerSecond;
        _time = time;
    }

    private long NowMs => _time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <inheritdoc/>
    public void Dispose() => _engine.Dispose();

    /// <inheritdoc/>
    public void OnNext(ResultDelta value) => _emitted.Add(value);

    /// <inheritdoc/>
    public void OnError(Exception error) => throw new ReactiveException("RX5005", $"a query ended with an error: {error.Message}", inner: error);

    /// <inheritdoc/>
    public void OnCompleted()
    {
    }

    /// <summary>Shows the demo until it is cancelled.</summary>
    /// <param name="view">Shows the results.</param>
    /// <param name="started">Called when the queries have their first results.</param>
    /// <param name="cancellationToken">Ends it.</param>
    internal void Run(IDemoView view, Action started, CancellationToken cancellationToken)
    {
        var start = new ChangeBuffer();
        _simulation.WriteStart(start, NowMs);
        _engine.Apply(start);
        var queries = DemoQueries.All.Select(query => _engine.AddQuery(query.Name, query.Text)).ToList();
        using var subscriptions = new System.Reactive.Disposables.CompositeDisposable();
        queries.ForEach(query => subscriptions.Add(query.Deltas.Subscribe(this)));
        started();
        view.Show(queries, () => Step(cancellationToken));
    }

    private List<ResultDelta>? Step(CancellationToken cancellationToken)
    {
        if (cancellationToken.WaitHandle.WaitOne(Frame))
        {
            return null;
        }

        _emitted.Clear();
        var changes = new ChangeBuffer();
        for (_due += _changesPerSecond * Frame.TotalSeconds; _due >= 1; _due--)
        {
            _simulation.WriteNext(changes, NowMs);
        }

        _engine.Apply(changes);
        return _emitted;
    }
}
