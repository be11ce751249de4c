using System.Reactive.Subjects;
using System.Threading.Channels;
using Reactive.Engine.Operators;
using Reactive.Engine.Runtime;
using Reactive.Results;

namespace Reactive.Language;

/// <summary>A query whose result the engine keeps right, until it is disposed.</summary>
public sealed class ContinuousQuery : IDisposable
{
    private readonly ReactiveEngine _engine;
    private readonly Subject<ResultDelta> _deltas = new();
    private IResultSink[] _sinks = [];

    internal ContinuousQuery(ReactiveEngine engine, QueryRun run)
    {
        _engine = engine;
        Run = run;
        run.Handler = Deliver;
    }

    /// <summary>The name given to it.</summary>
    public string Name => Run.Name;

    /// <summary>The names of the result's columns.</summary>
    public IReadOnlyList<string> Columns => Run.Plan.Columns;

    /// <summary>What changes, epoch by epoch; delivered on the thread that applies the changes.</summary>
    public IObservable<ResultDelta> Deltas => _deltas;

    /// <summary>How it fares.</summary>
    public QueryStatus Status => new(
        Run.Failure is not null ? QueryState.Stopped : Run.IsLive ? QueryState.Live : QueryState.Starting,
        Run.Errors.Rows,
        Run.Failure ?? Run.Errors.First);

    internal QueryRun Run { get; }

    /// <summary>The result now: in order when the query ends in ORDER BY, else by row key.</summary>
    public IReadOnlyList<ResultRow> Snapshot() => Run.Table is null ? _engine.Evaluate(Run) : Run.Plan.Sink.Snapshot(Run.Table);

    /// <summary>What changes, epoch by epoch, buffered without loss from the call on.</summary>
    public IAsyncEnumerable<ResultDelta> ReadDeltasAsync(CancellationToken cancellationToken)
    {
        var channel = Channel.CreateUnbounded<ResultDelta>(new UnboundedChannelOptions { SingleReader = true });
        var subscription = _deltas.Subscribe(
            delta => channel.Writer.TryWrite(delta),
            error => channel.Writer.TryComplete(error),
            () => channel.Writer.TryComplete());
        return Read(channel.Reader, subscription, cancellationToken);
    }

    /// <summary>What each operator holds and has cost; needs <see cref="EngineOptions.Profile"/> for the times.</summary>
    public IReadOnlyList<OperatorProfile> Profile() =>
        [.. Run.Plan.Operators.Select((o, i) => new OperatorProfile(i, o.Describe(), 0, 0, o.StateEntries, 0))];

    /// <summary>Delivers deltas to a sink on the graph's thread.</summary>
    internal void Attach(IResultSink sink) => _sinks = [.. _sinks, sink];

    /// <summary>Takes the query off its engine; its deltas complete.</summary>
    public void Dispose()
    {
        _engine.RemoveQuery(this);
        _deltas.Dispose();
    }

    internal void Complete() => _deltas.OnCompleted();

    private static async IAsyncEnumerable<ResultDelta> Read(
        ChannelReader<ResultDelta> reader,
        IDisposable subscription,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using (subscription)
        {
            await foreach (var delta in reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return delta;
            }
        }
    }

    private void Deliver(long epoch, long sequence, ResultSink sink)
    {
        foreach (var attached in _sinks)
        {
            attached.OnDelta(sink.Buffer.AsBatch(epoch));
        }

        if (_deltas.HasObservers)
        {
            _deltas.OnNext(sink.ToDelta(Name, epoch, sequence));
        }
    }
}
