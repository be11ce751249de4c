using System.Runtime.CompilerServices;
using Reactive.Changes;

namespace Reactive.Engine.Graph;

// What the next operations will touch is asked for together, so that the memory's latencies overlap: on a graph larger than the cache they
// are most of what a change costs. Handles found here are hints: Apply believes one only if the record's own id says so, so whatever
// happens in between voids nothing.
internal sealed partial class GraphStore
{
    /// <summary>The most operations that one look ahead covers.</summary>
    internal const int LookaheadLimit = 64;

    // One more than can be used: the last one is never set and stands for none.
    private readonly Hint[] _hints = new Hint[LookaheadLimit + 1];
    private ChangeBuffer? _hinted;
    private int _firstHint;
    private int _hintCount;

    /// <summary>
    /// Prepares for the operations of coming transactions, about the first <see cref="LookaheadLimit"/> of them. Call it between epochs,
    /// then apply those transactions, each as its own epoch, and call it again for the next ones.
    /// </summary>
    internal void LookAhead(ChangeBuffer buffer, int transaction, int count)
    {
        AssertPhase(Phase.Idle);
        var first = buffer.Transaction(transaction);
        var last = buffer.Transaction(transaction + count - 1);
        LookAtOperations(buffer, first.First, Math.Min(LookaheadLimit, last.First + last.Count - first.First));
    }

    private void LookAtOperations(ChangeBuffer buffer, int first, int count)
    {
        var feed = FeedOf(buffer);
        var operations = buffer.Operations(first, count);
        _hinted = buffer;
        _firstHint = first;
        _hintCount = operations.Length;
        for (var i = 0; i < operations.Length; i++)
        {
            PrefetchBuckets(buffer, feed, operations[i]);
        }

        for (var i = 0; i < operations.Length; i++)
        {
            _hints[i] = FindHints(buffer, feed, operations[i]);
        }

        for (var i = 0; i < operations.Length; i++)
        {
            PrefetchContent(operations[i].Kind, _hints[i]);
        }
    }

    private void PrefetchBuckets(ChangeBuffer buffer, int feed, in ChangeOperation operation)
    {
        var ids = operation.Kind >= ChangeOperationKind.InsertRelation ? _relationIds : _nodeIds;
        Prefetch.Line(ref ids.Home(Fingerprint(feed, operation.IdHash)));
        if (operation.Ends >= 0)
        {
            ref readonly var ends = ref buffer.EndsOf(operation);
            Prefetch.Line(ref _nodeIds.Home(Fingerprint(feed, ends.StartHash)));
            Prefetch.Line(ref _nodeIds.Home(Fingerprint(feed, ends.EndHash)));
        }
    }

    private Hint FindHints(ChangeBuffer buffer, int feed, in ChangeOperation operation)
    {
        Hint hint = default;
        if (operation.Kind >= ChangeOperationKind.InsertRelation)
        {
            hint.Element = _relationIds.First(Fingerprint(feed, operation.IdHash), out _);
            Prefetch.Line(ref _relations[hint.Element]);
            if (operation.Ends >= 0)
            {
                ref readonly var ends = ref buffer.EndsOf(operation);
                hint.Start = _nodeIds.First(Fingerprint(feed, ends.StartHash), out _);
                hint.End = _nodeIds.First(Fingerprint(feed, ends.EndHash), out _);
                Prefetch.Line(ref _nodes[hint.Start]);
                Prefetch.Line(ref _nodes[hint.End]);
            }
        }
        else
        {
            hint.Element = _nodeIds.First(Fingerprint(feed, operation.IdHash), out _);
            Prefetch.Line(ref _nodes[hint.Element]);
        }

        return hint;
    }

    private void PrefetchContent(ChangeOperationKind kind, in Hint hint)
    {
        if (hint.Element != 0)
        {
            var isRelation = kind >= ChangeOperationKind.InsertRelation;
            PrefetchNameAndRow(
                isRelation ? _relations[hint.Element].Name : _nodes[hint.Element].Name,
                isRelation ? _relations[hint.Element].Content.Row : _nodes[hint.Element].Content.Row);
        }

        if (hint.Start != 0)
        {
            Prefetch.Line(ref _names.Start(_nodes[hint.Start].Name));
        }

        if (hint.End != 0)
        {
            Prefetch.Line(ref _names.Start(_nodes[hint.End].Name));
        }
    }

    private void PrefetchNameAndRow(int name, int row)
    {
        Prefetch.Line(ref _names.Start(name));
        if (row != 0)
        {
            Prefetch.Line(ref _cells.Cell(row));
        }
    }

    // A large transaction looks ahead by itself, as often as its hints are used up.
    private void LookAheadWithin(ChangeBuffer buffer, int operation, int left)
    {
        if (!ReferenceEquals(buffer, _hinted) || (uint)(operation - _firstHint) >= (uint)_hintCount)
        {
            LookAtOperations(buffer, operation, Math.Min(LookaheadLimit, left));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref readonly Hint HintFor(ChangeBuffer buffer, int operation)
    {
        var index = operation - _firstHint;
        return ref _hints[ReferenceEquals(buffer, _hinted) && (uint)index < (uint)_hintCount ? index : LookaheadLimit];
    }

    private struct Hint
    {
        internal int Element;
        internal int Start;
        internal int End;
    }
}
