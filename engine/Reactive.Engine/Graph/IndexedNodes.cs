using Reactive.Values;

namespace Reactive.Engine.Graph;

/// <summary>Nodes that an index found: <c>while (found.MoveNext()) { found.Node }</c>. Good until the end of the epoch.</summary>
internal struct IndexedNodes
{
    private readonly LabelIndex? _labels;
    private readonly PropertyIndex? _properties;
    private readonly View _view;
    private readonly Value _value;
    private int _next;

    internal IndexedNodes(LabelIndex index, View view)
    {
        _labels = index;
        _view = view;
        _next = index.Count;
    }

    internal IndexedNodes(PropertyIndex index, View view, in Value value, int first)
    {
        _properties = index;
        _view = view;
        _value = value;
        _next = first;
    }

    /// <summary>The node that <see cref="MoveNext"/> found.</summary>
    internal int Node { get; private set; }

    internal bool MoveNext()
    {
        Node = _labels is not null ? _labels.Next(_view, ref _next)
            : _properties is not null ? _properties.Next(_view, _value, ref _next)
            : 0;
        return Node != 0;
    }
}
