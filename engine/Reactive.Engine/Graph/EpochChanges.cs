using System.Runtime.CompilerServices;

namespace Reactive.Engine.Graph;

/// <summary>
/// What an epoch changed, folded: an element occurs once, and not at all when it is as it was. One object of the store, filled anew by
/// each <see cref="GraphStore.Seal"/> and good until <see cref="GraphStore.EndEpoch"/>.
/// </summary>
internal sealed class EpochChanges
{
    private ElementChange[] _changes = new ElementChange[16];
    private int _count;
    private int _nodes;

    /// <summary>The epoch's number.</summary>
    internal long Epoch { get; private set; } = long.MinValue;

    /// <summary>Whether every change is an update of properties: the matches of patterns are the same in both views.</summary>
    internal bool IsPropertyOnly { get; private set; }

    /// <summary>All changes, nodes first.</summary>
    internal ReadOnlySpan<ElementChange> All => _changes.AsSpan(0, _count);

    /// <summary>The changes of nodes.</summary>
    internal ReadOnlySpan<ElementChange> Nodes => _changes.AsSpan(0, _nodes);

    /// <summary>The changes of relations.</summary>
    internal ReadOnlySpan<ElementChange> Relations => _changes.AsSpan(_nodes, _count - _nodes);

    internal void Start(long epoch)
    {
        Epoch = epoch;
        IsPropertyOnly = true;
        _count = _nodes = 0;
    }

    /// <summary>Adds a change of a node; all of them before the first of a relation.</summary>
    internal ref ElementChange AddNode(bool structural)
    {
        _nodes++;
        return ref Add(isRelation: false, structural);
    }

    /// <summary>Adds a change of a relation.</summary>
    internal ref ElementChange AddRelation(bool structural) => ref Add(isRelation: true, structural);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref ElementChange Add(bool isRelation, bool structural)
    {
        var index = _count++;
        if (index == _changes.Length)
        {
            Array.Resize(ref _changes, index * 2);
        }

        IsPropertyOnly &= !structural;
        ref var change = ref _changes[index];
        change.IsRelation = isRelation;
        change.Structural = structural;
        return ref change;
    }
}
