namespace Reactive.Values;

/// <summary>Cypher's <c>=</c> and <c>&lt;</c> (openCypher 9, equality and comparability): true, false or null.</summary>
public static class ValueComparison
{
    /// <summary><c>a = b</c>: null when either is null, or when a comparison inside lists or maps is undecided.</summary>
    public static Value Equal(in Value left, in Value right) => Ternary(AreEqual(left, right));

    /// <summary><c>a &lt; b</c>: null when either is null or the kinds cannot be compared; false with NaN.</summary>
    public static Value Less(in Value left, in Value right) => Ternary(IsBefore(left, right, false));

    /// <summary><c>a &lt;= b</c>, as <see cref="Less"/>.</summary>
    public static Value LessOrEqual(in Value left, in Value right) => Ternary(IsBefore(left, right, true));

    /// <summary>
    /// Whether both are the same to the last bit: 1 differs from 1.0 and 0.0 from -0.0, NaN is the same as NaN. What decides whether a
    /// row changed. Elements are the same by identity.
    /// </summary>
    public static bool Same(in Value left, in Value right)
    {
        if (ReferenceEquals(left.Tag, right.Tag))
        {
            return left.Bits == right.Bits || (NumberOrder.IsNaN(left) && NumberOrder.IsNaN(right));
        }

        return left.Tag switch
        {
            string text => left.Bits == right.Bits && right.Tag is string other && string.Equals(text, other),
            null or InlineKind => false,
            DecimalValue number => right.Tag is DecimalValue other && number.Scale == other.Scale && number.Unscaled == other.Unscaled,
            ListValue list => right.Tag is ListValue other && AllSame(list.Items, other.Items),
            MapValue map => right.Tag is MapValue other && map.Keys.SequenceEqual(other.Keys) && AllSame(map.ValueArray, other.ValueArray),
            TemporalValue temporal => right.Tag is TemporalValue other && temporal.Kind == other.Kind && temporal.SameAs(other),
            _ => left.Equals(right),
        };
    }

    /// <summary>Cypher's <c>=</c>; null for undecided.</summary>
    internal static bool? AreEqual(in Value left, in Value right)
    {
        if (left.IsNull || right.IsNull)
        {
            return null;
        }

        if (ReferenceEquals(left.Tag, right.Tag) && left.Tag is InlineKind)
        {
            return left.IsFloat ? left.FloatBits == right.FloatBits : left.Bits == right.Bits;
        }

        if (left.Tag is string)
        {
            return left.Equals(right);
        }

        return (left.Tag, right.Tag) switch
        {
            (ListValue a, ListValue b) => a.Count == b.Count ? AllEqual(a.Items, b.Items) : false,
            (MapValue a, MapValue b) => a.Keys.SequenceEqual(b.Keys) ? AllEqual(a.ValueArray, b.ValueArray) : false,
            (PathValue path, ListValue list) => EqualsWalk(list, path),
            (ListValue list, PathValue path) => EqualsWalk(list, path),
            _ => !NumberOrder.IsNaN(left) && !NumberOrder.IsNaN(right) && left.Equals(right),
        };
    }

    /// <summary>Cypher's <c>&lt;</c> or <c>&lt;=</c>; null for undecided and for what cannot be compared.</summary>
    internal static bool? IsBefore(in Value left, in Value right, bool orEqual)
    {
        if (left.IsInteger && right.IsInteger)
        {
            return orEqual ? left.Bits <= right.Bits : left.Bits < right.Bits;
        }

        if (left.IsFloat && right.IsFloat)
        {
            return orEqual ? left.FloatBits <= right.FloatBits : left.FloatBits < right.FloatBits;
        }

        if (NumberOrder.IsNumber(left) && NumberOrder.IsNumber(right))
        {
            return !NumberOrder.IsNaN(left) && !NumberOrder.IsNaN(right) && Holds(NumberOrder.Compare(left, right), orEqual);
        }

        return (left.Tag, right.Tag) switch
        {
            (string a, string b) => Holds(CodePointOrder.Compare(a, b), orEqual),
            (InlineKind { Kind: ValueKind.Boolean }, InlineKind { Kind: ValueKind.Boolean }) => Holds(left.Bits.CompareTo(right.Bits), orEqual),
            (ListValue a, ListValue b) => IsBefore(a, b, orEqual),
            (TemporalValue a, TemporalValue b) when a.Kind == b.Kind => IsBefore(a, b, orEqual),
            (BytesValue a, BytesValue b) => Holds(a.Span.SequenceCompareTo(b.Span), orEqual),
            _ => null,
        };
    }

    private static bool Holds(int comparison, bool orEqual) => comparison < 0 || (orEqual && comparison == 0);

    private static Value Ternary(bool? decided) => decided is bool known ? Value.Boolean(known) : default;

    // One member that differs decides, whatever is undecided elsewhere.
    private static bool? AllEqual(Value[] left, Value[] right)
    {
        bool? result = true;
        for (var i = 0; i < left.Length; i++)
        {
            var equal = AreEqual(left[i], right[i]);
            if (equal == false)
            {
                return false;
            }

            result = equal is null ? null : result;
        }

        return result;
    }

    // openCypher 9: a path equals the list of the nodes and relations that it walks over.
    private static bool? EqualsWalk(ListValue list, PathValue path)
    {
        if (list.Count != path.NodeArray.Length + path.RelationArray.Length)
        {
            return false;
        }

        bool? result = true;
        for (var i = 0; i < list.Count; i++)
        {
            var equal = AreEqual(list.Items[i], i % 2 == 0 ? path.NodeArray[i / 2] : path.RelationArray[i / 2]);
            if (equal == false)
            {
                return false;
            }

            result = equal is null ? null : result;
        }

        return result;
    }

    // The first members that are not equal decide; where they cannot tell, the lists cannot either.
    private static bool? IsBefore(ListValue left, ListValue right, bool orEqual)
    {
        var common = Math.Min(left.Count, right.Count);
        for (var i = 0; i < common; i++)
        {
            var equal = AreEqual(left.Items[i], right.Items[i]);
            if (equal != true)
            {
                return equal is null ? null : IsBefore(left.Items[i], right.Items[i], orEqual);
            }
        }

        return Holds(left.Count.CompareTo(right.Count), orEqual);
    }

    private static bool? IsBefore(TemporalValue left, TemporalValue right, bool orEqual)
    {
        var answer = orEqual ? right.Less(left) : left.Less(right);
        return answer.IsNull ? null : answer.IsTrue != orEqual;
    }

    private static bool AllSame(Value[] left, Value[] right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        for (var i = 0; i < left.Length; i++)
        {
            if (!Same(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }
}
