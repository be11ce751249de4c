using Reactive.Values;

namespace Reactive.Benchmarks.HandLoops;

/// <summary>A group's rows and the sum of its values that are there. A plain sum: it may drift, as a loop written by hand would.</summary>
internal struct AverageGroup
{
    internal double Sum;
    internal int Values;
    internal int Rows;

    internal readonly Value Average => Values == 0 ? default : Value.Float(Sum / Values);

    internal void Add(in Value value, int by)
    {
        Rows += by;
        Replace(default, by > 0 ? value : default);
        Replace(by > 0 ? default : value, default);
    }

    internal void Replace(in Value before, in Value after)
    {
        if (before.IsFloat)
        {
            Sum -= before.FloatBits;
            Values--;
        }

        if (after.IsFloat)
        {
            Sum += after.FloatBits;
            Values++;
        }
    }
}
