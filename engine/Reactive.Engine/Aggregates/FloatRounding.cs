using System.Runtime.CompilerServices;

namespace Reactive.Engine.Aggregates;

/// <summary>The one place where an exact binary number becomes a double: to nearest, ties to even (IEEE 754), subnormals and overflow included.</summary>
internal static class FloatRounding
{
    private const int FractionBits = 52;
    private const int LeastExponent = -1074;
    private const int GreatestExponent = 971;
    private const ulong InfinityBits = 0x7FF0_0000_0000_0000;
    private const ulong SignBit = 0x8000_0000_0000_0000;

    /// <summary>
    /// Rounds <paramref name="magnitude"/> * 2^<paramref name="exponent"/>.
    /// </summary>
    /// <param name="negative">The sign; a magnitude of 0 gives 0.0 whatever it says.</param>
    /// <param name="magnitude">The leading bits.</param>
    /// <param name="sticky">Whether the exact number has further bits below; then the magnitude must have at least 55 bits of its own.</param>
    /// <param name="exponent">The weight of the magnitude's last bit.</param>
    internal static double Round(bool negative, UInt128 magnitude, bool sticky, int exponent)
    {
        var length = 128 - (int)UInt128.LeadingZeroCount(magnitude);
        if (length == 0)
        {
            return 0.0;
        }

        var target = Math.Max(exponent + length - 1 - FractionBits, LeastExponent);
        if (target > GreatestExponent)
        {
            return Compose(negative, InfinityBits);
        }

        var dropped = target - exponent;
        var kept = dropped <= 0 ? (ulong)magnitude << -dropped : Shorten(magnitude, dropped, sticky);

        // The leading bit of a normal number adds one to the exponent field, and so does a carry out of the fraction.
        var bits = ((ulong)(target - LeastExponent) << FractionBits) + kept;
        return Compose(negative, Math.Min(bits, InfinityBits));
    }

    private static ulong Shorten(UInt128 magnitude, int dropped, bool sticky)
    {
        if (dropped > 128)
        {
            return 0;
        }

        var kept = dropped == 128 ? 0 : (ulong)(magnitude >> dropped);
        var rest = magnitude << (128 - dropped);
        var half = UInt128.One << 127;
        var up = rest > half || (rest == half && (sticky || (kept & 1) != 0));
        return up ? kept + 1 : kept;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Compose(bool negative, ulong bits) => BitConverter.UInt64BitsToDouble(negative ? bits | SignBit : bits);
}
