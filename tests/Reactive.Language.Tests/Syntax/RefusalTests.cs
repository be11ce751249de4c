using Xunit;

namespace Reactive.Language.Tests.Syntax;

/// <summary>Cypher that continuous queries do not have: named, placed, with advice; never parsed and dropped.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData("CREATE (n)", 1, "CREATE")]
    [InlineData("MATCH (n) MERGE (m)", 11, "MERGE")]
    [InlineData("MATCH (n) SET n.x = 1", 11, "SET")]
    [InlineData("MATCH (n) REMOVE n.x", 11, "REMOVE")]
    [InlineData("MATCH (n) DELETE n", 11, "DELETE")]
    [InlineData("MATCH (n) DETACH DELETE n", 11, "DETACH DELETE")]
    [InlineData("MATCH (n) WITH n CREATE (m)", 18, "CREATE")]
    [InlineData("MATCH (n) WHERE n.x FOREACH (x IN [1] | SET n.x = x)", 21, "FOREACH")]
    [InlineData("INSERT (n)", 1, "INSERT")]
    public void writes_are_refused_with_the_advice_to_use_a_reaction(string text, int column, string name)
    {
        var error = Parsed.Error(text);

        Assert.Equal(("RX1020", "SyntaxError", 1, column, true), (error.Code, error.Type, error.Line, error.Column, error.Unsupported));
        Assert.Equal($"{name} is not supported", error.Message);
        Assert.Contains("use a reaction", error.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("LOAD CSV FROM 'x' AS row RETURN row", 1, "LOAD CSV")]
    [InlineData("CALL db.labels() YIELD label RETURN label", 1, "CALL of a procedure")]
    [InlineData("MATCH (n) CALL { WITH n RETURN 1 AS x } RETURN x", 11, "CALL { }")]
    [InlineData("MATCH (n) CALL (n) { RETURN 1 AS x } RETURN x", 11, "CALL { }")]
    [InlineData("MATCH (n) OPTIONAL CALL f() RETURN n", 11, "OPTIONAL CALL")]
    [InlineData("USE g MATCH (n) RETURN n", 1, "USE")]
    [InlineData("MATCH (n) FINISH", 11, "FINISH")]
    [InlineData("MATCH (n:A) USING INDEX n:A(x) RETURN n", 13, "USING")]
    [InlineData("EXPLAIN MATCH (n) RETURN n", 1, "EXPLAIN")]
    [InlineData("CYPHER 5 MATCH (n) RETURN n", 1, "CYPHER")]
    [InlineData("SHOW INDEXES", 1, "SHOW")]
    [InlineData("MATCH p = shortestPath((a)-[*]->(b)) RETURN p", 11, "shortestPath")]
    [InlineData("MATCH (a) RETURN allShortestPaths((a)-[*]->())", 18, "allShortestPaths")]
    [InlineData("MATCH p = ANY SHORTEST (a)-->+(b) RETURN p", 11, "path selectors")]
    [InlineData("MATCH ((a)-->(b)){1,3} RETURN a", 18, "quantified path patterns")]
    [InlineData("MATCH (a)-[:T]->+(b) RETURN a", 17, "quantified path patterns")]
    [InlineData("MATCH (a) ((x)-->(y))+ (b) RETURN a", 11, "quantified path patterns")]
    [InlineData("MATCH (p = (a)-->(b)) RETURN a", 8, "quantified path patterns")]
    [InlineData("MATCH ((a)-->(b) WHERE a.x) RETURN a", 18, "parenthesised paths with WHERE")]
    [InlineData("MATCH REPEATABLE ELEMENTS (a) RETURN a", 7, "match modes")]
    [InlineData("MATCH (n:$(x)) RETURN n", 10, "labels from parameters")]
    [InlineData("RETURN 1 IS :: INTEGER", 13, "tests of types")]
    [InlineData("RETURN 1 :: INTEGER", 10, "tests of types")]
    [InlineData("RETURN 'a' IS NOT NORMALIZED", 19, "tests of normal forms")]
    [InlineData("RETURN 1; RETURN 2", 11, "several queries")]
    public void what_comes_later_or_never_is_refused_by_name(string text, int column, string name)
    {
        var error = Parsed.Error(text);

        Assert.Equal((1, column, true), (error.Line, error.Column, error.Unsupported));
        Assert.Contains(name, error.Message, StringComparison.Ordinal);
        Assert.Contains("not supported", error.Message, StringComparison.Ordinal);
        Assert.False(string.IsNullOrEmpty(error.Hint));
    }

    [Theory]
    [InlineData("RETURN {param}", 8, "$param")]
    [InlineData("MATCH (n {props}) RETURN n", 10, "$props")]
    [InlineData("RETURN {0}", 8, "$0")]
    [InlineData("RETURN filter(x IN xs WHERE x > 1)", 8, "[x IN list WHERE condition]")]
    [InlineData("RETURN extract(x IN xs | x + 1)", 8, "[x IN list | value]")]
    public void what_the_language_no_longer_has_is_refused_with_its_successor(string text, int column, string successor)
    {
        var error = Parsed.Error(text);

        Assert.Equal(("RX1015", 1, column, false), (error.Code, error.Line, error.Column, error.Unsupported));
        Assert.Contains(successor, error.Hint, StringComparison.Ordinal);
    }
}
