namespace Reactive.Oracle.Generation;

/// <summary>SplitMix64: the same numbers from the same seed on every platform and in every version of the runtime.</summary>
internal sealed class Randomness(ulong seed)
{
    private ulong _state = seed;

    internal ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>From 0 to one below <paramref name="bound"/>.</summary>
    internal int Below(int bound) => (int)(Next() % (ulong)bound);

    /// <summary>Both inclusive.</summary>
    internal int Between(int least, int greatest) => least + Below(greatest - least + 1);

    internal bool Percent(int chance) => Below(100) < chance;

    internal T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];
}
