namespace Reactive.Values;

/// <summary>Hashes numbers so that equal ones of different kinds agree: 1, 1.0 and 1.00.</summary>
internal static class NumberHash
{
    private const double IntegersEnd = 9223372036854775808.0;
    private const long Multiplier = unchecked((long)0x9E3779B97F4A7C15);

    internal static int Of(long value, long seed)
    {
        var mixed = (value ^ seed) * Multiplier;
        return (int)(mixed >> 32);
    }

    internal static int Of(double value, long seed)
    {
        if (value >= -IntegersEnd && value < IntegersEnd && Math.Truncate(value) == value)
        {
            return Of((long)value, seed);
        }

        return Of(BitConverter.DoubleToInt64Bits(double.IsNaN(value) ? double.NaN : value), ~seed);
    }

    internal static int Of(DecimalValue value, long seed)
    {
        var (unscaled, scale) = value.Normalized();
        if (scale == 0 && unscaled >= long.MinValue && unscaled <= long.MaxValue)
        {
            return Of((long)unscaled, seed);
        }

        var rounded = value.ToDouble();
        return double.IsFinite(rounded) && NumberOrder.Compare(value, rounded) == 0
            ? Of(rounded, seed)
            : HashCode.Combine(unscaled, scale);
    }
}
