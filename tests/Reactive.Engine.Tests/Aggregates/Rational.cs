using System.Numerics;

namespace Reactive.Engine.Tests.Aggregates;

/// <summary>Exact fractions for comparison, written apart from the engine's: rounding is checked by distance, not computed.</summary>
internal readonly record struct Rational(BigInteger Numerator, BigInteger Denominator)
{
    // One denominator for all doubles, so that sums do not grow.
    private static readonly BigInteger Unit = BigInteger.One << 1075;

    internal static readonly Rational Zero = new(0, Unit);

    internal static Rational From(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7FF);
        var mantissa = new BigInteger(bits & 0xF_FFFF_FFFF_FFFF);
        if (exponent == 0)
        {
            exponent = 1;
        }
        else
        {
            mantissa += BigInteger.One << 52;
        }

        mantissa = bits < 0 ? -mantissa : mantissa;
        return new(mantissa << exponent, Unit);
    }

    internal static Rational From(BigInteger unscaled, int scale) => new(unscaled, BigInteger.Pow(10, scale));

    public static Rational operator +(Rational left, Rational right) => left.Denominator == right.Denominator
        ? new(left.Numerator + right.Numerator, left.Denominator)
        : new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    public static Rational operator -(Rational left, Rational right) => left + new Rational(-right.Numerator, right.Denominator);

    public static Rational operator *(Rational left, Rational right) =>
        new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    public static Rational operator /(Rational left, BigInteger right) => new(left.Numerator, left.Denominator * right);

    internal static Rational Reduce(Rational value)
    {
        var divisor = BigInteger.GreatestCommonDivisor(value.Numerator, value.Denominator);
        return new(value.Numerator / divisor, value.Denominator / divisor);
    }

    internal int CompareTo(Rational other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    internal Rational Abs() => new(BigInteger.Abs(Numerator), Denominator);

    /// <summary>Whether the double is the nearest one, of two the even one, an infinity only beyond the last halfway point.</summary>
    internal bool IsNearest(double candidate)
    {
        var beyond = Rational.From(double.MaxValue) + new Rational(BigInteger.One << 970, 1);
        if (double.IsInfinity(candidate))
        {
            return (candidate > 0) == (Numerator.Sign > 0) && Abs().CompareTo(beyond) >= 0;
        }

        var distance = (this - From(candidate)).Abs();
        return IsNoFartherThan(distance, candidate, Math.BitIncrement(candidate), beyond)
            && IsNoFartherThan(distance, candidate, Math.BitDecrement(candidate), beyond);
    }

    /// <summary>Whether the double is the nearest one to the root of this fraction.</summary>
    internal bool HasNearestRoot(double candidate)
    {
        // Halfway points are no doubles, so they are compared squared: low half <= root <= high half.
        if (double.IsInfinity(candidate))
        {
            return false;
        }

        var below = (From(candidate) + From(Math.BitDecrement(candidate))) / 2;
        var above = (From(candidate) + From(Math.BitIncrement(candidate))) / 2;
        var isEven = (BitConverter.DoubleToInt64Bits(candidate) & 1) == 0;
        var low = below.Numerator.Sign < 0 ? 1 : CompareTo(below * below);
        var high = CompareTo(above * above);
        return isEven ? low >= 0 && high <= 0 : low > 0 && high < 0;
    }

    private bool IsNoFartherThan(Rational distance, double candidate, double neighbour, Rational beyond)
    {
        var target = double.IsInfinity(neighbour)
            ? beyond + beyond - From(double.MaxValue)
            : From(Math.Abs(neighbour));
        target = neighbour < 0 ? target with { Numerator = -target.Numerator } : target;
        var order = distance.CompareTo((this - target).Abs());
        return order < 0 || (order == 0 && (BitConverter.DoubleToInt64Bits(candidate) & 1) == 0);
    }
}
