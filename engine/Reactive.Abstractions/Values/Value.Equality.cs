using System.Runtime.CompilerServices;

namespace Reactive.Values;

/// <content>Grouping equivalence.</content>
public readonly partial struct Value
{
    private const int NullHash = 0x2545F491;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Equals(Value other)
    {
        if (ReferenceEquals(Tag, other.Tag))
        {
            // One tag and one content are one value; other bits under one tag differ, but for 0.0 = -0.0 and the many forms of NaN.
            return Bits == other.Bits || (IsFloat && NumberOrder.CompareFloats(FloatBits, other.FloatBits) == 0);
        }

        return Tag is not null && other.Tag is not null && EqualsOther(other);
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Value other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Tag is string ? Fold(Bits) : HashOther();

    /// <summary>Grouping equivalence.</summary>
    public static bool operator ==(Value left, Value right) => left.Equals(right);

    /// <summary>Not grouping equivalent.</summary>
    public static bool operator !=(Value left, Value right) => !left.Equals(right);

    private bool EqualsOther(in Value other)
    {
        if (Tag is string text)
        {
            return Bits == other.Bits && other.Tag is string otherText && string.Equals(text, otherText);
        }

        return Tag switch
        {
            InlineKind or DecimalValue => NumberOrder.IsNumber(this) && NumberOrder.IsNumber(other) && NumberOrder.Compare(this, other) == 0,
            ListValue list => other.Tag is ListValue otherList && AllEqual(list.Items, otherList.Items),
            MapValue map => other.Tag is MapValue otherMap
                && map.Keys.SequenceEqual(otherMap.Keys) && AllEqual(map.ValueArray, otherMap.ValueArray),
            NodeValue node => other.Tag is NodeValue otherNode && node.Id == otherNode.Id,
            RelationValue relation => other.Tag is RelationValue otherRelation && relation.Id == otherRelation.Id,
            PathValue path => other.Tag is PathValue otherPath
                && AllEqual(path.RelationArray, otherPath.RelationArray) && AllEqual(path.NodeArray, otherPath.NodeArray),
            BytesValue bytes => other.Tag is BytesValue otherBytes && bytes.Span.SequenceEqual(otherBytes.Span),
            TemporalValue temporal => other.Tag is TemporalValue otherTemporal
                && temporal.Kind == otherTemporal.Kind && temporal.Equivalent(otherTemporal),
            ErrorValue error => other.Tag is ErrorValue otherError && error.SameAs(otherError),
            _ => false,
        };
    }

    private static bool AllEqual(Value[] left, Value[] right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        for (var i = 0; i < left.Length; i++)
        {
            if (!left[i].Equals(right[i]))
            {
                return false;
            }
        }

        return true;
    }

    private int HashOther() => Tag switch
    {
        null => NullHash,
        InlineKind { Kind: ValueKind.Float } => NumberHash.Of(FloatBits, HashSeed),
        InlineKind { Kind: ValueKind.Integer } => NumberHash.Of(Bits, HashSeed),
        InlineKind inline => NumberHash.Of(Bits, ~HashSeed) ^ (int)inline.Kind,
        DecimalValue number => NumberHash.Of(number, HashSeed),
        ListValue list => HashAll(list.Items, list.Items.Length),
        MapValue map => HashMap(map),
        NodeValue node => node.Id.GetHashCode(),
        RelationValue relation => ~relation.Id.GetHashCode(),
        PathValue path => HashAll(path.RelationArray, path.NodeArray[0].GetHashCode()),
        BytesValue bytes => HashBytes(bytes),
        TemporalValue temporal => temporal.Hash(),
        ErrorValue error => error.Message.GetHashCode(StringComparison.Ordinal),
        _ => 0,
    };

    private static int HashAll(Value[] values, int start)
    {
        var hash = start;
        foreach (ref readonly var value in values.AsSpan())
        {
            hash = (hash * 31) + value.GetHashCode();
        }

        return hash;
    }

    private static int HashMap(MapValue map)
    {
        var hash = map.Count;
        foreach (var key in map.Keys)
        {
            hash = (hash * 31) + key.GetHashCode(StringComparison.Ordinal);
        }

        return HashAll(map.ValueArray, hash);
    }

    private static int HashBytes(BytesValue bytes)
    {
        var hash = default(HashCode);
        hash.AddBytes(bytes.Span);
        return hash.ToHashCode();
    }

    private static int Fold(long bits) => (int)(bits ^ (bits >> 32));
}
