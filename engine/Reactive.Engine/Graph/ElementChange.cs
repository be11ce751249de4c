namespace Reactive.Engine.Graph;

/// <summary>The net change of one element in an epoch.</summary>
internal struct ElementChange
{
    /// <summary>The element.</summary>
    internal int Handle;

    internal ChangeKind Kind;
    internal bool IsRelation;

    /// <summary>Existence, labels, type or ends differ; else only properties do.</summary>
    internal bool Structural;

    /// <summary>
    /// For an <see cref="ChangeKind.Update"/> of properties within one shape: a bit for each slot that differs, slots from 63 on share the last one.
    /// Else all ones.
    /// </summary>
    internal ulong PropertyMask;

    /// <summary>The content before the epoch; shape 0 for an insert.</summary>
    internal Image Old;

    /// <summary>The content after the epoch; shape 0 for a delete.</summary>
    internal Image New;
}
