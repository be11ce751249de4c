namespace Reactive.Values;

/// <summary>Mixes the numbers of a temporal value into a hash that is the same in every process.</summary>
internal static class TemporalHash
{
    internal static int Of(long first, long second)
    {
        // Fibonacci hashing of both words; the multipliers are odd and unrelated, so that swapping the words changes the result.
        var mixed = ((ulong)first * 0x9E3779B97F4A7C15) ^ (((ulong)second + 0x632BE59BD9B4E019) * 0xC2B2AE3D27D4EB4F);
        return (int)(mixed >> 32) ^ (int)mixed;
    }
}
