using Reactive.Cli.Commands;
using Xunit;

namespace Reactive.Cli.Tests.Commands;

public sealed class DurationTextTests
{
    [Theory]
    [InlineData("500ms", 0.5)]
    [InlineData("10s", 10)]
    [InlineData("1.5m", 90)]
    [InlineData("2h", 7200)]
    public void reads_durations_as_people_write_them(string text, double seconds)
    {
        Assert.True(DurationText.TryParse(text, out var duration));
        Assert.Equal(seconds, duration.TotalSeconds);
    }

    [Theory]
    [InlineData("")]
    [InlineData("10")]
    [InlineData("s")]
    [InlineData("-1s")]
    [InlineData("0s")]
    [InlineData("9999h")]
    [InlineData("1e3s")]
    public void refuses_what_is_none(string text) => Assert.False(DurationText.TryParse(text, out _));
}
