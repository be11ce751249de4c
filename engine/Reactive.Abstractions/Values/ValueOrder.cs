namespace Reactive.Values;

/// <summary>
/// The total order of ORDER BY, min and max over values of all kinds (openCypher 9, orderability), ascending. It is also the
/// order of the canonical encodings as bytes.
/// </summary>
public static class ValueOrder
{
    /// <summary>
    /// Compares by orderability: map, node, relation, list, path, datetime, local datetime, date, time, local time, duration, bytes,
    /// string, boolean, number, NaN, null. Equivalent values give 0.
    /// </summary>
    public static int Compare(in Value left, in Value right) => Compare(left, right, null);

    /// <summary>As <see cref="Compare(in Value, in Value)"/>; <paramref name="names"/> tells the ids of elements that are held as handles.</summary>
    internal static int Compare(in Value left, in Value right, IElementNames? names)
    {
        if (ReferenceEquals(left.Tag, right.Tag))
        {
            if (left.IsInteger)
            {
                return left.Bits.CompareTo(right.Bits);
            }

            if (left.IsFloat)
            {
                return NumberOrder.CompareFloats(left.FloatBits, right.FloatBits);
            }

            if (left.Bits == right.Bits)
            {
                return 0;
            }
        }

        return left.Tag is string a && right.Tag is string b ? CodePointOrder.Compare(a, b) : CompareOther(left, right, names);
    }

    /// <summary>The place of a kind; the tags of the canonical encoding keep it.</summary>
    internal static int Rank(ValueKind kind) => kind switch
    {
        ValueKind.Map => 1,
        ValueKind.Node => 2,
        ValueKind.Relation => 3,
        ValueKind.List => 4,
        ValueKind.Path => 5,
        ValueKind.DateTime => 6,
        ValueKind.LocalDateTime => 7,
        ValueKind.Date => 8,
        ValueKind.Time => 9,
        ValueKind.LocalTime => 10,
        ValueKind.Duration => 11,
        ValueKind.Bytes => 12,
        ValueKind.String => 13,
        ValueKind.Boolean => 14,
        ValueKind.Integer or ValueKind.Float or ValueKind.Decimal => 15,
        ValueKind.Null => 16,
        _ => 17,
    };

    private static int CompareOther(in Value left, in Value right, IElementNames? names)
    {
        var kind = left.Kind;
        var rank = Rank(kind);
        var byKind = rank.CompareTo(Rank(right.Kind));
        if (byKind != 0)
        {
            return byKind;
        }

        switch (kind)
        {
            case ValueKind.Null:
                return 0;
            case ValueKind.Boolean:
                return left.Bits.CompareTo(right.Bits);
            case ValueKind.Integer or ValueKind.Float or ValueKind.Decimal:
                return NumberOrder.Compare(left, right);
            case ValueKind.Bytes:
                return ((BytesValue)left.Tag!).Span.SequenceCompareTo(((BytesValue)right.Tag!).Span);
            case ValueKind.List:
                return CompareLists((ListValue)left.Tag!, (ListValue)right.Tag!, names);
            case ValueKind.Map:
                return CompareMaps((MapValue)left.Tag!, (MapValue)right.Tag!, names);
            case ValueKind.Node or ValueKind.Relation:
                return ElementOrder.Compare(ElementOrder.Identity(left, names), ElementOrder.Identity(right, names));
            case ValueKind.Path:
                return ComparePaths((PathValue)left.Tag!, (PathValue)right.Tag!, names);
            case ValueKind.Error:
                return CompareErrors((ErrorValue)left.Tag!, (ErrorValue)right.Tag!);
            default:
                return ((TemporalValue)left.Tag!).CompareTo((TemporalValue)right.Tag!);
        }
    }

    private static int CompareLists(ListValue left, ListValue right, IElementNames? names)
    {
        var common = Math.Min(left.Count, right.Count);
        var byMember = CompareMembers(left.Items, right.Items, common, names);
        return byMember != 0 ? byMember : left.Count.CompareTo(right.Count);
    }

    // The smaller map first, then by keys, then by the values in the order of the keys.
    private static int CompareMaps(MapValue left, MapValue right, IElementNames? names)
    {
        var byCount = left.Count.CompareTo(right.Count);
        for (var i = 0; byCount == 0 && i < left.Count; i++)
        {
            byCount = CodePointOrder.Compare(left.KeyArray[i], right.KeyArray[i]);
        }

        return byCount != 0 ? byCount : CompareMembers(left.ValueArray, right.ValueArray, left.Count, names);
    }

    // Node, relation, node and so on: a path is the list of what it walks over.
    private static int ComparePaths(PathValue left, PathValue right, IElementNames? names)
    {
        var common = Math.Min(left.RelationArray.Length, right.RelationArray.Length);
        var result = Compare(left.NodeArray[0], right.NodeArray[0], names);
        for (var i = 0; result == 0 && i < common; i++)
        {
            result = Compare(left.RelationArray[i], right.RelationArray[i], names);
            result = result != 0 ? result : Compare(left.NodeArray[i + 1], right.NodeArray[i + 1], names);
        }

        return result != 0 ? result : left.RelationArray.Length.CompareTo(right.RelationArray.Length);
    }

    private static int CompareMembers(Value[] left, Value[] right, int count, IElementNames? names)
    {
        for (var i = 0; i < count; i++)
        {
            var result = Compare(left[i], right[i], names);
            if (result != 0)
            {
                return result;
            }
        }

        return 0;
    }

    private static int CompareErrors(ErrorValue left, ErrorValue right)
    {
        var byType = CodePointOrder.Compare(left.Type, right.Type);
        var byDetail = byType != 0 ? byType : CodePointOrder.Compare(left.Detail, right.Detail);
        return byDetail != 0 ? byDetail : CodePointOrder.Compare(left.Message, right.Message);
    }
}
