using System.Numerics;
using Reactive.Values;

namespace Reactive.Engine.Aggregates;

/// <summary>An exact decimal divided by a count: 38 significant digits, half to even.</summary>
internal static class DecimalQuotient
{
    private const int SignificantDigits = 38;

    private static readonly BigInteger Limit = BigInteger.Pow(10, SignificantDigits);

    /// <summary>Divides; the result has the scale of the dividend where that loses nothing, else as many more digits as it takes.</summary>
    internal static DecimalValue Divide(BigInteger unscaled, int scale, long divisor)
    {
        var shift = 0;
        var quotient = BigInteger.DivRem(unscaled, divisor, out var rest);
        if (!rest.IsZero || BigInteger.Abs(quotient) >= Limit)
        {
            shift = SignificantDigits - Digits(unscaled) + Digits(divisor);
            quotient = Scaled(unscaled, divisor, shift, out rest, out var denominator);
            if (BigInteger.Abs(quotient) >= Limit)
            {
                shift--;
                quotient = Scaled(unscaled, divisor, shift, out rest, out denominator);
            }

            quotient += Correction(quotient, rest, denominator, unscaled.Sign);
        }

        return Trim(quotient, scale + shift, Math.Max(scale, 0));
    }

    private static BigInteger Scaled(BigInteger unscaled, BigInteger divisor, int shift, out BigInteger rest, out BigInteger denominator)
    {
        denominator = shift < 0 ? divisor * BigInteger.Pow(10, -shift) : divisor;
        return BigInteger.DivRem(shift > 0 ? unscaled * BigInteger.Pow(10, shift) : unscaled, denominator, out rest);
    }

    private static int Correction(BigInteger quotient, BigInteger rest, BigInteger denominator, int sign)
    {
        var side = (BigInteger.Abs(rest) * 2).CompareTo(denominator);
        return side > 0 || (side == 0 && !quotient.IsEven) ? sign : 0;
    }

    private static DecimalValue Trim(BigInteger quotient, int scale, int least)
    {
        if (scale < least)
        {
            return new DecimalValue(quotient * BigInteger.Pow(10, least - scale), least);
        }

        while (scale > least)
        {
            var shorter = BigInteger.DivRem(quotient, 10, out var digit);
            if (!digit.IsZero)
            {
                break;
            }

            quotient = shorter;
            scale--;
        }

        return new DecimalValue(quotient, scale);
    }

    private static int Digits(BigInteger value)
    {
        var magnitude = BigInteger.Abs(value);
        if (magnitude.IsZero)
        {
            return 1;
        }

        // One off at most; a comparison settles it.
        var estimate = (int)((magnitude.GetBitLength() - 1) * 0.30102999566398120) + 1;
        return magnitude >= BigInteger.Pow(10, estimate) ? estimate + 1 : estimate;
    }
}
