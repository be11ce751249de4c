namespace Reactive.Engine.Tests.Aggregates;

/// <summary>Random doubles of several characters.</summary>
internal static class Doubles
{
    private static readonly double[] Nasty =
    [
        0.0, -0.0, double.Epsilon, -double.Epsilon, double.MaxValue, -double.MaxValue, 2.2250738585072014E-308, 2.225073858507201E-308,
        1e16, -1e16, 1, -1, 0.1, 1e-20, 1e300, -1e300, 1e-300, 9007199254740992, 9007199254740993, Math.PI, 1.1258999068426242E15, 1.2e-7,
    ];

    internal static double Any(Random random) => random.Next(6) switch
    {
        0 => Nasty[random.Next(Nasty.Length)],
        1 => FromBits(random),
        2 => random.NextDouble() * double.Epsilon * 1e16,
        3 => (random.NextDouble() - 0.5) * Math.Pow(2, random.Next(-60, 60)),
        4 => Math.Round(random.NextDouble() * 1000, 2),
        _ => random.Next(-1000, 1000),
    };

    internal static double Ordinary(Random random) => Math.Round((random.NextDouble() * 200) - 50, random.Next(0, 6));

    private static double FromBits(Random random)
    {
        while (true)
        {
            var value = BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
            if (double.IsFinite(value))
            {
                return value;
            }
        }
    }
}
