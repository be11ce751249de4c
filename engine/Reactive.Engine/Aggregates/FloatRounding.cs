using System.Numerics;
using System.Runtime.CompilerServices;

namespace Reactive.Engine.Aggregates;

/// <summary>The one place where an exact binary number becomes a double: to nearest, ties to even (IEEE 754), subnormals and overflow included.</summary>
internal static class FloatRounding
{
    private const int FractionBits = 52;

    // Bits of a 64-bit number beyond the 53 of a normal double.
    private const int Surplus = 64 - FractionBits - 1;
    private const int LeastExponent = -1074;
    private const int GreatestExponent = 971;
    private const ulong InfinityBits = 0x7FF0_0000_0000_0000;
    private const ulong SignBit = 0x8000_0000_0000_0000;

    /// <summary>Rounds a number; 0 gives 0.0 whatever its sign says.</summary>
    internal static double Round(in LeadingBits number) =>
        number.High == 0 ? 0.0 : Round(number.IsNegative, number.High, number.Low != 0 || number.HasMore, number.Exponent + 64);

    /// <summary>Rounds the exact quotient of a number by an integer.</summary>
    internal static double RoundQuotient(in LeadingBits number, uint divisor)
    {
        if (number.High == 0)
        {
            return 0.0;
        }

        // 96 bits by 32 leave at least 64; what lies behind only says whether the quotient is exact.
        var (first, rest) = Math.DivRem(number.High, (ulong)divisor);
        (var second, rest) = Math.DivRem((rest << 32) | (number.Low >> 32), (ulong)divisor);
        var zeros = BitOperations.LeadingZeroCount(first);
        var high = (first << zeros) | (second >> (32 - zeros));
        var low = second & ((1UL << (32 - zeros)) - 1);
        var hasMore = (low | rest | (uint)number.Low) != 0 || number.HasMore;
        return Round(number.IsNegative, high, hasMore, number.Exponent + 64 - zeros);
    }

    /// <summary>Rounds an integer of up to 128 bits times a power of two, with or without further bits behind it.</summary>
    internal static double Round(bool isNegative, UInt128 magnitude, bool hasMore, int exponent) =>
        Round(LeadingBits.Normalise(isNegative, (ulong)(magnitude >> 64), (ulong)magnitude, hasMore, exponent));

    private static double Round(bool isNegative, ulong bits, bool hasMore, int exponent)
    {
        // The weight that the last bit of the result has.
        var target = exponent + Surplus;
        var kept = bits >> Surplus;
        var rest = bits << (64 - Surplus);
        if ((uint)(target - LeastExponent) > GreatestExponent - LeastExponent)
        {
            if (target > GreatestExponent)
            {
                return Compose(isNegative, InfinityBits);
            }

            (kept, rest) = Shorten(bits, LeastExponent - exponent);
            target = LeastExponent;
        }

        const ulong half = 1UL << 63;
        if (rest > half || (rest == half && (hasMore || (kept & 1) != 0)))
        {
            kept++;
        }

        // The leading bit of a normal number adds one to the exponent field, and so does a carry out of the fraction; beyond the greatest
        // number that gives the infinity.
        return Compose(isNegative, ((ulong)(target - LeastExponent) << FractionBits) + kept);
    }

    /// <summary>Cuts a number that has fewer bits than a normal double; what is cut stands in front of the rest, marked where bits fall off.</summary>
    private static (ulong Kept, ulong Cut) Shorten(ulong bits, int dropped) => dropped switch
    {
        < 64 => (bits >> dropped, bits << (64 - dropped)),
        64 => (0, bits),
        _ => (0, 1),
    };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Compose(bool isNegative, ulong bits) => BitConverter.UInt64BitsToDouble(isNegative ? bits | SignBit : bits);
}
