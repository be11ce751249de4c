using System.IO.Hashing;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Reactive.Values;

/// <summary>
/// One value of a query: 16 bytes, immutable. The reference tells the kind (nothing for null, the text itself for a string,
/// a shared mark for what fits 64 bits, else the content); the bits hold the content or, for a string, its hash, so that
/// unequal strings are told apart without touching the text.
/// </summary>
/// <remarks>
/// <see cref="Equals(Value)"/> and <see cref="GetHashCode"/> are Cypher's grouping equivalence (null = null, NaN = NaN,
/// 1 = 1.0 = 1.00). Cypher's own <c>=</c> and <c>&lt;</c>, which know null, are in <see cref="ValueComparison"/>; the
/// total order of ORDER BY is <see cref="ValueOrder"/>.
/// </remarks>
public readonly partial struct Value : IEquatable<Value>
{
    // The seed differs in every process: keys come from outside and must not be able to pile up in one bucket.
    private static readonly long HashSeed = Random.Shared.NextInt64();

    /// <summary>How deep lists and maps may lie inside each other.</summary>
    public const int MaximumDepth = 400;

    internal readonly object? Tag;
    internal readonly long Bits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Value(object? tag, long bits)
    {
        Tag = tag;
        Bits = bits;
    }

    /// <summary>No value.</summary>
    public static Value Null => default;

    /// <summary>The boolean true.</summary>
    public static Value True => new(InlineKind.Boolean, 1);

    /// <summary>The boolean false.</summary>
    public static Value False => new(InlineKind.Boolean, 0);

    /// <summary>The kind of this value.</summary>
    public ValueKind Kind
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Tag is null ? ValueKind.Null : Tag.GetType() == typeof(string) ? ValueKind.String : Unsafe.As<ValueObject>(Tag).Kind;
    }

    /// <summary>Whether this is null.</summary>
    public bool IsNull => Tag is null;

    /// <summary>Whether an evaluation failed here.</summary>
    public bool IsError => Tag is ErrorValue;

    /// <summary>Whether this is the boolean true; null, errors and other kinds are not.</summary>
    public bool IsTrue => ReferenceEquals(Tag, InlineKind.Boolean) && Bits != 0;

    /// <summary>Whether this certainly holds no element: null, a string, or what fits 64 bits but handles.</summary>
    internal bool IsPlain
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Tag is null or string || ReferenceEquals(Tag, InlineKind.Float) || ReferenceEquals(Tag, InlineKind.Integer);
    }

    internal bool IsInteger => ReferenceEquals(Tag, InlineKind.Integer);

    internal bool IsFloat => ReferenceEquals(Tag, InlineKind.Float);

    internal double FloatBits => BitConverter.Int64BitsToDouble(Bits);

    /// <summary>A boolean.</summary>
    public static Value Boolean(bool value) => new(InlineKind.Boolean, value ? 1 : 0);

    /// <summary>A 64-bit integer.</summary>
    public static Value Integer(long value) => new(InlineKind.Integer, value);

    /// <summary>A 64-bit floating point number.</summary>
    public static Value Float(double value) => new(InlineKind.Float, BitConverter.DoubleToInt64Bits(value));

    /// <summary>Text; null gives the null value.</summary>
    public static Value String(string? value) => value is null ? default : new(value, HashText(value));

    /// <summary>A decimal number; null gives the null value.</summary>
    public static Value Decimal(DecimalValue? value) => new(value, 0);

    /// <summary>A sequence of bytes, which are copied.</summary>
    public static Value Bytes(ReadOnlySpan<byte> content) => new(new BytesValue(content), 0);

    /// <summary>
    /// A value whose content is an object: a list, a map, a temporal value and so on; null gives the null value. Lists and maps that lie
    /// inside each other more than <see cref="MaximumDepth"/> deep give an error value: everything that walks them may recurse.
    /// </summary>
    public static Value Of(ValueObject? content) => content is { Depth: > MaximumDepth } ? TooDeep() : new(content, 0);

    /// <summary>A list.</summary>
    public static Value List(params ReadOnlySpan<Value> items) => Of(new ListValue(items.ToArray()));

    /// <summary>An evaluation that failed, with openCypher's names for what went wrong.</summary>
    public static Value Error(string type, string detail, string message) => Of(new ErrorValue(type, detail, message));

    /// <summary>A map; of several entries with one key the last counts.</summary>
    public static Value Map(params IEnumerable<KeyValuePair<string, Value>> entries) => Of(MapValue.From(entries));

    internal static Value NodeHandle(int handle) => new(InlineKind.NodeHandle, handle);

    internal static Value RelationHandle(int handle) => new(InlineKind.RelationHandle, handle);

    private static long HashText(string text) =>
        (long)XxHash3.HashToUInt64(MemoryMarshal.AsBytes(text.AsSpan()), HashSeed);

    private static Value TooDeep() => Error(
        "ArgumentError", "NumberOutOfRange", $"Lists and maps may lie inside each other {MaximumDepth} deep, not deeper.");
}
