namespace Reactive.Engine.Graph;

/// <summary>What the store holds and what it passed over.</summary>
internal sealed class GraphCounters
{
    /// <summary>Nodes in the graph.</summary>
    internal long Nodes { get; set; }

    /// <summary>Relations in the graph.</summary>
    internal long Relations { get; set; }

    /// <summary>Relations that wait for an end, outside the graph.</summary>
    internal long DanglingRelations { get; set; }

    /// <summary>Operations applied.</summary>
    internal long Operations { get; set; }

    /// <summary>Updates of an absent element that could not become inserts.</summary>
    internal long UpdatesOfAbsent { get; set; }

    /// <summary>Deletes of an absent element.</summary>
    internal long DeletesOfAbsent { get; set; }

    /// <summary>Updates passed over because the element would have had more properties than <see cref="Changes.ChangeShape.MaxKeys"/>.</summary>
    internal long UpdatesTooWide { get; set; }
}
