namespace Reactive.Engine.Graph;

// The view before the epoch goes: entries are unlinked, rows and handles freed.
internal sealed partial class GraphStore
{
    // Room for the deltas of a large epoch is kept while epochs stay large.
    private const int KeptDeltas = 1 << 16;

    /// <summary>Lets go of the view before the epoch. Handles of what is gone may be used again from the next epoch on.</summary>
    internal void EndEpoch()
    {
        AssertPhase(Phase.Sealed);
        _phase = Phase.Idle;
        if (!_indexes.IsEmpty)
        {
            _indexes.Remove(_changes);
        }

        if (_relationDeltaCount != 0)
        {
            EndRelations();
        }

        EndNodes();
        _cells.ResetScratch();
        HasMovedRelations = false;
        if ((_nodeDeltas.Length | _relationDeltas.Length) > KeptDeltas)
        {
            Trim(ref _nodeDeltas, _nodeDeltaCount);
            Trim(ref _relationDeltas, _relationDeltaCount);
        }

        _nodeDeltaCount = _relationDeltaCount = 0;
    }

    private static void Trim<T>(ref T[] deltas, int used)
    {
        if (deltas.Length > KeptDeltas && used < deltas.Length / 8)
        {
            deltas = new T[16];
        }
    }

    private void EndRelations()
    {
        for (var i = 1; i <= _relationDeltaCount; i++)
        {
            ref var delta = ref _relationDeltas[i];
            if (delta.Moved && delta.Content.Old.Shape != 0)
            {
                UnlinkOld(ref delta);
            }
        }

        for (var i = 1; i <= _relationDeltaCount; i++)
        {
            ref readonly var delta = ref _relationDeltas[i];
            ref var record = ref _relations[delta.Handle];
            _contents.ReleaseOld(delta.Content, record.Content);
            record.Delta = 0;
            if (record.Content.Shape == 0)
            {
                FreeRelation(delta.Handle);
            }
        }
    }

    private void UnlinkOld(ref RelationDelta delta)
    {
        var place = PlaceOf(delta.Content.Old.Shape);
        var position = delta.OldOutPosition;
        delta.OldOutPosition = -1;
        var moved = place.Out.Unlink(delta.OldStart, position, out var from);
        if (moved != 0)
        {
            MoveOut(place, delta.OldStart, moved, from, position);
        }

        position = delta.OldInPosition;
        delta.OldInPosition = -1;
        moved = place.In.Unlink(delta.OldEnd, position, out from);
        if (moved != 0)
        {
            MoveIn(place, delta.OldEnd, moved, from, position);
        }

        if (delta.Content.Old.Shape > 0)
        {
            _degrees[delta.OldStart].Out--;
            _degrees[delta.OldEnd].In--;
        }
    }

    // An entry took another place in its list: it is the one of the relation before the epoch, still to be unlinked, or the one of now.
    private void MoveOut(Adjacency place, int node, int relation, int from, int to)
    {
        ref var record = ref _relations[relation];
        ref var delta = ref _relationDeltas[record.Delta];
        if (record.Delta != 0 && delta.Moved && delta.OldOutPosition == from && delta.OldStart == node && HungAt(place, delta))
        {
            delta.OldOutPosition = to;
        }
        else
        {
            record.OutPosition = to;
        }
    }

    private void MoveIn(Adjacency place, int node, int relation, int from, int to)
    {
        ref var record = ref _relations[relation];
        ref var delta = ref _relationDeltas[record.Delta];
        if (record.Delta != 0 && delta.Moved && delta.OldInPosition == from && delta.OldEnd == node && HungAt(place, delta))
        {
            delta.OldInPosition = to;
        }
        else
        {
            record.InPosition = to;
        }
    }

    private bool HungAt(Adjacency place, in RelationDelta delta) =>
        delta.Content.Old.Shape != 0 && ReferenceEquals(PlaceOf(delta.Content.Old.Shape), place);

    private void EndNodes()
    {
        var anyGone = false;
        for (var i = 1; i <= _nodeDeltaCount; i++)
        {
            ref readonly var delta = ref _nodeDeltas[i];
            ref var record = ref _nodes[delta.Handle];
            _contents.ReleaseOld(delta.Content, record.Content);
            record.Delta = 0;
            anyGone |= record.Content.Shape == 0;
        }

        if (anyGone || _relationDeltaCount != 0)
        {
            FreeNodes();
        }
    }

    // Only when all is unlinked is it known whether relations still hang at a node.
    private void FreeNodes()
    {
        for (var i = 1; i <= _nodeDeltaCount; i++)
        {
            FreeNodeIfUnused(_nodeDeltas[i].Handle);
        }

        for (var i = 1; i <= _relationDeltaCount; i++)
        {
            ref readonly var delta = ref _relationDeltas[i];
            if (delta.Moved && delta.Content.Old.Shape != 0)
            {
                FreeNodeIfUnused(delta.OldStart);
                FreeNodeIfUnused(delta.OldEnd);
            }
        }

        foreach (var node in _placeholders)
        {
            FreeNodeIfUnused(node);
        }

        _placeholders.Clear();
    }

    private void FreeNodeIfUnused(int node)
    {
        ref readonly var record = ref _nodes[node];
        if (record.Content.Shape == 0 && record.Name != 0
            && (_degrees[node].Out | _degrees[node].In) == 0
            && _waiting.Out.Word(node) == 0 && _waiting.In.Word(node) == 0)
        {
            FreeNode(node);
        }
    }
}
