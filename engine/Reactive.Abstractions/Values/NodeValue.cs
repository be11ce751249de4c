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

    /// <inheritdoc/>
    public override string ToString() => ValueDisplay.Of(Value.Of(this));
}
