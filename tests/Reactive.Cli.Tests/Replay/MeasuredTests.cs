using Reactive.Cli.Replay;
using Xunit;

namespace Reactive.Cli.Tests.Replay;

public sealed class MeasuredTests
{
    [Theory]
    [InlineData(new double[0], 0)]
    [InlineData(new[] { 3.0 }, 3)]
    [InlineData(new[] { 9.0, 1, 5 }, 5)]
    [InlineData(new[] { 4.0, 1, 3, 2 }, 2.5)]
    public void the_median_is_the_middle(double[] values, double expected) => Assert.Equal(expected, Measured.Median(values));

    [Theory]
    [InlineData(0.5, 50)]
    [InlineData(0.99, 99)]
    [InlineData(1, 100)]
    [InlineData(0, 1)]
    public void a_percentile_is_the_nearest_rank(double share, double expected) =>
        Assert.Equal(expected, Measured.Percentile(Enumerable.Range(1, 100).Select(i => (double)i), share));

    [Fact]
    public void allocated_bytes_are_those_of_the_action()
    {
        var (seconds, bytes) = Measured.Run(() => GC.KeepAlive(new byte[100_000]));

        Assert.InRange(bytes, 100_000, 110_000);
        Assert.InRange(seconds, 0, 10);
    }
}
