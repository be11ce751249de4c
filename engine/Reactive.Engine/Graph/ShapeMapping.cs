using Reactive.Changes;

namespace Reactive.Engine.Graph;

/// <summary>How changes of one <see cref="ChangeShape"/> fit elements of one <see cref="Shape"/>: worked out once, then looked up.</summary>
internal sealed class ShapeMapping
{
    internal ShapeMapping(ChangeShape source, Shape target, int[] slots, int[] carry)
    {
        Source = source;
        Target = target;
        Slots = slots;
        Carry = carry;
    }

    /// <summary>The changes' shape.</summary>
    internal ChangeShape Source { get; }

    /// <summary>The element's shape after the change.</summary>
    internal Shape Target { get; }

    /// <summary>For each value of the change its slot in the target.</summary>
    internal int[] Slots { get; }

    /// <summary>For each slot of the element's shape before the change its slot in the target, -1 where the property goes. Empty when the shape stays.</summary>
    internal int[] Carry { get; }
}
