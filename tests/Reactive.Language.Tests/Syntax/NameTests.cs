using Xunit;

namespace Reactive.Language.Tests.Syntax;

public sealed class NameTests
{
    [Theory]
    [InlineData("match (n) return n")]
    [InlineData("MATCH\t(n)\r\nRETURN\u00A0n;")]
    [InlineData("MATCH(n)RETURN n")]
    [InlineData("\uFEFFMATCH (n)\u2003RETURN\u3000n")]
    [InlineData("/* a */ MATCH // b\n (n) /* c\n d */ RETURN n // e")]
    [InlineData("MATCH (`n`) RETURN n/**/")]
    public void keywords_space_and_comments_are_free(string text) =>
        Assert.Equal("Query(Clauses(MATCH(Path(Node n)), RETURN(Projection(Item `n`(n)))))", Parsed.Query(text));

    [Theory]
    [InlineData("größe", "größe")]
    [InlineData("日本", "日本")]
    [InlineData("_x1", "_x1")]
    [InlineData("a‿b", "a‿b")]
    [InlineData("price€", "price€")]
    [InlineData("𝒳", "𝒳")]
    [InlineData("`two words`", "two words")]
    [InlineData("`a``b`", "a`b")]
    public void names_are_unicode_or_in_back_quotes(string text, string name) => Assert.Equal(name, Parsed.Expression(text));

    [Theory]
    [InlineData("n.where", ".where(n)")]
    [InlineData("n.return.match", ".match(.return(n))")]
    [InlineData("{exists: 1, null: 2, Match: 3}", "Map(exists:(1), null:(2), Match:(3))")]
    [InlineData("n:Order|Match", "HasLabels(n, :|(:Order, :Match))")]
    [InlineData("order.total", ".total(order)")]
    [InlineData("end", "end")]
    [InlineData("count", "count")]
    [InlineData("all", "all")]
    [InlineData("exists", "exists")]
    [InlineData("single + any", "+(single, any)")]
    [InlineData("`case`", "case")]
    [InlineData("case", "case")]
    [InlineData("[match, set]", "List(match, set)")]
    [InlineData("size(set)", "size(set)")]
    [InlineData("duration.between(a, b)", "duration.between(a, b)")]
    [InlineData("a.b.c(d).e", ".e(a.b.c(d))")]
    [InlineData("`my f`.`g`(1)", "my f.g(1)")]
    [InlineData("left(a, 1)", "left(a, 1)")]
    public void keywords_are_names_where_no_keyword_can_stand(string text, string tree) => Assert.Equal(tree, Parsed.Expression(text));

    [Fact]
    public void keywords_name_variables_in_patterns_and_columns() =>
        Assert.Equal(
            "Query(Clauses(MATCH(Path(Node order(:Order), Relation in -->(:IN), Node where(:Where))), "
            + "WITH(Projection(Item limit(.id(order)))), RETURN(Projection(Item skip(limit), Descending(limit)))))",
            Parsed.Query("MATCH (order:Order)-[in:IN]->(where:Where) WITH order.id AS limit RETURN limit AS skip ORDER BY limit DESC"));

    [Fact]
    public void elements_may_be_called_is_and_where() =>
        Assert.Equal(
            "Path(Node is, Relation -->(:IS), Node where(where: >(.x(where), 1)), Relation is --(:is), Node(where: true))",
            Parsed.Pattern("(is)-[IS IS]->(where WHERE where.x > 1)-[is:is]-(WHERE true)"));
}
