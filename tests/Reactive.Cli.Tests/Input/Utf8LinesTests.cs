using System.Text;
using Reactive.Cli.Input;
using Xunit;

namespace Reactive.Cli.Tests.Input;

public sealed class Utf8LinesTests
{
    [Theory]
    [InlineData("", new string[0])]
    [InlineData("a", new[] { "a" })]
    [InlineData("a\n", new[] { "a" })]
    [InlineData("a\r\nb\r\n", new[] { "a", "b" })]
    [InlineData("\na\n\nb", new[] { "", "a", "", "b" })]
    [InlineData("\uFEFFa\nb\n", new[] { "a", "b" })]
    [InlineData("a line that is longer than the buffer\nshort\nanother one that is longer\n", new[] { "a line that is longer than the buffer", "short", "another one that is longer" })]
    public void cuts_text_at_line_ends(string text, string[] expected) => Assert.Equal(expected, ReadAll(text));

    [Fact]
    public void numbers_the_lines()
    {
        var lines = new Utf8Lines(new MemoryStream("a\nb\nc"u8.ToArray()), 4);
        while (lines.TryRead(out _))
        {
        }

        Assert.Equal(3, lines.Number);
    }

    private static List<string> ReadAll(string text)
    {
        var lines = new Utf8Lines(new MemoryStream(Encoding.UTF8.GetBytes(text)), 4);
        var read = new List<string>();
        while (lines.TryRead(out var line))
        {
            read.Add(Encoding.UTF8.GetString(line.Span));
        }

        return read;
    }
}
