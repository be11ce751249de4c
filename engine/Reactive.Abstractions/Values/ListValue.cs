namespace Reactive.Values;

/// <summary>A list of values. The array must not change after it was handed over.</summary>
public sealed class ListValue : ValueObject
{
    /// <summary>A list without members.</summary>
    public static readonly ListValue Empty = new([]);

    internal readonly Value[] Items;

    internal ListValue(Value[] items)
        : base(ValueKind.List) => Items = items;

    /// <summary>The members in order.</summary>
    public ReadOnlySpan<Value> Span => Items;

    /// <summary>The number of members.</summary>
    public int Count => Items.Length;
}
