namespace Reactive.Values;

/// <summary>Orders elements by their identity: the feed, then the id, as bytes of UTF-8.</summary>
internal static class ElementOrder
{
    internal static int Compare(in ElementId left, in ElementId right)
    {
        var byFeed = ReferenceEquals(left.Feed, right.Feed) ? 0 : CodePointOrder.Compare(left.Feed, right.Feed);
        return byFeed != 0 ? byFeed : CodePointOrder.Compare(left.Id, right.Id);
    }

    /// <summary>The identity of a node or relation, be it a handle or a snapshot.</summary>
    /// <exception cref="InvalidOperationException">A handle, and nobody here knows what it stands for.</exception>
    internal static ElementId Identity(in Value element, IElementNames? names) => element.Tag switch
    {
        NodeValue node => node.Id,
        RelationValue relation => relation.Id,
        _ when names is null => throw new InvalidOperationException("The identity of an element that is held as a handle needs the graph it belongs to."),
        _ when ReferenceEquals(element.Tag, InlineKind.NodeHandle) => names.Node((int)element.Bits),
        _ => names.Relation((int)element.Bits),
    };
}
