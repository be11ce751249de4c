using Xunit;
using static Reactive.Language.Tests.Binding.BindingAssert;

namespace Reactive.Language.Tests.Binding;

public sealed class BindingErrorTests
{
    [Theory]
    [InlineData("MATCH (node)\nRETURN nod.x", "UndefinedVariable", 2, 8, 3, "did you mean `node`?")]
    [InlineData("RETURN x", "UndefinedVariable", 1, 8, 1, null)]
    [InlineData("MATCH (n) WHERE (n)-[r]->() RETURN n", "UndefinedVariable", 1, 22, 1, null)]
    [InlineData("MATCH (n) WITH n.x AS x RETURN n", "UndefinedVariable", 1, 32, 1, null)]
    [InlineData("MATCH (n) RETURN DISTINCT n.x ORDER BY n.y", "UndefinedVariable", 1, 40, 1, "add it to the items")]
    [InlineData("MATCH (n) RETURN EXISTS { MATCH (n)-->(m) RETURN m } OR m.x", "UndefinedVariable", 1, 57, 1, null)]
    [InlineData("MATCH (n) UNWIND [1] AS n RETURN n", "VariableAlreadyBound", 1, 25, 1, "give the members of the list another name")]
    [InlineData("MATCH p = (a), p = (b) RETURN p", "VariableAlreadyBound", 1, 16, 1, "give the path another name")]
    [InlineData("MATCH p = (p)-->() RETURN p", "VariableAlreadyBound", 1, 7, 1, "give the path another name")]
    [InlineData("MATCH (n) WHERE EXISTS { WITH 1 AS n RETURN n } RETURN n", "VariableAlreadyBound", 1, 31, 6, "use another name")]
    [InlineData("MATCH (r) MATCH ()-[r]->() RETURN r", "VariableTypeConflict", 1, 21, 1, "use another name")]
    [InlineData("MATCH ()-[r]->() MATCH ()-[r*]->() RETURN r", "VariableTypeConflict", 1, 28, 1, "use another name")]
    [InlineData("WITH [1] AS rs MATCH ()-[rs*]->() RETURN rs", "VariableTypeConflict", 1, 26, 2, "use another name")]
    [InlineData("MATCH ()-[r]->()-[r]->() RETURN r", "RelationshipUniquenessViolation", 1, 19, 1, "give the second one another name, or match it in a clause of its own")]
    [InlineData("RETURN toUper('a')", "UnknownFunction", 1, 8, 11, "did you mean `toUpper`?")]
    [InlineData("RETURN cuont(1)", "UnknownFunction", 1, 8, 8, "did you mean `count`?")]
    [InlineData("RETURN toUpper()", "InvalidNumberOfArguments", 1, 8, 9, null)]
    [InlineData("RETURN count(1, 2)", "InvalidNumberOfArguments", 1, 8, 11, null)]
    [InlineData("RETURN rand(1)", "InvalidNumberOfArguments", 1, 8, 7, null)]
    [InlineData("MATCH (n) RETURN labels(n, n)", "InvalidNumberOfArguments", 1, 18, 12, null)]
    [InlineData("RETURN toUpper(DISTINCT 'a')", "UnexpectedSyntax", 1, 8, 21, "remove DISTINCT")]
    [InlineData("MATCH (n) RETURN type(n)", "InvalidArgumentType", 1, 23, 1, null)]
    [InlineData("MATCH (n) RETURN sum(n)", "InvalidArgumentType", 1, 22, 1, null)]
    [InlineData("RETURN 1 + true", "InvalidArgumentType", 1, 8, 8, null)]
    [InlineData("RETURN 1 IN 2", "InvalidArgumentType", 1, 13, 1, null)]
    [InlineData("RETURN [1][0.5]", "InvalidArgumentType", 1, 8, 8, "a list is indexed by an integer, a map, node or relation by a string")]
    [InlineData("RETURN [1][..'a']", "InvalidArgumentType", 1, 14, 3, null)]
    [InlineData("RETURN -'a'", "InvalidArgumentType", 1, 9, 3, null)]
    [InlineData("UNWIND 5 AS x RETURN x", "InvalidArgumentType", 1, 8, 1, null)]
    [InlineData("RETURN exists(1)", "InvalidArgumentType", 1, 8, 9, "use `IS NOT NULL` to test any other value")]
    [InlineData("MATCH ()-[r*]->() RETURN r.x", "InvalidArgumentType", 1, 26, 3, "use a list comprehension: `[x IN ... | x.x]`")]
    [InlineData("MATCH (n) WHERE count(n) > 1 RETURN n", "InvalidAggregation", 1, 17, 8, "compute it in a WITH before and use its name")]
    [InlineData("RETURN [x IN [1] | count(x)]", "InvalidAggregation", 1, 20, 8, "compute it in a WITH before and use its name")]
    [InlineData("MATCH (n) RETURN n.x ORDER BY max(n.y)", "InvalidAggregation", 1, 31, 8, "compute it in a WITH before and use its name")]
    [InlineData("MATCH (n) WITH n, count(*) AS c WHERE max(n.x) > 1 RETURN n", "InvalidAggregation", 1, 39, 8, "compute it in a WITH before and use its name")]
    [InlineData("RETURN sum(count(*))", "NestedAggregation", 1, 12, 8, "compute the inner one in a WITH before")]
    [InlineData("RETURN sum(rand())", "NonConstantExpression", 1, 12, 6, "compute it in a WITH before")]
    [InlineData("MATCH (n) RETURN n.x + count(*)", "AmbiguousAggregationExpression", 1, 18, 1, "group by it in an item of its own, or compute it in a WITH before")]
    [InlineData("MATCH (n) RETURN n.x + 1, count(*) ORDER BY n.x + 1 + count(*)", "AmbiguousAggregationExpression", 1, 45, 7, "use the name of the column")]
    [InlineData("MATCH (n) RETURN n LIMIT n.x", "NonConstantExpression", 1, 26, 1, "use a number or a parameter")]
    [InlineData("MATCH (n) RETURN n SKIP COUNT { (n) }", "NonConstantExpression", 1, 25, 13, "use a number or a parameter")]
    [InlineData("MATCH (n) RETURN n SKIP -1", "NegativeIntegerArgument", 1, 25, 2, null)]
    [InlineData("MATCH (n) RETURN n LIMIT 1.5", "InvalidArgumentType", 1, 26, 3, null)]
    [InlineData("RETURN 1 AS a, 2 AS a", "ColumnNameConflict", 1, 21, 1, "rename one with AS")]
    [InlineData("MATCH (n) WITH *, 1 AS n RETURN n", "ColumnNameConflict", 1, 24, 1, "rename one with AS")]
    [InlineData("MATCH (n) WITH n.x RETURN 1", "NoExpressionAlias", 1, 16, 3, "add AS and a name")]
    [InlineData("MATCH () RETURN *", "NoVariablesInScope", 1, 17, 1, "name a node or a relation in MATCH, or list the columns")]
    [InlineData("RETURN 1 AS a UNION RETURN 2 AS b", "DifferentColumnsInUnion", 1, 21, 13, "rename them with AS")]
    [InlineData("MATCH (n) RETURN COLLECT { MATCH (n)-->(m) RETURN n, m }", "InvalidClauseComposition", 1, 18, 39, "return a map or a list to collect several values")]
    public void a_fault_is_told_with_its_place_and_what_to_do(string query, string detail, int line, int column, int length, string? hint)
    {
        var error = Error(query);
        Assert.Equal((detail, line, column, length, hint), (error.Detail, error.Line, error.Column, error.Length, error.Hint));
        Assert.Equal("SyntaxError", detail == "InvalidArgumentType" && query.Contains("[0.5]", StringComparison.Ordinal) ? "SyntaxError" : error.Type);
        Assert.StartsWith("RX11", error.Code, StringComparison.Ordinal);
        Assert.False(error.Unsupported);
    }

    [Fact]
    public void all_faults_are_told_at_once_in_the_order_of_the_text()
    {
        var errors = Errors("MATCH (n) WHERE m.x AND 1\nWITH n.x, foo(n) AS y\nRETURN z LIMIT -1");
        Assert.Equal(
            ["UndefinedVariable", "InvalidArgumentType", "NoExpressionAlias", "UnknownFunction", "UndefinedVariable", "NegativeIntegerArgument"],
            errors.Select(e => e.Detail));
        Assert.Equal([1, 1, 2, 2, 3, 3], errors.Select(e => e.Line));
    }

    [Fact]
    public void a_wrong_expression_causes_no_further_faults() =>
        Assert.Equal("UndefinedVariable", Error("WITH foo + 1 AS x MATCH (x)-[x2]->() RETURN x.y, NOT x, [1][x]").Detail);

    [Fact]
    public void a_comparison_chain_tells_a_fault_of_its_middle_once() =>
        Assert.Equal(12, Error("RETURN 1 < foo < 3").Column);

    [Fact]
    public void properties_of_a_value_are_a_type_error() =>
        Assert.Equal(("TypeError", "InvalidArgumentType"), (Error("WITH 1 AS x RETURN x.y").Type, Error("WITH 1 AS x RETURN x.y").Detail));

    [Fact]
    public void what_reads_the_graph_by_the_accumulator_is_not_supported()
    {
        var error = Error("MATCH (n) RETURN reduce(a = 0, x IN [1] | a + COUNT { (n)-[:R {x: a}]->() }) AS s");
        Assert.Equal(("UnsupportedExpression", 47, true), (error.Detail, error.Column, error.Unsupported));
    }

    [Fact]
    public void the_message_shows_the_place()
    {
        var refused = Assert.Throws<QueryException>(() => Bind("MATCH (node)\nRETURN nod.x"));
        Assert.Equal("2:8: variable `nod` is not defined\n    RETURN nod.x\n           ^^^\n    hint: did you mean `node`?", refused.Message);
    }
}
