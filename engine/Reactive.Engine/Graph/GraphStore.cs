using Reactive.Changes;
using Reactive.Values;

namespace Reactive.Engine.Graph;

/// <summary>One property graph with two views.</summary>
internal sealed class GraphStore : IElementNames
{
    internal SymbolTable Labels { get; } = new();

    internal SymbolTable Types { get; } = new();

    internal SymbolTable Keys { get; } = new();

    internal SymbolTable Feeds { get; } = new();

    internal GraphCounters Counters { get; } = new();

    internal int NodeCapacity => throw new NotSupportedException();

    internal int RelationCapacity => throw new NotSupportedException();

    internal Shape ShapeOf(int shape) => throw new NotSupportedException();

    internal ref readonly Value Cell(int offset) => throw new NotSupportedException();

    internal Value Property(Image image, int key) => throw new NotSupportedException();

    internal bool NodeIn(View view, int node, out Image image) => throw new NotSupportedException();

    internal bool RelationIn(View view, int relation, out RelationImage image) => throw new NotSupportedException();

    internal Neighbours Neighbours(View view, int node, int type, bool outgoing) => throw new NotSupportedException();

    internal int Degree(View view, int node, int type, bool outgoing) => throw new NotSupportedException();

    internal bool TryGetNode(int feed, ReadOnlySpan<byte> id, ulong hash, out int node) => throw new NotSupportedException();

    internal bool TryGetRelation(int feed, ReadOnlySpan<byte> id, ulong hash, out int relation) => throw new NotSupportedException();

    public ElementId Node(int handle) => throw new NotSupportedException();

    public ElementId Relation(int handle) => throw new NotSupportedException();

    internal int CompareNodeIds(int left, int right) => throw new NotSupportedException();

    internal int CompareRelationIds(int left, int right) => throw new NotSupportedException();

    internal void BeginEpoch(long epoch) => throw new NotSupportedException();

    internal void Apply(ChangeBuffer buffer, int transaction) => throw new NotSupportedException();

    internal EpochChanges Seal() => throw new NotSupportedException();

    internal void EndEpoch() => throw new NotSupportedException();

    internal LabelIndex AcquireLabelIndex(int label) => throw new NotSupportedException();

    internal void Release(LabelIndex index) => throw new NotSupportedException();

    internal PropertyIndex AcquirePropertyIndex(int label, int key) => throw new NotSupportedException();

    internal void Release(PropertyIndex index) => throw new NotSupportedException();
}
