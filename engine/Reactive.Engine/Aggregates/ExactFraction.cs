using System.Numerics;

namespace Reactive.Engine.Aggregates;

/// <summary>An exact fraction, not reduced. For results only: its arithmetic allocates.</summary>
internal readonly struct ExactFraction
{
    // Bits of a quotient: more than a double keeps, so that the rest is only a question of whether there is one.
    private const int QuotientBits = 66;

    private readonly BigInteger _numerator;
    private readonly BigInteger _denominator;

    /// <summary>Makes a fraction; the denominator is positive.</summary>
    internal ExactFraction(BigInteger numerator, BigInteger denominator)
    {
        _numerator = numerator;
        _denominator = denominator;
    }

    /// <summary>An integer times a power of two.</summary>
    internal static ExactFraction Binary(BigInteger mantissa, int exponent) =>
        exponent >= 0 ? new(mantissa << exponent, BigInteger.One) : new(mantissa, BigInteger.One << -exponent);

    /// <summary>An integer divided by a power of ten.</summary>
    internal static ExactFraction Decimal(BigInteger unscaled, int scale) =>
        scale >= 0 ? new(unscaled, BigInteger.Pow(10, scale)) : new(unscaled * BigInteger.Pow(10, -scale), BigInteger.One);

    /// <summary>A finite double.</summary>
    internal static ExactFraction Float(double value)
    {
        var parts = new FloatParts(value);
        return Binary(parts.Mantissa, parts.Exponent);
    }

    public static ExactFraction operator +(in ExactFraction left, in ExactFraction right) =>
        left._denominator == right._denominator
            ? new(left._numerator + right._numerator, left._denominator)
            : new((left._numerator * right._denominator) + (right._numerator * left._denominator), left._denominator * right._denominator);

    public static ExactFraction operator -(in ExactFraction left, in ExactFraction right) =>
        left + new ExactFraction(-right._numerator, right._denominator);

    public static ExactFraction operator *(in ExactFraction left, in ExactFraction right) =>
        new(left._numerator * right._numerator, left._denominator * right._denominator);

    /// <summary>This fraction divided by a positive integer.</summary>
    internal ExactFraction DividedBy(BigInteger divisor) => new(_numerator, _denominator * divisor);

    /// <summary>The nearest double, ties to even.</summary>
    internal double ToDouble()
    {
        var magnitude = BigInteger.Abs(_numerator);
        if (magnitude.IsZero)
        {
            return 0.0;
        }

        var shift = QuotientBits - (int)(magnitude.GetBitLength() - _denominator.GetBitLength());
        var quotient = Divide(magnitude, shift, out var rest);
        return FloatRounding.Round(_numerator.Sign < 0, (UInt128)quotient, !rest.IsZero, -shift);
    }

    /// <summary>The double nearest to the square root, ties to even; 0.0 for a fraction that is not positive.</summary>
    internal double SquareRoot()
    {
        if (_numerator.Sign <= 0)
        {
            return 0.0;
        }

        // Twice the bits under the root, shifted by an even number of places.
        var shift = (2 * QuotientBits) - (int)(_numerator.GetBitLength() - _denominator.GetBitLength());
        shift += shift & 1;
        var square = Divide(_numerator, shift, out var rest);
        var root = FloorRoot(square);
        return FloatRounding.Round(false, (UInt128)root, !rest.IsZero || root * root != square, -shift / 2);
    }

    private BigInteger Divide(BigInteger magnitude, int shift, out BigInteger rest) =>
        shift >= 0
            ? BigInteger.DivRem(magnitude << shift, _denominator, out rest)
            : BigInteger.DivRem(magnitude, _denominator << -shift, out rest);

    private static BigInteger FloorRoot(BigInteger square)
    {
        // The double is right to about 52 bits; one step of Newton's doubles that, the loops settle the last unit.
        var root = new BigInteger(Math.Sqrt((double)square));
        root = (root + (square / root)) >> 1;
        while (root * root > square)
        {
            root -= BigInteger.One;
        }

        while ((root + BigInteger.One) * (root + BigInteger.One) <= square)
        {
            root += BigInteger.One;
        }

        return root;
    }
}
