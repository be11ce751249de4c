namespace Reactive.Engine.Graph;

/// <summary>
/// The nodes with a label, shared by any number of queries. It begins empty and is filled by <see cref="Build"/>, as fast as its owner
/// likes; nodes behind the scan are kept up by every epoch, the others wait for it. Got from <see cref="GraphStore.AcquireLabelIndex"/>.
/// </summary>
internal sealed class LabelIndex
{
    private readonly GraphStore _store;
    private readonly HandleMap _positions = new();
    private int[] _nodes = new int[16];
    private int _scanned = 1;

    internal LabelIndex(GraphStore store, int label)
    {
        _store = store;
        Label = label;
    }

    /// <summary>The label's number.</summary>
    internal int Label { get; }

    /// <summary>An upper bound of the nodes in either view; exact between epochs.</summary>
    internal int Count { get; private set; }

    /// <summary>Whether the scan that fills it is through.</summary>
    internal bool IsComplete => _scanned == int.MaxValue;

    /// <summary>Bytes held.</summary>
    internal long Bytes => _positions.Bytes + (_nodes.Length * 4L);

    internal int Owners { get; set; }

    /// <summary>Goes on with the scan by so many handles; between epochs. True when complete.</summary>
    internal bool Build(int handles)
    {
        var end = (int)Math.Min((long)_scanned + handles, _store.NodeCapacity);
        while (_scanned < end)
        {
            if (_store.NodeIn(View.New, _scanned, out var image) && _store.ShapeOf(image.Shape).HasLabel(Label))
            {
                Append(_scanned);
            }

            _scanned++;
        }

        if (_scanned >= _store.NodeCapacity)
        {
            _scanned = int.MaxValue;
        }

        return IsComplete;
    }

    /// <summary>The nodes in a view.</summary>
    internal IndexedNodes Nodes(View view) => new(this, view);

    /// <summary>The last node before a position that is in a view; 0 when there is none. What is appended meanwhile is not met.</summary>
    internal int Next(View view, ref int position)
    {
        while (position > 0)
        {
            var node = _nodes[--position];
            if (!_store.IsNodeTouched(node)
                || (_store.NodeIn(view, node, out var image) && _store.ShapeOf(image.Shape).HasLabel(Label)))
            {
                return node;
            }
        }

        return 0;
    }

    /// <summary>At the seal: takes in a node that has the label now.</summary>
    internal void Add(in ElementChange change)
    {
        if (change.Handle < _scanned && !Has(change.Old))
        {
            Append(change.Handle);
        }
    }

    /// <summary>At the end of the epoch: lets go of a node that had the label.</summary>
    internal void Remove(in ElementChange change)
    {
        if (change.Handle < _scanned && !Has(change.New))
        {
            TakeOut(change.Handle);
        }
    }

    /// <summary>Checks the index against the store; between epochs.</summary>
    internal void Verify()
    {
        var expected = 0;
        for (var node = 1; node < _store.NodeCapacity && node < _scanned; node++)
        {
            var has = _store.NodeIn(View.New, node, out var image) && Has(image);
            var position = _positions[node];
            Invariant.Holds(has == (position != 0), "the index holds the nodes with the label");
            Invariant.Holds(!has || _nodes[position - 1] == node, "a node of the index knows its position");
            expected += has ? 1 : 0;
        }

        Invariant.Holds(expected == Count, "the index counts its nodes");
    }

    private bool Has(Image image) => image.Shape != 0 && _store.ShapeOf(image.Shape).HasLabel(Label);

    private void Append(int node)
    {
        if (Count == _nodes.Length)
        {
            Array.Resize(ref _nodes, Count * 2);
        }

        _nodes[Count++] = node;
        _positions[node] = Count;
    }

    private void TakeOut(int node)
    {
        var position = _positions[node];
        _positions[node] = 0;
        var last = _nodes[--Count];
        if (last != node)
        {
            _nodes[position - 1] = last;
            _positions[last] = position;
        }
    }
}
