using System.Diagnostics;
using System.Runtime.CompilerServices;
using Reactive.Values;

namespace Reactive.Engine.Graph;

/// <summary>
/// One property graph: dense handles, content in rows of cells, adjacency by type and direction, ids in a hash table over an arena of
/// text. One thread writes and reads it. Changes come in epochs:
/// <see cref="BeginEpoch"/>, <see cref="Apply(Changes.ChangeBuffer, int)"/> for the transaction, <see cref="Seal"/>; from then on both views can be read, the graph
/// before and the graph after the epoch; <see cref="EndEpoch"/> lets go of the one before. All of it costs what the changes cost
/// (and the relations of nodes that come or go), whatever the graph's size, and allocates nothing per change.
/// </summary>
/// <remarks>
/// How two views cost no copy: an element that the epoch touches points to a delta that holds its content and ends before. What comes is
/// linked into adjacency and indexes by <see cref="Seal"/>, what goes is unlinked by <see cref="EndEpoch"/>; in between a list holds the
/// entries of both views, and an entry of a touched element is asked whether it belongs to the view.
/// Relations that wait for an end hang in an adjacency of their own, so that the others need no look at their relation.
/// </remarks>
internal sealed partial class GraphStore : IElementNames
{
    private readonly Chunked<NodeRecord> _nodes = new();
    private readonly Chunked<NodeDegree> _degrees = new();
    private readonly Chunked<RelationRecord> _relations = new();
    private readonly FingerprintTable _nodeIds = new();
    private readonly FingerprintTable _relationIds = new();
    private readonly NameArena _names;
    private readonly CellSlab _cells = new();
    private readonly ShapeTable _shapes;
    private readonly ElementContents _contents;
    private readonly Adjacency _waiting = new();
    private readonly EpochChanges _changes = new();
    private Adjacency[] _byType = [];
    private NodeDelta[] _nodeDeltas = new NodeDelta[16];
    private RelationDelta[] _relationDeltas = new RelationDelta[16];
    private Phase _phase;

    internal GraphStore()
    {
        _names = new NameArena(_nodes, _relations);
        _shapes = new ShapeTable(Labels, Types, Keys);
        _contents = new ElementContents(_shapes, _cells);
        _indexes = new GraphIndexes(this);
    }

    private enum Phase
    {
        Idle,
        Applying,
        Sealed,
    }

    /// <summary>The labels of nodes.</summary>
    internal SymbolTable Labels { get; } = new();

    /// <summary>The types of relations.</summary>
    internal SymbolTable Types { get; } = new();

    /// <summary>The property keys of both.</summary>
    internal SymbolTable Keys { get; } = new();

    /// <summary>The feeds that elements belong to.</summary>
    internal SymbolTable Feeds { get; } = new();

    /// <summary>What the store holds and what it passed over.</summary>
    internal GraphCounters Counters { get; } = new();

    /// <summary>All node handles are below. A scan goes from 1 and asks <see cref="NodeIn"/>.</summary>
    internal int NodeCapacity => _nodeHandles;

    /// <summary>All relation handles are below. A scan goes from 1 and asks <see cref="RelationIn"/>.</summary>
    internal int RelationCapacity => _relationHandles;

    /// <summary>One more than the greatest id of a shape.</summary>
    internal int ShapeCount => _shapes.Count;

    /// <summary>The shape with an id.</summary>
    internal Shape ShapeOf(int shape) => _shapes[shape];

    /// <summary>A cell. The reference is good until the end of the epoch.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref readonly Value Cell(int offset) => ref _cells.Cell(offset);

    /// <summary>A property of an element; null when it is absent.</summary>
    internal Value Property(Image image, int key)
    {
        var slot = _shapes[image.Shape].SlotOf(key);
        return slot < 0 ? default : _cells.Cell(image.Row + slot);
    }

    /// <summary>Whether a node is in a view, and its content there. The handle may be any below <see cref="NodeCapacity"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool NodeIn(View view, int node, out Image image)
    {
        ref readonly var record = ref _nodes[node];
        image = record.Content;
        if (view == View.Old && record.Delta != 0)
        {
            image = _nodeDeltas[record.Delta].Content.Old;
        }

        return image.Shape != 0;
    }

    /// <summary>Whether a relation is in a view (it and both its ends exist), and what it is there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool RelationIn(View view, int relation, out RelationImage image)
    {
        ref readonly var record = ref _relations[relation];
        if (view == View.Old && record.Delta != 0)
        {
            ref readonly var delta = ref _relationDeltas[record.Delta];
            image = new RelationImage(delta.Content.Old, delta.OldStart, delta.OldEnd);
        }
        else
        {
            image = new RelationImage(record.Content, record.Start, record.End);
        }

        return image.Content.Shape > 0;
    }

    /// <summary>Whether a node was touched in this epoch: if not, it is the same in both views.</summary>
    internal bool IsNodeTouched(int node) => _nodes[node].Delta != 0;

    /// <summary>Whether a relation was touched in this epoch: if not, it is the same in both views.</summary>
    internal bool IsRelationTouched(int relation) => _relations[relation].Delta != 0;

    /// <summary>Whether the epoch changed a node, in the end.</summary>
    internal bool NodeChanged(int node) => _nodes[node].Delta is not 0 and var delta && _nodeDeltas[delta].Content.Change != 0;

    /// <summary>Whether the epoch changed a relation, in the end.</summary>
    internal bool RelationChanged(int relation) =>
        _relations[relation].Delta is not 0 and var delta && _relationDeltas[delta].Content.Change != 0;

    /// <summary>The net change of a node; false when there is none.</summary>
    internal bool TryNodeChange(int node, out ElementChange change) =>
        TryChange(_nodes[node].Delta is not 0 and var delta ? _nodeDeltas[delta].Content.Change : 0, out change);

    /// <summary>The net change of a relation; false when there is none.</summary>
    internal bool TryRelationChange(int relation, out ElementChange change) =>
        TryChange(_relations[relation].Delta is not 0 and var delta ? _relationDeltas[delta].Content.Change : 0, out change);

    private bool TryChange(int place, out ElementChange change)
    {
        change = place == 0 ? default : _changes.All[place - 1];
        return place != 0;
    }

    /// <summary>The adjacency of a type; null while no relation of it was ever there.</summary>
    internal Adjacency? AdjacencyOf(int type) => (uint)type < (uint)_byType.Length ? _byType[type] : null;

    /// <summary>
    /// The relations at a node in a view: those that begin there (<paramref name="outgoing"/>) or end there, of one type or of any (-1).
    /// A self-loop is on both sides.
    /// </summary>
    internal Neighbours Neighbours(View view, int node, int type, bool outgoing) => new(this, view, node, type, outgoing);

    /// <summary>An upper bound of the number of <see cref="Neighbours"/>, at no cost; exact between epochs.</summary>
    internal int Degree(int node, int type, bool outgoing)
    {
        if (type < 0)
        {
            ref readonly var degree = ref _degrees[node];
            return outgoing ? degree.Out : degree.In;
        }

        return AdjacencyOf(type)?.Side(outgoing).CountOf(node) ?? 0;
    }

    /// <summary>Whether lists may hold entries of one view only, so that they must be asked.</summary>
    internal bool HasMovedRelations { get; private set; }

    /// <summary>The number of types that had a relation.</summary>
    internal int AdjacencyCount => _byType.Length;

    /// <summary>Whether an entry of a list belongs to a view.</summary>
    internal bool IsEntryOf(View view, int relation, int type, int start, int end) =>
        !IsRelationTouched(relation)
        || (RelationIn(view, relation, out var image) && image.Start == start && image.End == end
            && _shapes[image.Content.Shape].LabelSet == type);

    [Conditional("DEBUG")]
    private void AssertPhase(Phase phase) => Debug.Assert(_phase == phase, $"The epoch is {_phase}, not {phase}.");
}
