using Reactive.Engine.Logical;
using Xunit;
using static Reactive.Language.Tests.Binding.BindingAssert;

namespace Reactive.Language.Tests.Binding;

public sealed class ExpressionPlanTests
{
    [Theory]
    [InlineData("1 < n.x <= 3", "(1 < n.x) AND (n.x <= 3)")]
    [InlineData("true AND n.a OR n.b XOR NOT n.c", "(true AND n.a) OR (n.b XOR (NOT n.c))")]
    [InlineData("n.x IN [1, 2] AND n.y IS NOT NULL", "(n.x IN [1, 2]) AND (n.y IS NOT NULL)")]
    [InlineData("n.a STARTS WITH 'x' AND n.b =~ '.*' AND n.c CONTAINS 'y'", "((n.a STARTS WITH 'x') AND (n.b =~ '.*')) AND (n.c CONTAINS 'y')")]
    [InlineData("-n.x + 2 * n.y ^ 2 % 3", "(-n.x) + ((2 * (n.y ^ 2)) % 3)")]
    [InlineData("n.l[0]", "n.l[0]")]
    [InlineData("n.l[1..]", "n.l[1..9223372036854775807]")]
    [InlineData("n.l[..2]", "n.l[0..2]")]
    [InlineData("n['x']", "n['x']")]
    [InlineData("{a: 1, b: [2.0, null], a: 3}", "{a: 3, b: [2.0, null]}")]
    [InlineData("n {.a, .*, b: 1, n}", "n {.*, a: n.a, b: 1, n: n}")]
    [InlineData("CASE n.x WHEN 1 THEN 'a' WHEN 2 THEN 'b' END", "CASE n.x WHEN 1 THEN 'a' WHEN 2 THEN 'b' ELSE null END")]
    [InlineData("CASE WHEN n.x THEN 1 ELSE 2 END", "CASE WHEN n.x THEN 1 ELSE 2 END")]
    [InlineData("n:A|!B", "n:A|!B")]
    [InlineData("exists(n.x)", "n.x IS NOT NULL")]
    [InlineData("TOUPPER(n.x)", "toUpper(n.x)")]
    [InlineData("id(n)", "elementId(n)")]
    [InlineData("labels(n)", "labels(n)")]
    [InlineData("properties({a: 1})", "properties({a: 1})")]
    [InlineData("date('2020-01-01') + duration('P1D')", "date('2020-01-01') + duration('P1D')")]
    [InlineData("$p.x[$i]", "$p.x[$i]")]
    public void expressions_become_expressions(string text, string expected)
    {
        var project = Assert.IsType<ProjectOperator>(Bind($"MATCH (n) RETURN {text} AS x").Root);
        Assert.Equal(expected, new ExpressionPrinter().Print(project.Items[0].Expression).Replace("(n.l)", "n.l", StringComparison.Ordinal));
    }

    [Fact]
    public void each_volatile_call_has_a_place_of_its_own()
    {
        var project = Assert.IsType<ProjectOperator>(Bind("RETURN rand() AS a, randomUUID() AS b, 0 < rand() < 1 AS c").Root);
        Assert.Equal(new VolatileExpression(false, 0), project.Items[0].Expression with { Position = -1 });
        Assert.Equal(new VolatileExpression(true, 1), project.Items[1].Expression with { Position = -1 });
        var chain = Assert.IsType<OperationExpression>(project.Items[2].Expression);
        var left = Assert.IsType<OperationExpression>(chain.Operands[0]);
        var right = Assert.IsType<OperationExpression>(chain.Operands[1]);
        Assert.Equal(left.Operands[1], right.Operands[0]);
    }

    [Theory]
    [InlineData("1 + 1.0", Values.ValueKinds.Integer | Values.ValueKinds.Float)]
    [InlineData("'a' + 1", Values.ValueKinds.String)]
    [InlineData("[1] + 2", Values.ValueKinds.List)]
    [InlineData("null", Values.ValueKinds.None)]
    [InlineData("[1, 2][0]", Values.ValueKinds.Integer)]
    [InlineData("[x IN [1, 'a'] | x][0]", Values.ValueKinds.Integer | Values.ValueKinds.String)]
    [InlineData("date() - duration('P1D')", Values.ValueKinds.Date)]
    [InlineData("CASE WHEN true THEN 1 ELSE 'a' END", Values.ValueKinds.Integer | Values.ValueKinds.String)]
    [InlineData("size([1])", Values.ValueKinds.Integer)]
    [InlineData("{a: 1}.a", Values.ValueKinds.Any)]
    [InlineData("collect(1)", Values.ValueKinds.List)]
    public void columns_know_what_they_can_be(string text, Values.ValueKinds expected) =>
        Assert.Equal(expected, Bind($"RETURN {text} AS x").Columns[0].Variable.Possible);
}
