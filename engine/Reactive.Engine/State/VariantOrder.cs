using Reactive.Values;

namespace Reactive.Engine.State;

/// <summary>
/// The order of ORDER BY, and within values that are equivalent by variant: integer before decimal before float, 1.1 before 1.10,
/// 0.0 before -0.0, the first difference inside lists and maps. Only what is the same to the last bit compares as 0, so
/// what a class of equivalent values shows is a function of what it holds.
/// </summary>
internal sealed class VariantOrder : IComparer<CountedValue>, IComparer<Value>
{
    /// <summary>The order for values without element handles.</summary>
    internal static readonly VariantOrder Plain = new(null);

    /// <summary>The order among values that are known to be equivalent; it asks for their variants only.</summary>
    internal static readonly VariantOrder WithinClass = new(null, true);

    private readonly IElementNames? _names;
    private readonly bool _areEquivalent;

    /// <summary>Makes an order; <paramref name="names"/> tells the ids of elements that are held as handles.</summary>
    internal VariantOrder(IElementNames? names)
        : this(names, false)
    {
    }

    private VariantOrder(IElementNames? names, bool areEquivalent)
    {
        _names = names;
        _areEquivalent = areEquivalent;
    }

    /// <inheritdoc/>
    public int Compare(CountedValue left, CountedValue right) => Compare(left.Value, right.Value);

    /// <inheritdoc/>
    public int Compare(Value left, Value right)
    {
        if (ReferenceEquals(left.Tag, right.Tag) && left.Bits == right.Bits)
        {
            return 0;
        }

        var order = _areEquivalent ? 0 : ValueOrder.Compare(left, right, _names);
        return order != 0 ? order : CompareVariants(left, right);
    }

    private static int CompareVariants(in Value left, in Value right)
    {
        if (left.Kind != right.Kind)
        {
            return Rank(left.Kind).CompareTo(Rank(right.Kind));
        }

        switch (left.Kind)
        {
            case ValueKind.Float:
                return double.IsNegative(left.FloatBits).CompareTo(double.IsNegative(right.FloatBits)) * (left.FloatBits == 0 ? 1 : 0);
            case ValueKind.Decimal:
                return ((DecimalValue)left.Tag!).Scale.CompareTo(((DecimalValue)right.Tag!).Scale);
            case ValueKind.List:
                return CompareMembers(((ListValue)left.Tag!).Span, ((ListValue)right.Tag!).Span);
            case ValueKind.Map:
                return CompareMembers(((MapValue)left.Tag!).Values, ((MapValue)right.Tag!).Values);
            case ValueKind.Date or ValueKind.LocalTime or ValueKind.Time or ValueKind.LocalDateTime or ValueKind.DateTime or ValueKind.Duration:
                return ValueComparison.Same(left, right) ? 0 : string.CompareOrdinal(left.Tag!.ToString(), right.Tag!.ToString());
            default:
                return 0;
        }
    }

    private static int CompareMembers(ReadOnlySpan<Value> left, ReadOnlySpan<Value> right)
    {
        for (var i = 0; i < left.Length; i++)
        {
            var order = CompareVariants(left[i], right[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    private static int Rank(ValueKind kind) => kind switch
    {
        ValueKind.Integer => 0,
        ValueKind.Decimal => 1,
        ValueKind.Float => 2,
        _ => 3,
    };
}
