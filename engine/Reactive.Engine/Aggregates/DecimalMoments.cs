using System.Numerics;
using Reactive.Values;

namespace Reactive.Engine.Aggregates;

/// <summary>Exact sums of decimals and of their squares, held at the greatest scale that came by.</summary>
internal sealed class DecimalMoments
{
    private int _scale;
    private BigInteger _sum;
    private BigInteger _squares;

    /// <summary>How many decimals there are.</summary>
    internal long Count { get; private set; }

    internal bool IsEmpty => Count == 0 && _sum.IsZero && _squares.IsZero;

    internal ExactFraction Sum => ExactFraction.Decimal(_sum, _scale);

    internal ExactFraction Squares => ExactFraction.Decimal(_squares, _scale * 2);

    internal void Add(DecimalValue value, int weight)
    {
        Raise(value.Scale);
        var term = value.Unscaled * BigInteger.Pow(10, _scale - value.Scale);
        Count += weight;
        _sum += term * weight;
        _squares += term * term * weight;
    }

    internal void Merge(DecimalMoments other)
    {
        Raise(other._scale);
        var factor = BigInteger.Pow(10, _scale - other._scale);
        Count += other.Count;
        _sum += other._sum * factor;
        _squares += other._squares * factor * factor;
    }

    private void Raise(int scale)
    {
        if (scale > _scale)
        {
            var factor = BigInteger.Pow(10, scale - _scale);
            _sum *= factor;
            _squares *= factor * factor;
            _scale = scale;
        }
    }
}
