using Reactive.Changes;

namespace Reactive.Engine.Graph;

/// <summary>How changes of one <see cref="ChangeShape"/> fit elements of one <see cref="Shape"/>: worked out once, then looked up.</summary>
internal sealed class ShapeMapping
{
    internal ShapeMapping(ChangeShape source, Shape? target, int[] slots, int[]? carry, int[] cleared)
    {
        Source = source;
        Target = target;
        Slots = slots;
        Carry = carry;
        Cleared = cleared;
    }

    /// <summary>The changes' shape.</summary>
    internal ChangeShape Source { get; }

    /// <summary>The element's shape after the change; null when there can be none.</summary>
    internal Shape? Target { get; }

    /// <summary>For each value of the change its slot in the target.</summary>
    internal int[] Slots { get; }

    /// <summary>For a patch that brings new keys: for each slot before the change its slot in the target. Null when the cells stay where they are.</summary>
    internal int[]? Carry { get; }

    /// <summary>For a replacement within the shape: the slots that the change does not name.</summary>
    internal int[] Cleared { get; }
}
