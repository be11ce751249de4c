using System.Runtime.CompilerServices;

namespace Reactive.Engine.Graph;

// From operations to net changes: what became of the touched elements, where relations hang now, which of them came and went with a node.
internal sealed partial class GraphStore
{
    /// <summary>Closes the epoch to further operations. The views can be read from now on.</summary>
    internal EpochChanges Seal()
    {
        AssertPhase(Phase.Applying);
        _phase = Phase.Sealed;
        for (var i = 1; i <= _nodeDeltaCount; i++)
        {
            var noted = _changes.All.Length;
            SealNode(_nodeDeltas[i]);
            _nodeDeltas[i].Content.Change = _changes.All.Length > noted ? _changes.All.Length : 0;
        }

        // The list grows by the relations of nodes that come or go, not by itself.
        for (var i = 1; i <= _relationDeltaCount; i++)
        {
            var noted = _changes.All.Length;
            SealRelation(ref _relationDeltas[i]);
            _relationDeltas[i].Content.Change = _changes.All.Length > noted ? _changes.All.Length : 0;
        }

        if (!_indexes.IsEmpty)
        {
            _indexes.Add(_changes);
        }

        return _changes;
    }

    private void SealNode(in NodeDelta delta)
    {
        var now = _nodes[delta.Handle].Content;
        var old = delta.Content.Old;
        if (old.Shape == 0 || now.Shape == 0)
        {
            if (old.Shape != now.Shape)
            {
                SealExistence(delta.Handle, old, now);
            }

            return;
        }

        if (_contents.Differs(delta.Content, now, out var labels, out var mask))
        {
            Note(ref _changes.AddNode(labels), delta.Handle, ChangeKind.Update, old, now, mask);
        }
    }

    private void SealExistence(int node, Image old, Image now)
    {
        if (old.Shape == 0)
        {
            Counters.Nodes++;
            TouchAll(_waiting.Out, node);
            TouchAll(_waiting.In, node);
            Note(ref _changes.AddNode(structural: true), node, ChangeKind.Insert, default, now, ulong.MaxValue);
            return;
        }

        Counters.Nodes--;
        TouchRelationsOf(node);
        Note(ref _changes.AddNode(structural: true), node, ChangeKind.Delete, old, default, ulong.MaxValue);
    }

    private void TouchRelationsOf(int node)
    {
        var (outgoing, incoming) = (_degrees[node].Out, _degrees[node].In);
        for (var type = 0; type < _byType.Length && (outgoing | incoming) != 0; type++)
        {
            outgoing -= TouchAll(_byType[type].Out, node);
            incoming -= TouchAll(_byType[type].In, node);
        }
    }

    private int TouchAll(AdjacencyIndex side, int node)
    {
        var count = side.Entries(node, out var entries, out var first);
        for (var i = first; i < first + count; i++)
        {
            var relation = AdjacencyIndex.RelationOf(entries[i]);
            ref var record = ref _relations[relation];
            if (record.Delta == 0)
            {
                AddDelta(relation, ref record);
            }
        }

        return count;
    }

    private void SealRelation(ref RelationDelta delta)
    {
        ref var record = ref _relations[delta.Handle];
        var exists = record.Content.Shape != 0;
        if (exists && (_nodes[record.Start].Content.Shape == 0 || _nodes[record.End].Content.Shape == 0))
        {
            record.Content = new Image(-record.Content.Shape, record.Content.Row);
        }

        var old = delta.Content.Old;
        if (!HangsAsBefore(delta, record))
        {
            delta.Moved = true;
            HasMovedRelations |= old.Shape > 0 || record.Content.Shape > 0;
            if (exists)
            {
                Link(delta.Handle, ref record);
            }
        }

        Counters.DanglingRelations += (record.Content.Shape < 0 ? 1 : 0) - (old.Shape < 0 ? 1 : 0);
        NoteRelation(delta, record);
    }

    private bool HangsAsBefore(in RelationDelta delta, in RelationRecord record)
    {
        var old = delta.Content.Old.Shape;
        var now = record.Content.Shape;
        return (old == 0 && now == 0)
            || (old != 0 && now != 0 && ReferenceEquals(PlaceOf(old), PlaceOf(now))
                && delta.OldStart == record.Start && delta.OldEnd == record.End);
    }

    private void NoteRelation(in RelationDelta delta, in RelationRecord record)
    {
        var old = delta.Content.Old;
        var now = record.Content;
        if (old.Shape > 0 && now.Shape > 0)
        {
            var moved = delta.OldStart != record.Start || delta.OldEnd != record.End;
            if (_contents.Differs(delta.Content, now, out var type, out var mask) || moved)
            {
                Note(ref _changes.AddRelation(type || moved), delta.Handle, ChangeKind.Update, old, now, moved ? ulong.MaxValue : mask);
            }
        }
        else if (now.Shape > 0)
        {
            Counters.Relations++;
            Note(ref _changes.AddRelation(structural: true), delta.Handle, ChangeKind.Insert, default, now, ulong.MaxValue);
        }
        else if (old.Shape > 0)
        {
            Counters.Relations--;
            Note(ref _changes.AddRelation(structural: true), delta.Handle, ChangeKind.Delete, old, default, ulong.MaxValue);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Note(ref ElementChange change, int handle, ChangeKind kind, Image old, Image now, ulong mask)
    {
        change.Handle = handle;
        change.Kind = kind;
        change.Old = old;
        change.New = now;
        change.PropertyMask = mask;
    }

    /// <summary>Where a relation with a shape hangs: with its type, or with those that wait.</summary>
    private Adjacency PlaceOf(int shape)
    {
        if (shape < 0)
        {
            return _waiting;
        }

        var type = _shapes[shape].LabelSet;
        if (type >= _byType.Length)
        {
            var old = _byType.Length;
            Array.Resize(ref _byType, type + 1);
            for (var i = old; i <= type; i++)
            {
                _byType[i] = new Adjacency();
            }
        }

        return _byType[type];
    }

    private void Link(int relation, ref RelationRecord record)
    {
        var place = PlaceOf(record.Content.Shape);
        record.OutPosition = place.Out.Link(record.Start, relation, record.End);
        record.InPosition = place.In.Link(record.End, relation, record.Start);
        if (record.Content.Shape > 0)
        {
            _degrees[record.Start].Out++;
            _degrees[record.End].In++;
        }
    }
}
