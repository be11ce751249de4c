namespace Reactive.Values;

/// <summary>
/// A path: nodes and the relations between them, one node more than relations. Its members are handles inside the engine and
/// snapshots in a result.
/// </summary>
public sealed class PathValue : ValueObject
{
    internal readonly Value[] NodeArray;
    internal readonly Value[] RelationArray;

    internal PathValue(Value[] nodes, Value[] relations)
        : base(ValueKind.Path)
    {
        NodeArray = nodes;
        RelationArray = relations;
    }

    /// <summary>The nodes in the order of the walk.</summary>
    public ReadOnlySpan<Value> Nodes => NodeArray;

    /// <summary>The relations in the order of the walk.</summary>
    public ReadOnlySpan<Value> Relations => RelationArray;

    /// <summary>Whether a relation points along the walk; one whose members are handles is taken to.</summary>
    /// <param name="index">Which relation, from 0.</param>
    public bool IsForward(int index) =>
        RelationArray[index].Tag is not RelationValue relation || NodeArray[index].Tag is not NodeValue from || relation.Start == from.Id;

    /// <inheritdoc/>
    public override string ToString() => ValueDisplay.Of(Value.Of(this));
}
