using Xunit;

namespace Reactive.Language.Tests.Syntax;

public sealed class SyntaxErrorTests
{
    [Theory]
    [InlineData("", 1, 1, "the query is empty")]
    [InlineData(" // nothing", 1, 12, "the query is empty")]
    [InlineData("RETURN", 1, 7, "expected an expression, but found the end of the query")]
    [InlineData("MATCH (n) RETURN", 1, 17, "expected an expression, but found the end of the query")]
    [InlineData("MATCH (n)\nWHERE RETURN n", 2, 7, "expected an expression, but found `RETURN`")]
    [InlineData("MATCH (n)\r\nRETURN n.x,\r\nORDER BY n.x", 3, 1, "expected an expression, but found `ORDER`")]
    [InlineData("RETURN n.", 1, 10, "expected a property's name, but found the end of the query")]
    [InlineData("RETURN (1 + 2", 1, 14, "expected an operator or `)`, but found the end of the query")]
    [InlineData("RETURN [1, 2", 1, 13, "expected an operator, `,` or `]`, but found the end of the query")]
    [InlineData("RETURN [1, ]", 1, 12, "expected an expression, but found `]`")]
    [InlineData("RETURN {a 1}", 1, 11, "expected `:` behind the key, but found `1`")]
    [InlineData("RETURN {, }", 1, 9, "expected a key, but found `,`")]
    [InlineData("RETURN f(1", 1, 11, "expected an operator, `,` or `)`, but found the end of the query")]
    [InlineData("RETURN CASE WHEN a THEN 1", 1, 26, "expected WHEN, ELSE or END, but found the end of the query")]
    [InlineData("RETURN CASE WHEN a THEN ELSE 1 END", 1, 25, "expected an expression, but found `ELSE`")]
    [InlineData("RETURN CASE WHEN a THEN 1 ELSE END", 1, 32, "expected an expression, but found `END`")]
    [InlineData("RETURN a b", 1, 10, "expected an operator, `,`, AS, ORDER BY, SKIP, LIMIT, UNION or the end of the query, but found `b`")]
    [InlineData("MATCH (n) n.x RETURN n", 1, 11, "expected an operator or a clause: MATCH, OPTIONAL MATCH, WHERE, UNWIND, WITH or RETURN, but found `n`")]
    [InlineData("RETURN 1 AS a UNION b", 1, 21, "expected a clause: MATCH, OPTIONAL MATCH, UNWIND, WITH or RETURN, but found `b`")]
    [InlineData("RETURN 1 }", 1, 10, "expected the end of the query, but found `}`")]
    [InlineData("RETURN 'it''s'", 1, 12, "expected an operator, `,`, AS, ORDER BY, SKIP, LIMIT, UNION or the end of the query, but found `'s'`")]
    [InlineData("MATCH (n) WHERE n IS NOT 1 RETURN n", 1, 26, "expected NULL, but found `1`")]
    [InlineData("UNWIND [1] RETURN 1", 1, 12, "expected AS, but found `RETURN`")]
    [InlineData("MATCH (n:) RETURN n", 1, 10, "expected a label, but found `)`")]
    [InlineData("RETURN /* open", 1, 8, "the comment is not closed")]
    [InlineData("RETURN\n  'open", 2, 3, "the text is not closed")]
    [InlineData("RETURN 'a\\qb'", 1, 10, "unknown escape in a text")]
    [InlineData("RETURN 12x", 1, 8, "`12x` is no number")]
    [InlineData("RETURN 9223372036854775808", 1, 8, "the integer does not fit 64 bits")]
    [InlineData("RETURN 1 — 2", 1, 10, "invalid character U+2014")]
    [InlineData("RETURN 1 # 2", 1, 10, "unexpected character `#`")]
    public void an_error_names_its_place_what_was_expected_and_what_is_there(string text, int line, int column, string message)
    {
        var error = Parsed.Error(text);

        Assert.Equal((line, column, message), (error.Line, error.Column, error.Message));
    }

    [Theory]
    [InlineData("RETURN a != b", "not equal is written <>")]
    [InlineData("RETURN a == b", "equal is written =")]
    [InlineData("RETURN a && b", "write AND")]
    [InlineData("RETURN a || b", "write OR; texts and lists are joined with +")]
    [InlineData("RETURN !a", "write NOT")]
    [InlineData("RETURN a NOT IN b", "NOT stands before the whole condition: NOT x IN list")]
    [InlineData("MTACH (n) RETURN n", "did you mean MATCH?")]
    [InlineData("MATCH (n) RETUN n", "did you mean RETURN?")]
    [InlineData("MATCH (n) WEHRE n.x RETURN n", "did you mean WHERE?")]
    [InlineData("RETURN n WHERE n.x", "RETURN takes no WHERE: filter in a WITH before it")]
    [InlineData("RETURN n LIMIT 1 SKIP 2", "SKIP stands before LIMIT")]
    [InlineData("RETURN any(x IN xs)", "the form is any(x IN list WHERE condition)")]
    [InlineData("RETURN reduce(s = 0, x IN xs)", "the form is reduce(sum = 0, x IN list | sum + x)")]
    [InlineData("RETURN COLLECT { (a)-->(b) }", "COLLECT { } takes a query that returns one column: COLLECT { MATCH ... RETURN x }")]
    [InlineData("RETURN match(1)", "as a name, match stands in back quotes")]
    [InlineData("RETURN order + 1", "as a name, order stands in back quotes")]
    [InlineData("MATCH (n) WHERE RETURN n", null)]
    [InlineData("MATCH (n) ORDER BY n RETURN n", "ORDER BY, SKIP and LIMIT stand, in this order, behind what WITH or RETURN gives")]
    [InlineData("UNWIND [1] AS x WHERE x > 1 RETURN x", "WHERE stands once behind MATCH or WITH: join conditions with AND, filter other rows with WITH * WHERE")]
    [InlineData("MATCH (a)->(b) RETURN a", "a relation is written -->, <--, -- or with brackets -[r:TYPE]->")]
    public void an_error_says_what_to_write_instead(string text, string? hint) => Assert.Equal(hint, Parsed.Error(text).Hint);

    [Theory]
    [InlineData("MATCH (n)", 1, "a query ends in RETURN")]
    [InlineData("MATCH (n) WITH n", 11, "a query ends in RETURN")]
    [InlineData("RETURN 1 AS a MATCH (n) RETURN n", 15, "no clause may follow RETURN, but MATCH does")]
    [InlineData("RETURN 1 AS a UNION MATCH (n)", 21, "a query ends in RETURN")]
    [InlineData("RETURN 1 AS a UNION RETURN 2 AS a UNION ALL RETURN 3 AS a", 35, "UNION and UNION ALL cannot be mixed in one query")]
    [InlineData("RETURN COUNT { MATCH (n) WITH n }", 26, "a query ends in RETURN")]
    [InlineData("RETURN COLLECT { MATCH (n) }", 18, "a query ends in RETURN")]
    [InlineData("MATCH (n) WHERE EXISTS { MATCH (n)-->(m) SET m.x = 1 } RETURN n", 42, "SET cannot stand in a subquery")]
    public void clauses_in_a_wrong_order_are_refused(string text, int column, string message)
    {
        var error = Parsed.Error(text);

        Assert.Equal(("InvalidClauseComposition", column, message), (error.Detail, error.Column, error.Message));
    }

    [Fact]
    public void what_comes_first_in_the_text_is_reported_first() =>
        Assert.Equal("CREATE is not supported", Parsed.Error("CREATE (n {x: 'open})").Message);

    [Fact]
    public void the_length_covers_what_is_marked()
    {
        Assert.Equal(6, Parsed.Error("MATCH (n) CREATE (m)").Length);
        Assert.Equal(1, Parsed.Error("RETURN").Length);
    }
}
