using System.Diagnostics;

namespace Reactive.Cli.Replay;

/// <summary>The one place where a replay looks at a clock.</summary>
internal static class Measured
{
    /// <summary>Seconds that something takes, and bytes that this thread allocates for it.</summary>
    internal static (double Seconds, long Bytes) Run(Action action)
    {
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var start = Stopwatch.GetTimestamp();
        action();
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return (seconds, GC.GetAllocatedBytesForCurrentThread() - bytes);
    }

    /// <summary>Microseconds that each of many steps takes.</summary>
    internal static double[] Each(int steps, Action<int> step)
    {
        var micros = new double[steps];
        for (var i = 0; i < steps; i++)
        {
            var start = Stopwatch.GetTimestamp();
            step(i);
            micros[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }

        return micros;
    }

    /// <summary>The median; of an even number the mean of the middle two. 0 of none.</summary>
    internal static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? 0 : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>The value that the given share of the values does not exceed (nearest rank). 0 of none.</summary>
    internal static double Percentile(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? 0 : sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Length) - 1)];
    }
}
