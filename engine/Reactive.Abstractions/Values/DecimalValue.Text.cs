using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace Reactive.Values;

/// <content>Text, and rounding to a number of digits behind the point.</content>
public sealed partial class DecimalValue
{
    /// <summary>Reads digits with an optional sign, point and exponent: <c>-1.10</c>, <c>12e-3</c>, <c>.5</c>.</summary>
    /// <returns>Whether the text was a number that is not too long; leading and trailing space is not allowed.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out DecimalValue? value)
    {
        value = null;
        var mark = text.IndexOfAny('e', 'E');
        var exponent = 0;
        if (mark >= 0 && !int.TryParse(text[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
        {
            return false;
        }

        var mantissa = mark >= 0 ? text[..mark] : text;
        var negative = mantissa.StartsWith("-");
        mantissa = negative || mantissa.StartsWith("+") ? mantissa[1..] : mantissa;
        if (!TryDigits(mantissa, out var unscaled, out var behind))
        {
            return false;
        }

        var scale = (long)behind - exponent;
        if (scale is < -MaximumDigits or > MaximumDigits || !Fits(unscaled, (int)scale))
        {
            return false;
        }

        value = new DecimalValue(negative ? -unscaled : unscaled, (int)scale);
        return true;
    }

    /// <summary>Reads a decimal number, see <see cref="TryParse"/>.</summary>
    /// <exception cref="FormatException">The text is no number or too long.</exception>
    public static DecimalValue Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var value) ? value : throw new FormatException($"'{text}' is not a decimal number.");

    /// <summary>All digits in plain notation, zeros at the end included.</summary>
    public override string ToString()
    {
        var digits = BigInteger.Abs(Unscaled).ToString(CultureInfo.InvariantCulture);
        var sign = Unscaled.Sign < 0 ? "-" : "";
        if (Scale == 0)
        {
            return sign + digits;
        }

        digits = digits.PadLeft(Scale + 1, '0');
        return string.Concat(sign, digits.AsSpan(0, digits.Length - Scale), ".", digits.AsSpan(digits.Length - Scale));
    }

    /// <summary>The number with at most so many digits behind the point.</summary>
    internal DecimalValue Round(int digits, DecimalRounding rounding)
    {
        if (digits >= Scale)
        {
            return this;
        }

        var unit = PowersOfTen.Of(Scale - digits);
        var kept = BigInteger.DivRem(Unscaled, unit, out var low);
        return new DecimalValue(low.IsZero || !Away(kept, low, unit, rounding) ? kept : kept + low.Sign, digits);
    }

    private static bool Away(in BigInteger kept, in BigInteger low, in BigInteger unit, DecimalRounding rounding)
    {
        var half = (BigInteger.Abs(low) * 2).CompareTo(unit);
        return rounding switch
        {
            DecimalRounding.Up => true,
            DecimalRounding.Down => false,
            DecimalRounding.Ceiling => low.Sign > 0,
            DecimalRounding.Floor => low.Sign < 0,
            DecimalRounding.HalfUp => half >= 0,
            DecimalRounding.HalfDown => half > 0,
            DecimalRounding.HalfEven => half > 0 || (half == 0 && !kept.IsEven),
            _ => half > 0 || (half == 0 && low.Sign > 0),
        };
    }

    private static bool TryDigits(ReadOnlySpan<char> text, out BigInteger unscaled, out int behind)
    {
        unscaled = default;
        behind = 0;
        var point = text.IndexOf('.');
        var whole = point < 0 ? text : text[..point];
        var fraction = point < 0 ? default : text[(point + 1)..];
        if (whole.Length + fraction.Length is 0 or > 2 * MaximumDigits)
        {
            return false;
        }

        behind = fraction.Length;
        return BigInteger.TryParse(string.Concat(whole, fraction), NumberStyles.None, CultureInfo.InvariantCulture, out unscaled);
    }
}
