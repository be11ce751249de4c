using System.Diagnostics.CodeAnalysis;

namespace Reactive.Values;

/// <content>From and to .NET's own types.</content>
public readonly partial struct Value
{
    /// <summary>A boolean.</summary>
    public static implicit operator Value(bool value) => Boolean(value);

    /// <summary>An integer.</summary>
    public static implicit operator Value(long value) => Integer(value);

    /// <summary>A float.</summary>
    public static implicit operator Value(double value) => Float(value);

    /// <summary>A decimal number with the scale it has.</summary>
    public static implicit operator Value(decimal value) => Decimal(new DecimalValue(value));

    /// <summary>Text; null gives the null value.</summary>
    public static implicit operator Value(string? value) => String(value);

    /// <summary>The boolean.</summary>
    /// <exception cref="InvalidCastException">This is no boolean.</exception>
    public bool AsBoolean() => ReferenceEquals(Tag, InlineKind.Boolean) ? Bits != 0 : throw No("a boolean");

    /// <summary>The integer.</summary>
    /// <exception cref="InvalidCastException">This is no integer.</exception>
    public long AsInteger() => IsInteger ? Bits : throw No("an integer");

    /// <summary>The number as a float, the nearest one of an integer or a decimal.</summary>
    /// <exception cref="InvalidCastException">This is no number.</exception>
    public double AsFloat() =>
        IsFloat ? FloatBits : IsInteger ? Bits : Tag is DecimalValue number ? number.ToDouble() : throw No("a number");

    /// <summary>The decimal number; integers are decimal numbers too.</summary>
    /// <exception cref="InvalidCastException">This is neither a decimal nor an integer.</exception>
    public DecimalValue AsDecimal() => Tag as DecimalValue ?? (IsInteger ? new DecimalValue(Bits, 0) : throw No("a decimal"));

    /// <summary>The text.</summary>
    /// <exception cref="InvalidCastException">This is no text.</exception>
    public string AsString() => Tag as string ?? throw No("a string");

    /// <summary>The bytes.</summary>
    /// <exception cref="InvalidCastException">These are no bytes.</exception>
    public BytesValue AsBytes() => Tag as BytesValue ?? throw No("bytes");

    /// <summary>The list.</summary>
    /// <exception cref="InvalidCastException">This is no list.</exception>
    public ListValue AsList() => Tag as ListValue ?? throw No("a list");

    /// <summary>The map.</summary>
    /// <exception cref="InvalidCastException">This is no map.</exception>
    public MapValue AsMap() => Tag as MapValue ?? throw No("a map");

    /// <summary>The date, time or duration.</summary>
    /// <exception cref="InvalidCastException">This is no temporal value.</exception>
    public TemporalValue AsTemporal() => Tag as TemporalValue ?? throw No("a temporal value");

    /// <summary>The node, as it was in the epoch of the result.</summary>
    /// <exception cref="InvalidCastException">This is no node.</exception>
    public NodeValue AsNode() => Tag as NodeValue ?? throw No("a node");

    /// <summary>The relation, as it was in the epoch of the result.</summary>
    /// <exception cref="InvalidCastException">This is no relation.</exception>
    public RelationValue AsRelation() => Tag as RelationValue ?? throw No("a relation");

    /// <summary>The path.</summary>
    /// <exception cref="InvalidCastException">This is no path.</exception>
    public PathValue AsPath() => Tag as PathValue ?? throw No("a path");

    /// <summary>What went wrong.</summary>
    /// <exception cref="InvalidCastException">Nothing went wrong.</exception>
    public ErrorValue AsError() => Tag as ErrorValue ?? throw No("an error");

    /// <summary>The value as a person would write it; text stands without quotes.</summary>
    public override string ToString() => Tag as string ?? ValueDisplay.Of(this);

    [DoesNotReturn]
    private InvalidCastException No(string wanted) =>
        throw new InvalidCastException($"{ValueDisplay.Of(this)} is {ValueDisplay.KindName(Kind)}, not {wanted}.");
}
