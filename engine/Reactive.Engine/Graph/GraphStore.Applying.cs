using System.Runtime.CompilerServices;
using Reactive.Changes;

namespace Reactive.Engine.Graph;

// Operations: they write records and contents and note what was before. Adjacency follows in Seal, when it is known what is left of them.
// What is not found has handle 0, whose record is always that of an element that is not there.
internal sealed partial class GraphStore
{
    // Node handles made in this epoch for ends that are not there, some perhaps for nothing.
    private readonly List<int> _placeholders = [];

    // Below, there is too little to overlap.
    private const int WorthLookingAhead = 8;

    private int _nodeDeltaCount;
    private int _relationDeltaCount;

    /// <summary>Starts an epoch.</summary>
    /// <param name="epoch">Its number, greater than all before.</param>
    internal void BeginEpoch(long epoch)
    {
        AssertPhase(Phase.Idle);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(epoch, _changes.Epoch);
        _phase = Phase.Applying;
        _changes.Start(epoch);
    }

    /// <summary>Applies the operations of a transaction. One epoch mostly has one, but may have several.</summary>
    /// <exception cref="ReactiveException">The graph is full in one respect or another; it is of no use after that.</exception>
    internal void Apply(ChangeBuffer buffer, int transaction)
    {
        AssertPhase(Phase.Applying);
        var feed = FeedOf(buffer);
        var range = buffer.Transaction(transaction);
        var operations = buffer.Operations(range.First, range.Count);
        Counters.Operations += operations.Length;
        for (var i = 0; i < operations.Length; i++)
        {
            if (operations.Length >= WorthLookingAhead)
            {
                LookAheadWithin(buffer, range.First + i, operations.Length - i);
            }

            Apply(buffer, feed, operations[i], HintFor(buffer, range.First + i));
        }
    }

    private void Apply(ChangeBuffer buffer, int feed, in ChangeOperation operation, in Hint hint)
    {
        switch (operation.Kind)
        {
            case ChangeOperationKind.UpdateNode:
                UpdateNode(buffer, feed, operation, hint);
                break;
            case ChangeOperationKind.InsertNode:
                InsertNode(buffer, feed, operation, hint);
                break;
            case ChangeOperationKind.DeleteNode:
                DeleteNode(buffer, feed, operation, hint);
                break;
            case ChangeOperationKind.UpdateRelation:
                UpdateRelation(buffer, feed, operation, hint);
                break;
            case ChangeOperationKind.InsertRelation:
                InsertRelation(buffer, feed, operation, hint);
                break;
            default:
                DeleteRelation(buffer, feed, operation, hint);
                break;
        }
    }

    private static ReadOnlySpan<byte> IdOf(ChangeBuffer buffer, in ChangeOperation operation) =>
        buffer.Text(operation.IdOffset, operation.IdLength);

    private void InsertNode(ChangeBuffer buffer, int feed, in ChangeOperation operation, in Hint hint)
    {
        var id = IdOf(buffer, operation);
        var node = FindNode(feed, id, operation.IdHash, hint.Element);
        if (node == 0)
        {
            node = AddNode(feed, id, operation.IdHash);
        }

        ref var record = ref _nodes[node];
        ref var delta = ref TouchNode(node, ref record);
        _contents.Replace(ref record.Content, ref delta, operation.Shape!, buffer.ValuesOf(operation));
    }

    private void UpdateNode(ChangeBuffer buffer, int feed, in ChangeOperation operation, in Hint hint)
    {
        var node = FindNode(feed, IdOf(buffer, operation), operation.IdHash, hint.Element);
        ref var record = ref _nodes[node];
        if (record.Content.Shape == 0)
        {
            if (operation.Shape!.HasLabels)
            {
                InsertNode(buffer, feed, operation, hint);
            }
            else
            {
                Counters.UpdatesOfAbsent++;
            }

            return;
        }

        ref var delta = ref TouchNode(node, ref record);
        if (!_contents.Patch(ref record.Content, ref delta, operation.Shape!, buffer.ValuesOf(operation)))
        {
            Counters.UpdatesTooWide++;
        }
    }

    private void DeleteNode(ChangeBuffer buffer, int feed, in ChangeOperation operation, in Hint hint)
    {
        var node = FindNode(feed, IdOf(buffer, operation), operation.IdHash, hint.Element);
        ref var record = ref _nodes[node];
        if (record.Content.Shape == 0)
        {
            Counters.DeletesOfAbsent++;
            return;
        }

        ref var delta = ref TouchNode(node, ref record);
        _contents.Remove(ref record.Content, delta);
    }

    private void InsertRelation(ChangeBuffer buffer, int feed, in ChangeOperation operation, in Hint hint)
    {
        var id = IdOf(buffer, operation);
        var relation = FindRelation(feed, id, operation.IdHash, hint.Element);
        if (relation == 0)
        {
            relation = AddRelation(feed, id, operation.IdHash);
        }

        ref var record = ref _relations[relation];
        ref var delta = ref TouchRelation(relation, ref record);
        SetEnds(buffer, feed, operation, hint, ref record);
        _contents.Replace(ref record.Content, ref delta, operation.Shape!, buffer.ValuesOf(operation));
    }

    private void UpdateRelation(ChangeBuffer buffer, int feed, in ChangeOperation operation, in Hint hint)
    {
        var relation = FindRelation(feed, IdOf(buffer, operation), operation.IdHash, hint.Element);
        ref var record = ref _relations[relation];
        if (record.Content.Shape == 0)
        {
            if (operation.Shape!.HasLabels && operation.Ends >= 0)
            {
                InsertRelation(buffer, feed, operation, hint);
            }
            else
            {
                Counters.UpdatesOfAbsent++;
            }

            return;
        }

        ref var delta = ref TouchRelation(relation, ref record);
        if (!_contents.Patch(ref record.Content, ref delta, operation.Shape!, buffer.ValuesOf(operation)))
        {
            Counters.UpdatesTooWide++;
        }
        else if (operation.Ends >= 0)
        {
            SetEnds(buffer, feed, operation, hint, ref record);
        }
    }

    private void DeleteRelation(ChangeBuffer buffer, int feed, in ChangeOperation operation, in Hint hint)
    {
        var relation = FindRelation(feed, IdOf(buffer, operation), operation.IdHash, hint.Element);
        ref var record = ref _relations[relation];
        if (record.Content.Shape == 0)
        {
            Counters.DeletesOfAbsent++;
            return;
        }

        ref var delta = ref TouchRelation(relation, ref record);
        _contents.Remove(ref record.Content, delta);
    }

    private void SetEnds(ChangeBuffer buffer, int feed, in ChangeOperation operation, in Hint hint, ref RelationRecord record)
    {
        ref readonly var ends = ref buffer.EndsOf(operation);
        record.Start = EndNode(feed, buffer.Text(ends.StartOffset, ends.StartLength), ends.StartHash, hint.Start);
        record.End = EndNode(feed, buffer.Text(ends.EndOffset, ends.EndLength), ends.EndHash, hint.End);
    }

    private int EndNode(int feed, ReadOnlySpan<byte> id, ulong hash, int hint)
    {
        var node = FindNode(feed, id, hash, hint);
        if (node == 0)
        {
            node = AddNode(feed, id, hash);
            _placeholders.Add(node);
        }

        return node;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref ContentDelta TouchNode(int node, ref NodeRecord record)
    {
        if (record.Delta == 0)
        {
            return ref AddDelta(node, ref record);
        }

        ref var content = ref _nodeDeltas[record.Delta].Content;
        content.Operations++;
        return ref content;
    }

    private ref ContentDelta TouchRelation(int relation, ref RelationRecord record)
    {
        if (record.Delta == 0)
        {
            AddDelta(relation, ref record);
        }

        ref var content = ref _relationDeltas[record.Delta].Content;
        content.Operations++;
        return ref content;
    }

    // Deltas count from 1: a record whose delta is 0 has none.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref ContentDelta AddDelta(int node, ref NodeRecord record)
    {
        var index = ++_nodeDeltaCount;
        record.Delta = index;
        if (index == _nodeDeltas.Length)
        {
            Array.Resize(ref _nodeDeltas, index * 2);
        }

        ref var delta = ref _nodeDeltas[index];
        delta.Handle = node;
        delta.Content.Start(record.Content, operations: 1);
        return ref delta.Content;
    }

    private void AddDelta(int relation, ref RelationRecord record)
    {
        record.Delta = ++_relationDeltaCount;
        if (_relationDeltaCount == _relationDeltas.Length)
        {
            Array.Resize(ref _relationDeltas, _relationDeltaCount * 2);
        }

        ref var delta = ref _relationDeltas[_relationDeltaCount];
        delta.Handle = relation;
        delta.Moved = false;
        delta.Content.Start(record.Content, operations: 0);
        delta.OldStart = record.Start;
        delta.OldEnd = record.End;
        delta.OldOutPosition = record.OutPosition;
        delta.OldInPosition = record.InPosition;

        // Until the seal decides it anew, whether it waits is open.
        record.Content = new Image(Math.Abs(record.Content.Shape), record.Content.Row);
    }
}
