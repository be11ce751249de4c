namespace Reactive.Engine.Graph;

/// <summary>
/// The relations at one side of a node in one view, each with the node at its other end. Allocates nothing; good until the end of the
/// epoch. Use: <c>var n = store.Neighbours(...); while (n.MoveNext()) { n.Relation; n.Other }</c>.
/// </summary>
internal struct Neighbours
{
    /// <summary>The relation that <see cref="MoveNext"/> found.</summary>
    internal int Relation { get; private set; }

    /// <summary>The node at its other end.</summary>
    internal int Other { get; private set; }

    internal bool MoveNext() => throw new NotSupportedException();
}
