namespace Reactive.Values;

/// <summary>Marks the kind of a value whose content fits the 64 bits beside the reference.</summary>
internal sealed class InlineKind : ValueObject
{
    internal static readonly InlineKind Boolean = new(ValueKind.Boolean);
    internal static readonly InlineKind Integer = new(ValueKind.Integer);
    internal static readonly InlineKind Float = new(ValueKind.Float);

    /// <summary>A node of the graph under evaluation; the bits hold its handle.</summary>
    internal static readonly InlineKind NodeHandle = new(ValueKind.Node);

    /// <summary>A relation of the graph under evaluation; the bits hold its handle.</summary>
    internal static readonly InlineKind RelationHandle = new(ValueKind.Relation);

    private InlineKind(ValueKind kind)
        : base(kind)
    {
    }
}
