using System.Diagnostics;
using Reactive.Language.Syntax;
using Xunit;

namespace Reactive.Language.Tests.Syntax;

public sealed class ParserLimitTests
{
    public static TheoryData<string, string, string> Nestings => new()
    {
        { "(", "1", ")" },
        { "[", "1", "]" },
        { "{a: ", "1", "}" },
        { "f(", "1", ")" },
        { "NOT ", "true", string.Empty },
        { "- ", "a", string.Empty },
        { "CASE WHEN true THEN ", "1", " END" },
        { "EXISTS { MATCH (n) WHERE ", "true", "}" },
        { "[x IN xs | ", "1", "]" },
        { "all(x IN xs WHERE ", "true", ")" },
        { "l[", "0", "]" },
        { "n:", "A", string.Empty },
        { "n {a: ", "1", "}" },
        { "[(a)-->(b) | ", "1", "]" },
        { "1 < (", "1", ") < 2" },
    };

    [Theory]
    [MemberData(nameof(Nestings))]
    public void deep_nesting_is_an_error_and_no_stack_overflow(string open, string inner, string close)
    {
        if (open == "n:")
        {
            (open, inner) = ("!", "A");
        }

        var prefix = open == "!" ? "RETURN n:" : "RETURN ";
        const int Levels = 30_000;
        var text = prefix + string.Concat(Enumerable.Repeat(open, Levels)) + inner + string.Concat(Enumerable.Repeat(close, Levels));

        var error = Parsed.Error(text);

        Assert.Equal(("RX1003", "UnexpectedSyntax"), (error.Code, error.Detail));
    }

    [Theory]
    [InlineData(" + 1")]
    [InlineData(" OR a")]
    [InlineData(" < 1")]
    [InlineData(".x")]
    [InlineData("[0]")]
    [InlineData(" IS NULL")]
    public void a_long_chain_of_operators_is_an_error_that_names_the_limit(string link)
    {
        var error = Parsed.Error("RETURN a" + string.Concat(Enumerable.Repeat(link, 5_000)));

        Assert.Equal(("RX1003", "the expression is more than 1000 operators deep"), (error.Code, error.Message));
    }

    [Fact]
    public void chains_of_comparisons_inside_chains_do_not_unfold_without_bound()
    {
        var text = "RETURN " + string.Concat(Enumerable.Repeat("1 < (", 60)) + "1" + string.Concat(Enumerable.Repeat(") < 2", 60));

        Assert.Equal("chains of comparisons are nested too deep", Parsed.Error(text).Message);
    }

    [Fact]
    public void ordinary_depth_and_breadth_are_no_trouble()
    {
        var nested = new string('(', 150) + "1" + new string(')', 150);
        var alternatives = string.Join(" OR ", Enumerable.Range(0, 800).Select(i => $"n.x = {i}"));
        var list = string.Join(", ", Enumerable.Range(0, 50_000));

        Assert.Equal("1", Parsed.Expression(nested));
        Assert.StartsWith("OR(OR(", Parsed.Condition(alternatives), StringComparison.Ordinal);
        Assert.Equal(50_000, Assert.IsType<ListLiteralSyntax>(Parsed.Node($"[{list}]")).Items.Length);
    }

    [Fact]
    public void a_text_over_the_limit_is_refused_unread()
    {
        var error = Parsed.Error(new string('(', (1 << 20) + 1));

        Assert.Equal(("RX1002", "the text has 1048577 characters, more than the limit of 1048576"), (error.Code, error.Message));
    }

    [Theory]
    [InlineData("(")]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("(a)-")]
    [InlineData("(a)-->")]
    [InlineData("[x IN ")]
    [InlineData("[x IN xs, ")]
    [InlineData("[p = (a)--(b) | ")]
    [InlineData("a.")]
    [InlineData("a.b(")]
    [InlineData("n:A|")]
    [InlineData("-")]
    [InlineData("'")]
    [InlineData("`")]
    [InlineData("/*")]
    [InlineData("\\u")]
    [InlineData("1 < ")]
    [InlineData("CASE ")]
    [InlineData("EXISTS {")]
    [InlineData("RETURN ")]
    [InlineData("MATCH (n) ")]
    [InlineData("1e")]
    [InlineData("\n")]
    public void a_mebibyte_of_anything_takes_linear_time(string piece)
    {
        var small = TimeSpan.MaxValue;
        for (var i = 0; i < 3; i++)
        {
            var taken = TimeToRefuse(piece, 1 << 16);
            small = taken < small ? taken : small;
        }

        var large = TimeToRefuse(piece, 1 << 20);

        // 16 times the text: linear work takes 16 times as long, quadratic work 256 times. Under a second nothing is measured.
        Assert.True(large < TimeSpan.FromSeconds(1) || large < 100 * small, $"{small} for 64 KiB, {large} for 1 MiB of {piece}");
    }

    private static TimeSpan TimeToRefuse(string piece, int length)
    {
        const string Start = "MATCH (n) RETURN ";
        var text = Start + string.Concat(Enumerable.Repeat(piece, (length - Start.Length) / piece.Length));
        var watch = Stopwatch.StartNew();
        Assert.NotEmpty(Parsed.Errors(text));
        return watch.Elapsed;
    }
}
