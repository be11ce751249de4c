using System.Numerics;
using Reactive.Values;

namespace Reactive.Engine.Aggregates;

/// <summary>
/// The exact sum of decimals under add and subtract in any order. The scale of the result is the greatest scale among the members that
/// are there now (1.10 + 2.2 = 3.30), so that members that left do not show. State: a sum and a count for each scale.
/// </summary>
internal sealed class ExactDecimalSum
{
    private Part[] _parts = new Part[1];
    private int _length;

    /// <summary>How many decimals are in the sum.</summary>
    internal long Count { get; private set; }

    internal bool IsEmpty => _length == 0;

    /// <summary>The sum times 10^<paramref name="scale"/>.</summary>
    internal BigInteger Total(out int scale)
    {
        var total = BigInteger.Zero;
        scale = _length == 0 ? 0 : _parts[_length - 1].Scale;
        for (var i = 0; i < _length; i++)
        {
            ref readonly var part = ref _parts[i];
            total += part.Total * BigInteger.Pow(10, scale - part.Scale);
        }

        return total;
    }

    internal void Add(DecimalValue value, int weight)
    {
        Count += weight;
        Apply(value.Scale, weight < 0 ? -value.Unscaled : value.Unscaled, weight);
    }

    internal void Merge(ExactDecimalSum other)
    {
        Count += other.Count;
        for (var i = 0; i < other._length; i++)
        {
            ref readonly var part = ref other._parts[i];
            Apply(part.Scale, part.Total, part.Count);
        }
    }

    private void Apply(int scale, BigInteger term, long weight)
    {
        var index = Find(scale);
        ref var part = ref _parts[index];
        part.Count += weight;
        if (term.GetBitLength() < 64)
        {
            part.Short += (long)term;
        }
        else
        {
            part.Long += term;
        }

        // A part of a sum may have taken out what another part holds: the count alone does not say that nothing is left.
        if (part.Count == 0 && part.Total.IsZero)
        {
            _length--;
            Array.Copy(_parts, index + 1, _parts, index, _length - index);
            _parts[_length] = default;
        }
    }

    private int Find(int scale)
    {
        var index = 0;
        while (index < _length && _parts[index].Scale < scale)
        {
            index++;
        }

        if (index == _length || _parts[index].Scale != scale)
        {
            if (_length == _parts.Length)
            {
                Array.Resize(ref _parts, _length * 2);
            }

            Array.Copy(_parts, index, _parts, index + 1, _length - index);
            _parts[index] = new Part { Scale = scale };
            _length++;
        }

        return index;
    }

    private struct Part
    {
        internal int Scale;
        internal long Count;

        // Terms of 64 bits, of which 2^63 fit; the others.
        internal Int128 Short;
        internal BigInteger Long;

        internal readonly BigInteger Total => Long + Short;
    }
}
