using System.Numerics;

namespace Reactive.Values;

/// <summary>
/// Compares numbers of all kinds by their exact mathematical value; NaN is equal to itself and greater than all others. Integers
/// and decimals are never rounded to a float to be compared with one: 2^53 + 1 is not 2^53.
/// </summary>
internal static class NumberOrder
{
    private const double IntegersEnd = 9223372036854775808.0;

    internal static bool IsNumber(in Value value) =>
        value.IsInteger || value.IsFloat || value.Tag is DecimalValue;

    internal static bool IsNaN(in Value value) => value.IsFloat && double.IsNaN(value.FloatBits);

    /// <summary>Compares two numbers.</summary>
    internal static int Compare(in Value left, in Value right)
    {
        if (left.IsInteger)
        {
            return right.IsInteger ? left.Bits.CompareTo(right.Bits)
                : right.IsFloat ? Compare(left.Bits, right.FloatBits)
                : Compare(left.Bits, (DecimalValue)right.Tag!);
        }

        if (left.IsFloat)
        {
            return right.IsFloat ? CompareFloats(left.FloatBits, right.FloatBits)
                : right.IsInteger ? -Compare(right.Bits, left.FloatBits)
                : -Compare((DecimalValue)right.Tag!, left.FloatBits);
        }

        var number = (DecimalValue)left.Tag!;
        return right.IsInteger ? -Compare(right.Bits, number)
            : right.IsFloat ? Compare(number, right.FloatBits)
            : number.CompareTo((DecimalValue)right.Tag!);
    }

    internal static int CompareFloats(double left, double right)
    {
        if (left < right)
        {
            return -1;
        }

        if (left > right)
        {
            return 1;
        }

        // Equal, or one is NaN.
        return left == right ? 0 : double.IsNaN(left).CompareTo(double.IsNaN(right));
    }

    internal static int Compare(long left, double right)
    {
        if (double.IsNaN(right) || right >= IntegersEnd)
        {
            return -1;
        }

        if (right < -IntegersEnd)
        {
            return 1;
        }

        var whole = Math.Truncate(right);
        var byWhole = left.CompareTo((long)whole);
        return byWhole != 0 ? byWhole : whole.CompareTo(right);
    }

    internal static int Compare(DecimalValue left, double right)
    {
        if (double.IsNaN(right))
        {
            return -1;
        }

        // Rounding keeps order, so only equality after it leaves the question open.
        var rounded = left.ToDouble();
        if (rounded != right || double.IsInfinity(right))
        {
            return rounded == right ? -Math.Sign(right) : rounded.CompareTo(right);
        }

        var (mantissa, exponent) = Split(right);
        var scale = PowersOfTen.Of(left.Scale);
        return exponent >= 0
            ? left.Unscaled.CompareTo((mantissa << exponent) * scale)
            : (left.Unscaled << -exponent).CompareTo(mantissa * scale);
    }

    /// <summary>A finite float as a product of an integer and a power of two.</summary>
    internal static (BigInteger Mantissa, int Exponent) Split(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7FF);
        var mantissa = bits & 0xF_FFFF_FFFF_FFFF;
        mantissa = exponent == 0 ? mantissa : mantissa | (1L << 52);
        return (bits < 0 ? -mantissa : mantissa, Math.Max(exponent, 1) - 1075);
    }

    private static int Compare(long left, DecimalValue right) =>
        right.Scale == 0 ? -right.Unscaled.CompareTo(left) : (left * PowersOfTen.Of(right.Scale)).CompareTo(right.Unscaled);
}
