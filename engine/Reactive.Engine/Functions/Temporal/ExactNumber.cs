using System.Globalization;
using System.Numerics;
using Reactive.Values;

namespace Reactive.Engine.Functions.Temporal;

/// <summary>
/// A rational number, so that parts of months, days and seconds add up without rounding. A float counts as the shortest decimal
/// number that denotes it: 0.3 is three tenths.
/// </summary>
internal readonly struct ExactNumber
{
    // Beyond this no part of a duration fits 64 bits, and the numbers stay small whatever a query holds.
    private static readonly BigInteger Limit = BigInteger.Pow(10, 40);

    private readonly BigInteger _numerator;
    private readonly BigInteger _denominatorLessOne;

    internal ExactNumber(BigInteger numerator)
        : this(numerator, BigInteger.One)
    {
    }

    private ExactNumber(BigInteger numerator, BigInteger denominator)
    {
        _numerator = numerator;
        _denominatorLessOne = denominator - 1;
    }

    internal bool IsZero => _numerator.IsZero;

    // The default value is 0 / 1.
    private BigInteger Denominator => _denominatorLessOne + 1;

    /// <summary>The number without its fraction, rounded towards zero.</summary>
    internal BigInteger Truncated => BigInteger.Divide(_numerator, Denominator);

    /// <summary>What <see cref="Truncated"/> leaves; it has the sign of the number.</summary>
    internal ExactNumber Fraction => new(BigInteger.Remainder(_numerator, Denominator), Denominator);

    public static ExactNumber operator +(ExactNumber left, ExactNumber right) => left._denominatorLessOne == right._denominatorLessOne
        ? new(left._numerator + right._numerator, left.Denominator)
        : new((left._numerator * right.Denominator) + (right._numerator * left.Denominator), left.Denominator * right.Denominator);

    public static ExactNumber operator *(ExactNumber left, ExactNumber right) =>
        new(left._numerator * right._numerator, left.Denominator * right.Denominator);

    /// <summary>The quotient; the divisor must not be zero.</summary>
    public static ExactNumber operator /(ExactNumber left, ExactNumber right)
    {
        var sign = right._numerator.Sign;
        return new(left._numerator * right.Denominator * sign, left.Denominator * right._numerator * sign);
    }

    public static implicit operator ExactNumber(long number) => new(number);

    /// <summary>Whether the value is a finite number of a size that can be part of a duration.</summary>
    internal static bool TryOf(in Value value, out ExactNumber number)
    {
        number = default;
        if (value.IsInteger)
        {
            number = value.Bits;
            return true;
        }

        if (value.Tag is DecimalValue exact)
        {
            number = new ExactNumber(exact.Unscaled, BigInteger.Pow(10, exact.Scale));
            return BigInteger.Abs(number.Truncated) < Limit;
        }

        return value.IsFloat
            && double.IsFinite(value.FloatBits)
            && Math.Abs(value.FloatBits) < 1e40
            && TryParse(value.FloatBits.ToString("R", CultureInfo.InvariantCulture), out number);
    }

    /// <summary>Reads <c>[-]digits[.digits][E[sign]digits]</c>, with a point or a comma.</summary>
    internal static bool TryParse(ReadOnlySpan<char> text, out ExactNumber number)
    {
        number = default;
        var exponent = 0;
        var mark = text.IndexOfAny('E', 'e');
        if (mark >= 0)
        {
            if (!int.TryParse(text[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
            {
                return false;
            }

            text = text[..mark];
        }

        var point = text.IndexOfAny('.', ',');
        var scale = point < 0 ? 0 : text.Length - point - 1;
        var digits = point < 0 ? text : string.Concat(text[..point], text[(point + 1)..]);
        if (digits.Length > 100
            || Math.Abs(exponent) > 400
            || !BigInteger.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var unscaled))
        {
            return false;
        }

        scale -= exponent;
        number = scale < 0
            ? new ExactNumber(unscaled * BigInteger.Pow(10, -scale))
            : new ExactNumber(unscaled, BigInteger.Pow(10, scale));
        return BigInteger.Abs(number.Truncated) < Limit;
    }
}
