using Reactive.Language.Syntax;
using Xunit;

namespace Reactive.Language.Tests;

public sealed class QueryExceptionTests
{
    [Fact]
    public void a_message_shows_the_line_a_caret_and_the_hint() =>
        Assert.Equal(
            """
            2:3: CREATE is not supported
                	 CREATE (m)
                  ^^^^^^
                hint: queries only read; to write when a result changes, use a reaction
            """.ReplaceLineEndings("\n").Replace("\t ", "  ", StringComparison.Ordinal),
            MessageOf("MATCH (n)\n\t CREATE (m)\nRETURN n"));

    [Fact]
    public void a_message_at_the_end_puts_the_caret_behind_the_text() =>
        Assert.Equal("1:7: expected an expression, but found the end of the query\n    RETURN\n          ^", MessageOf("RETURN"));

    [Fact]
    public void a_message_without_text_has_no_caret() =>
        Assert.StartsWith("1:1: the query is empty\n    hint: ", MessageOf(string.Empty), StringComparison.Ordinal);

    [Fact]
    public void a_long_line_is_shown_around_the_caret()
    {
        var message = MessageOf("RETURN " + new string(' ', 10_000) + "1 CREATE (n)" + new string(' ', 10_000));

        var lines = message.Split('\n');
        Assert.All(lines, line => Assert.True(line.Length <= 110, line));
        Assert.Equal(lines[1].IndexOf("CREATE", StringComparison.Ordinal), lines[2].IndexOf('^', StringComparison.Ordinal));
    }

    [Fact]
    public void code_and_hint_are_those_of_the_first_error()
    {
        var refused = Assert.Throws<QueryException>(() => CypherParser.Parse("MATCH (n) CREATE (m)"));

        Assert.Equal(("RX1020", refused.Errors[0].Hint), (refused.Code, refused.Hint));
        Assert.Equal("MATCH (n) CREATE (m)", refused.Text);
    }

    private static string MessageOf(string text) => Assert.Throws<QueryException>(() => CypherParser.Parse(text)).Message;
}
