namespace Reactive.Values;

/// <summary>A list of values. The array must not change after it was handed over.</summary>
public sealed class ListValue : ValueObject
{
    /// <summary>A list without members.</summary>
    public static readonly ListValue Empty = new([]);

    internal readonly Value[] Items;

    internal ListValue(Value[] items)
        : base(ValueKind.List, DepthAround(items)) => Items = items;

    /// <summary>The members in order.</summary>
    public ReadOnlySpan<Value> Span => Items;

    /// <summary>The number of members.</summary>
    public int Count => Items.Length;

    /// <summary>The member at a place.</summary>
    /// <param name="index">The place, from 0.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such place.</exception>
    public ref readonly Value this[int index] => ref Items[index];

    /// <summary>Makes a list of values in their order.</summary>
    public static ListValue From(IEnumerable<Value> items) => new([.. items]);

    /// <summary>The members in order, for <c>foreach</c>.</summary>
    public ReadOnlySpan<Value>.Enumerator GetEnumerator() => Span.GetEnumerator();

    /// <inheritdoc/>
    public override string ToString() => ValueDisplay.Of(Value.Of(this));
}
