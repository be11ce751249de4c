namespace Reactive.Values;

/// <summary>A node as it was in one epoch: what a result hands out. Two are equal when they are the same element.</summary>
public sealed class NodeValue : ValueObject
{
    /// <summary>Makes a snapshot of a node.</summary>
    /// <param name="id">The identity.</param>
    /// <param name="labels">The labels in ordinal order.</param>
    /// <param name="properties">The properties, none of them null.</param>
    public NodeValue(ElementId id, IReadOnlyList<string> labels, MapValue properties)
        : base(ValueKind.Node)
    {
        Id = id;
        Labels = labels;
        Properties = properties;
    }

    /// <summary>The identity.</summary>
    public ElementId Id { get; }

    /// <summary>The labels in ordinal order.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>The properties.</summary>
    public MapValue Properties { get; }
}

/// <summary>A relation as it was in one epoch: what a result hands out. Two are equal when they are the same element.</summary>
public sealed class RelationValue : ValueObject
{
    /// <summary>Makes a snapshot of a relation.</summary>
    public RelationValue(ElementId id, string type, ElementId start, ElementId end, MapValue properties)
        : base(ValueKind.Relation)
    {
        Id = id;
        Type = type;
        Start = start;
        End = end;
        Properties = properties;
    }

    /// <summary>The identity.</summary>
    public ElementId Id { get; }

    /// <summary>The type.</summary>
    public string Type { get; }

    /// <summary>The node where the relation begins.</summary>
    public ElementId Start { get; }

    /// <summary>The node where the relation ends.</summary>
    public ElementId End { get; }

    /// <summary>The properties.</summary>
    public MapValue Properties { get; }
}

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
}
