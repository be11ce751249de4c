namespace Reactive.Values;

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

    /// <inheritdoc/>
    public override string ToString() => ValueDisplay.Of(Value.Of(this));
}
