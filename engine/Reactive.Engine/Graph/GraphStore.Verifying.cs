namespace Reactive.Engine.Graph;

// What must hold between epochs. Walks the whole graph: for tests and for doubts, not for operation.
internal sealed partial class GraphStore
{
    /// <summary>Bytes held for elements, adjacency, ids' table and indexes; the text of ids and the objects that values refer to apart.</summary>
    internal long GraphBytes
    {
        get
        {
            var bytes = _nodes.Bytes + _degrees.Bytes + _relations.Bytes + _nodeIds.Bytes + _relationIds.Bytes
                + (_cells.Capacity * 16) + _waiting.Out.Bytes + _waiting.In.Bytes + _indexes.Bytes;
            foreach (var type in _byType)
            {
                bytes += type.Out.Bytes + type.In.Bytes;
            }

            return bytes;
        }
    }

    /// <summary>Bytes held for the text of ids.</summary>
    internal long TextBytes => _names.Capacity;

    /// <summary>Throws when the store contradicts itself. Between epochs.</summary>
    internal void Verify()
    {
        Invariant.Holds(_phase == Phase.Idle, "an epoch is not under way");
        Invariant.Holds(_nodeDeltaCount == 0 && _relationDeltaCount == 0 && _placeholders.Count == 0, "no delta outlives its epoch");
        var (nodes, namedNodes, nodeCells) = VerifyNodes();
        var (visible, waiting, relationCells) = VerifyRelations();
        Invariant.Holds(Counters.Nodes == nodes, "the nodes are counted");
        Invariant.Holds(Counters.Relations == visible, "the relations are counted");
        Invariant.Holds(Counters.DanglingRelations == waiting, "the waiting relations are counted");
        Invariant.Holds(_nodeIds.Count == namedNodes, "each node handle in use has an id");
        Invariant.Holds(_relationIds.Count == visible + waiting, "each relation has an id");
        _nodeIds.Verify();
        _relationIds.Verify();
        _names.Verify();
        _cells.Verify(nodeCells + relationCells);
        VerifyEntryCounts(visible, waiting);
        _indexes.Verify();
    }

    /// <summary>Throws unless nothing is left: no handle, id, cell, entry. Between epochs.</summary>
    internal void VerifyEmpty()
    {
        Verify();
        Invariant.Holds(_nodeIds.Count == 0 && _relationIds.Count == 0, "no id is left");
        Invariant.Holds(_cells.LiveCells == 0, "no cell is left");
        Invariant.Holds(_names.LiveBytes == 0, "no text is left");
        Invariant.Holds(_waiting.Out.Count == 0 && _waiting.In.Count == 0, "no relation waits");
    }

    private (long Nodes, long Named, long Cells) VerifyNodes()
    {
        var nodes = 0L;
        var named = 0L;
        var cells = 0L;
        var free = 0L;
        for (var node = 1; node < _nodeHandles; node++)
        {
            ref readonly var record = ref _nodes[node];
            Invariant.Holds(record.Delta == 0, "a node points to no delta");
            if (record.Name == 0)
            {
                free++;
                Invariant.Holds(record.Content.Shape == 0, "a free handle is no node");
                continue;
            }

            named++;
            Invariant.Holds(TryGetNode(_names.Feed(record.Name), _names.Text(record.Name), Changes.IdHash.Of(_names.Text(record.Name)), out var found) && found == node, "an id finds its node");
            if (record.Content.Shape != 0)
            {
                nodes++;
                cells += _shapes[record.Content.Shape].Width;
                Invariant.Holds(!_shapes[record.Content.Shape].IsRelation, "a node has a node's shape");
                Invariant.Holds((_waiting.Out.Word(node) == 0) || HasMissingEnd(_waiting.Out, node), "what waits at a node waits for another");
            }
            else
            {
                Invariant.Holds((_degrees[node].Out | _degrees[node].In) == 0, "no visible relation hangs at a missing node");
                Invariant.Holds(_waiting.Out.Word(node) != 0 || _waiting.In.Word(node) != 0, "a missing node has a handle while a relation waits for it");
            }

            VerifyDegrees(node);
        }

        VerifyFreeList(_freeNode, free, handle => _nodes[handle].Content.Row);
        return (nodes, named, cells);
    }

    private bool HasMissingEnd(AdjacencyIndex side, int node)
    {
        var count = side.Entries(node, out var entries, out var first);
        for (var i = first; i < first + count; i++)
        {
            if (_nodes[AdjacencyIndex.OtherOf(entries[i])].Content.Shape != 0)
            {
                return false;
            }
        }

        return true;
    }

    private void VerifyDegrees(int node)
    {
        var outgoing = 0;
        var incoming = 0;
        foreach (var type in _byType)
        {
            outgoing += type.Out.CountOf(node);
            incoming += type.In.CountOf(node);
        }

        Invariant.Holds(outgoing == _degrees[node].Out && incoming == _degrees[node].In, "degrees count entries");
    }

    private (long Visible, long Waiting, long Cells) VerifyRelations()
    {
        var visible = 0L;
        var waiting = 0L;
        var cells = 0L;
        var free = 0L;
        for (var relation = 1; relation < _relationHandles; relation++)
        {
            ref readonly var record = ref _relations[relation];
            Invariant.Holds(record.Delta == 0, "a relation points to no delta");
            if (record.Name == 0)
            {
                free++;
                Invariant.Holds(record.Content.Shape == 0, "a free handle is no relation");
                continue;
            }

            Invariant.Holds(TryGetRelation(_names.Feed(record.Name), _names.Text(record.Name), Changes.IdHash.Of(_names.Text(record.Name)), out var found) && found == relation, "an id finds its relation");
            var shape = _shapes[Math.Abs(record.Content.Shape)];
            var hasEnds = _nodes[record.Start].Content.Shape != 0 && _nodes[record.End].Content.Shape != 0;
            Invariant.Holds(shape.Id != 0 && shape.IsRelation, "a relation has a relation's shape");
            Invariant.Holds(hasEnds == record.Content.Shape > 0, "a relation is visible exactly while both ends are there");
            visible += hasEnds ? 1 : 0;
            waiting += hasEnds ? 0 : 1;
            cells += shape.Width;
            var place = PlaceOf(record.Content.Shape);
            Invariant.Holds(EntryAt(place.Out, record.Start, record.OutPosition) == AdjacencyIndex.Entry(relation, record.End), "a relation hangs at its start where it says");
            Invariant.Holds(EntryAt(place.In, record.End, record.InPosition) == AdjacencyIndex.Entry(relation, record.Start), "a relation hangs at its end where it says");
        }

        VerifyFreeList(_freeRelation, free, handle => _relations[handle].Content.Row);
        return (visible, waiting, cells);
    }

    private static long EntryAt(AdjacencyIndex side, int node, int position)
    {
        var count = side.Entries(node, out var entries, out var first);
        return (uint)position < (uint)count ? entries[first + position] : -1;
    }

    // Each relation was found at its two positions, so counts that agree leave no room for entries of others.
    private void VerifyEntryCounts(long visible, long waiting)
    {
        var outgoing = 0L;
        var incoming = 0L;
        foreach (var type in _byType)
        {
            outgoing += type.Out.Count;
            incoming += type.In.Count;
        }

        Invariant.Holds(outgoing == visible && incoming == visible, "each visible relation has two entries");
        Invariant.Holds(_waiting.Out.Count == waiting && _waiting.In.Count == waiting, "each waiting relation has two entries");
    }

    private static void VerifyFreeList(int first, long expected, Func<int, int> next)
    {
        var count = 0L;
        for (var handle = first; handle != 0; handle = next(handle))
        {
            Invariant.Holds(++count <= expected, "the list of free handles ends");
        }

        Invariant.Holds(count == expected, "free handles are in the list");
    }
}
