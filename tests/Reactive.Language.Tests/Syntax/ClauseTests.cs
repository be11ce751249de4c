using Reactive.Language.Syntax;
using Xunit;

namespace Reactive.Language.Tests.Syntax;

public sealed class ClauseTests
{
    [Fact]
    public void a_projection_has_all_its_parts_in_order() =>
        Assert.Equal(
            "WITH(Projection DISTINCT *(Item b(+(a, 1)), Item `c`(c), Descending(b), Ascending(c), Ascending(d), Descending(e), skip: 1, limit: $n), where: >(b, 2))",
            Parsed.Clause("WITH DISTINCT *, a + 1 AS b, c ORDER BY b DESC, c ASC, d ASCENDING, e DESCENDING SKIP 1 LIMIT $n WHERE b > 2 RETURN b"));

    [Fact]
    public void clauses_come_in_any_order_and_number() =>
        Assert.Equal(
            ["UnwindSyntax", "MatchSyntax", "MatchSyntax", "WithSyntax", "WithSyntax", "MatchSyntax", "UnwindSyntax", "ReturnSyntax"],
            CypherParser.Parse("UNWIND [1] AS x OPTIONAL MATCH (a) MATCH (b) WITH * WITH a MATCH (c) UNWIND c.l AS d RETURN *")
                .Branches[0].Clauses.Select(c => c.GetType().Name));

    [Theory]
    [InlineData("RETURN n . x", "n . x")]
    [InlineData("RETURN (n.x)", "(n.x)")]
    [InlineData("RETURN count( * )", "count( * )")]
    [InlineData("RETURN 'a' /* b */ + 1 // c", "'a' /* b */ + 1")]
    [InlineData("RETURN `n`.x ORDER BY 1", "`n`.x")]
    public void a_column_without_alias_is_named_by_its_text(string text, string name)
    {
        var result = Assert.IsType<ReturnSyntax>(CypherParser.Parse(text).Branches[0].Clauses[0]);

        Assert.Equal(name, Assert.Single(result.Projection.Items).Text);
    }

    [Theory]
    [InlineData("RETURN 1 AS a UNION RETURN 2 AS a", new[] { false })]
    [InlineData("RETURN 1 AS a UNION DISTINCT RETURN 2 AS a UNION RETURN 3 AS a;", new[] { false, false })]
    [InlineData("RETURN 1 AS a UNION ALL RETURN 2 AS a UNION ALL RETURN 3 AS a", new[] { true, true })]
    public void union_joins_whole_queries(string text, bool[] all)
    {
        var query = CypherParser.Parse(text);

        Assert.Equal(all, query.UnionAll);
        Assert.Equal(all.Length + 1, query.Branches.Length);
    }

    [Fact]
    public void spans_cover_clauses()
    {
        const string Text = "MATCH (n)-->(m) WHERE n.x RETURN n";
        var query = CypherParser.Parse(Text);
        var match = Assert.IsType<MatchSyntax>(query.Branches[0].Clauses[0]);

        Assert.Equal("MATCH (n)-->(m) WHERE n.x", Text[match.Span.Start..match.Span.End]);
        Assert.Equal("-->", Text[match.Patterns[0].Relations[0].Span.Start..match.Patterns[0].Relations[0].Span.End]);
        Assert.Equal("(m)", Text[match.Patterns[0].Nodes[1].Span.Start..match.Patterns[0].Nodes[1].Span.End]);
        Assert.Equal(Text, Text[query.Span.Start..query.Span.End]);
    }

    [Fact]
    public void the_printer_indents_a_node_a_line() =>
        Assert.Equal(
            """
            Query
              Clauses
                MATCH
                  Path
                    Node n
                      :A
                  where: =
                    .x
                      n
                    1.0
                RETURN
                  Projection
                    Item `n`
                      n

            """,
            SyntaxPrinter.Print(CypherParser.Parse("MATCH (n:A) WHERE n.x = 1.0 RETURN n")));
}
