using Reactive.Changes;
using Reactive.Values;

namespace Reactive.Language;

/// <summary>One graph and the continuous queries over it.</summary>
public sealed class ReactiveEngine : IDisposable
{
    /// <summary>Makes an engine with an empty graph.</summary>
    public ReactiveEngine(EngineOptions? options = null) => Options = options ?? new EngineOptions();

    /// <summary>What the engine was made with.</summary>
    public EngineOptions Options { get; }

    /// <summary>The number of the last epoch.</summary>
    public long Epoch => throw new NotSupportedException();

    /// <summary>Bytes of id and property text that the graph holds.</summary>
    internal long TextBytes => throw new NotSupportedException();

    /// <summary>What becomes of a query's text, stage by stage.</summary>
    /// <exception cref="QueryException">The text is refused.</exception>
    public static ExplainResult Explain(string cypher) => throw new NotSupportedException();

    /// <summary>Adds a query; its result is complete when this returns.</summary>
    /// <exception cref="QueryException">The text is refused.</exception>
    public ContinuousQuery AddQuery(
        string name, string cypher, IReadOnlyDictionary<string, Value>? parameters = null, QueryOptions? options = null) =>
        throw new NotSupportedException();

    /// <summary>Takes a query away.</summary>
    public void RemoveQuery(ContinuousQuery query) => throw new NotSupportedException();

    /// <summary>Applies every transaction of the buffer, one epoch each.</summary>
    public void Apply(ChangeBuffer buffer) => throw new NotSupportedException();

    /// <summary>Applies one transaction of the buffer as one epoch.</summary>
    public void Apply(ChangeBuffer buffer, int transaction) => throw new NotSupportedException();

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
