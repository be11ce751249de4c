using Reactive.Results;

namespace Reactive.Language;

/// <summary>A query whose result the engine keeps right.</summary>
public sealed class ContinuousQuery
{
    internal ContinuousQuery(string name) => Name = name;

    /// <summary>The name given to it.</summary>
    public string Name { get; }

    /// <summary>The names of the result's columns.</summary>
    public IReadOnlyList<string> Columns => throw new NotSupportedException();

    /// <summary>What changes, epoch by epoch; delivered on the thread that applies the changes.</summary>
    public IObservable<ResultDelta> Deltas => throw new NotSupportedException();

    /// <summary>How it fares.</summary>
    public QueryStatus Status => throw new NotSupportedException();

    /// <summary>The result now: in order when the query ends in ORDER BY, else by row key.</summary>
    public IReadOnlyList<ResultRow> Snapshot() => throw new NotSupportedException();

    /// <summary>What changes, epoch by epoch, buffered without loss from the call on.</summary>
    public IAsyncEnumerable<ResultDelta> ReadDeltasAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>What each operator holds and has cost; needs <see cref="EngineOptions.Profile"/> for the times.</summary>
    public IReadOnlyList<OperatorProfile> Profile() => throw new NotSupportedException();

    /// <summary>Delivers deltas to a sink on the graph's thread.</summary>
    internal void Attach(IResultSink sink) => throw new NotSupportedException();
}
