using System.Numerics;
using Reactive.Values;

namespace Reactive.Oracle.Evaluation;

/// <summary>An exact fraction. The denominator is positive; the fraction need not be in lowest terms.</summary>
internal readonly record struct ExactNumber(BigInteger Numerator, BigInteger Denominator)
{
    internal static readonly ExactNumber Zero = new(0, 1);

    private const int MantissaBits = 53;
    private const int LeastExponent = -1074;

    internal static ExactNumber Of(in Value number) => number.Kind switch
    {
        ValueKind.Integer => new ExactNumber(number.Bits, 1),
        ValueKind.Decimal when (DecimalValue)number.Tag! is var d && d.Scale >= 0 => new ExactNumber(d.Unscaled, BigInteger.Pow(10, d.Scale)),
        ValueKind.Decimal when (DecimalValue)number.Tag! is var d => new ExactNumber(d.Unscaled * BigInteger.Pow(10, -d.Scale), 1),
        ValueKind.Float => Of(number.FloatBits),
        _ => throw new ArgumentOutOfRangeException(nameof(number), number.Kind, "Not a number."),
    };

    internal static ExactNumber Of(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7FF);
        var mantissa = bits & 0xF_FFFF_FFFF_FFFF;
        mantissa = exponent == 0 ? mantissa : mantissa | 0x10_0000_0000_0000;
        var shift = Math.Max(exponent, 1) - 1075;
        BigInteger signed = value < 0 ? -mantissa : mantissa;
        return shift >= 0 ? new ExactNumber(signed << shift, 1) : new ExactNumber(signed, BigInteger.One << -shift);
    }

    public static ExactNumber operator +(ExactNumber left, ExactNumber right) => new(
        (left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    public static ExactNumber operator -(ExactNumber left, ExactNumber right) => left + new ExactNumber(-right.Numerator, right.Denominator);

    public static ExactNumber operator *(ExactNumber left, ExactNumber right) =>
        new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    internal ExactNumber DividedBy(BigInteger count) => new(Numerator, Denominator * count);

    /// <summary>The nearest double, ties to even; zero is positive.</summary>
    internal double ToDouble()
    {
        if (Numerator.IsZero)
        {
            return 0.0;
        }

        var magnitude = BigInteger.Abs(Numerator);
        var exponent = (int)(magnitude.GetBitLength() - Denominator.GetBitLength()) - MantissaBits;
        exponent = Math.Max(exponent, LeastExponent);
        var rounded = RoundedQuotient(magnitude, Denominator, exponent);
        if (rounded.GetBitLength() > MantissaBits)
        {
            // The estimate of the exponent was one too low; round once more from the exact fraction.
            exponent++;
            rounded = RoundedQuotient(magnitude, Denominator, exponent);
        }

        var result = Math.ScaleB((double)rounded, exponent);
        return Numerator.Sign < 0 ? -result : result;
    }

    /// <summary>The double nearest to the square root of this number, which is not negative.</summary>
    internal double SquareRoot()
    {
        // sqrt(n / d) = sqrt(n * d * 4^k) / (d * 2^k). With more places than any double has, half a unit stands for all that the floor cut off.
        const int Places = 1200;
        var square = (Numerator * Denominator) << (2 * Places);
        var floor = FloorRoot(square);
        var cut = floor * floor == square ? 0 : 1;
        return new ExactNumber((2 * floor) + cut, Denominator << (Places + 1)).ToDouble();
    }

    /// <summary>The integer nearest to numerator / denominator, ties to even.</summary>
    internal static BigInteger Rounded(BigInteger numerator, BigInteger denominator)
    {
        var floor = BigInteger.DivRem(numerator, denominator, out var rest);
        if (rest.Sign < 0)
        {
            floor -= 1;
            rest += denominator;
        }

        var half = (2 * rest).CompareTo(denominator);
        return half > 0 || (half == 0 && !floor.IsEven) ? floor + 1 : floor;
    }

    private static BigInteger RoundedQuotient(BigInteger magnitude, BigInteger denominator, int exponent) => exponent >= 0
        ? Rounded(magnitude, denominator << exponent)
        : Rounded(magnitude << -exponent, denominator);

    private static BigInteger FloorRoot(BigInteger square)
    {
        if (square.IsZero)
        {
            return square;
        }

        // Newton's steps come down from above and stop at the floor.
        var root = BigInteger.One << (int)((square.GetBitLength() + 1) / 2);
        while (true)
        {
            var next = (root + (square / root)) >> 1;
            if (next >= root)
            {
                return root;
            }

            root = next;
        }
    }
}
