namespace Reactive.Benchmarks.Workload;

/// <summary>Steele, Lea, Flood 2014, "Fast splittable pseudorandom number generators": a few lines in any language, so that any can make the same stream.</summary>
internal sealed class SplitMix64
{
    private ulong _state;

    internal SplitMix64(ulong seed) => _state = seed;

    internal ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    internal int Below(int bound) => (int)(Next() % (ulong)bound);
}
