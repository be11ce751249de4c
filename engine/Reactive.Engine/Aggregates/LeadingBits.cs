using System.Numerics;

namespace Reactive.Engine.Aggregates;

/// <summary>
/// The front of an exact binary number: (<see cref="High"/> * 2^64 + <see cref="Low"/>) * 2^<see cref="Exponent"/>, with its leading bit in
/// front unless it is 0. Enough to round by.
/// </summary>
/// <param name="IsNegative">The sign.</param>
/// <param name="High">The first 64 bits, the leading one set; 0 only for the number 0.</param>
/// <param name="Low">The 64 bits behind.</param>
/// <param name="HasMore">Whether the number has further bits behind these.</param>
/// <param name="Exponent">The weight of the last of the 128 bits.</param>
internal readonly record struct LeadingBits(bool IsNegative, ulong High, ulong Low, bool HasMore, int Exponent)
{
    /// <summary>Moves the leading bit to the front.</summary>
    internal static LeadingBits Normalise(bool isNegative, ulong high, ulong low, bool hasMore, int exponent)
    {
        if (high == 0)
        {
            high = low;
            low = 0;
            exponent -= 64;
        }

        var zeros = BitOperations.LeadingZeroCount(high) & 63;
        return new LeadingBits(isNegative, (high << zeros) | ((low >> 1) >> (63 - zeros)), low << zeros, hasMore, exponent - zeros);
    }
}
