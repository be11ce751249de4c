namespace Reactive.Engine.Graph;

/// <summary>Nodes that an index found: <c>while (found.MoveNext()) { found.Node }</c>. Good until the end of the epoch.</summary>
internal struct IndexedNodes
{
    internal int Node { get; private set; }

    internal bool MoveNext() => throw new NotSupportedException();
}
