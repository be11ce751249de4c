namespace Reactive.Engine.Graph;

/// <summary>The relations of one type at their ends.</summary>
internal sealed class Adjacency
{
    /// <summary>At their starts.</summary>
    internal AdjacencyIndex Out { get; } = new();

    /// <summary>At their ends.</summary>
    internal AdjacencyIndex In { get; } = new();

    /// <summary>One of the two.</summary>
    internal AdjacencyIndex Side(bool outgoing) => outgoing ? Out : In;
}
