using System.Numerics;

namespace Reactive.Values;

/// <content>Exact arithmetic. Each operation gives null when the result has too many digits to be a <see cref="DecimalValue"/>.</content>
public sealed partial class DecimalValue
{
    /// <summary>How many digits a quotient has that does not end earlier.</summary>
    internal const int QuotientDigits = 38;

    internal static DecimalValue? Create(in BigInteger unscaled, int scale) => Fits(unscaled, scale) ? new DecimalValue(unscaled, scale) : null;

    internal static DecimalValue? Add(DecimalValue left, DecimalValue right)
    {
        var scale = Math.Max(left.Scale, right.Scale);
        return Create(left.At(scale) + right.At(scale), scale);
    }

    internal static DecimalValue? Subtract(DecimalValue left, DecimalValue right)
    {
        var scale = Math.Max(left.Scale, right.Scale);
        return Create(left.At(scale) - right.At(scale), scale);
    }

    internal static DecimalValue? Multiply(DecimalValue left, DecimalValue right) =>
        Create(left.Unscaled * right.Unscaled, left.Scale + right.Scale);

    /// <summary>The rest of a division whose quotient is rounded towards zero; the divisor is not zero.</summary>
    internal static DecimalValue? Remainder(DecimalValue left, DecimalValue right)
    {
        var scale = Math.Max(left.Scale, right.Scale);
        return Create(BigInteger.Remainder(left.At(scale), right.At(scale)), scale);
    }

    /// <summary>
    /// The quotient to 38 significant digits, half to even; the divisor is not zero. One that ends earlier is exact and keeps no zeros
    /// at its end beyond the scale of left minus the scale of right.
    /// </summary>
    internal static DecimalValue? Divide(DecimalValue left, DecimalValue right)
    {
        if (left.Unscaled.IsZero)
        {
            return Create(BigInteger.Zero, Math.Max(0, left.Scale - right.Scale));
        }

        // Shifted so, the quotient has one or two digits more than are kept: at least one to round by.
        var shift = QuotientDigits + 1 - (PowersOfTen.Digits(left.Unscaled) - PowersOfTen.Digits(right.Unscaled));
        var dividend = shift > 0 ? left.Unscaled * PowersOfTen.Of(shift) : left.Unscaled;
        var divisor = shift < 0 ? right.Unscaled * PowersOfTen.Of(-shift) : right.Unscaled;
        var quotient = BigInteger.DivRem(dividend, divisor, out var rest);
        var dropped = PowersOfTen.Digits(quotient) - QuotientDigits;
        var rounded = RoundHalfEven(quotient, dropped, !rest.IsZero, out var exact);
        var scale = left.Scale - right.Scale + shift - dropped;
        if (scale < 0)
        {
            return Create(rounded, scale);
        }

        if (exact)
        {
            StripZeros(ref rounded, ref scale, Math.Max(0, left.Scale - right.Scale));
        }

        return Create(rounded, scale);
    }

    internal DecimalValue Negate() => new(-Unscaled, Scale);

    /// <summary>All digits as if the scale were this greater one.</summary>
    private BigInteger At(int scale) => scale == Scale ? Unscaled : Unscaled * PowersOfTen.Of(scale - Scale);

    private static BigInteger RoundHalfEven(in BigInteger number, int dropped, bool moreBehind, out bool exact)
    {
        var unit = PowersOfTen.Of(dropped);
        var kept = BigInteger.DivRem(number, unit, out var low);
        exact = low.IsZero && !moreBehind;
        var half = (BigInteger.Abs(low) * 2).CompareTo(unit);
        var away = half > 0 || (half == 0 && (moreBehind || !kept.IsEven));
        return away ? kept + number.Sign : kept;
    }
}
