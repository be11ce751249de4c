using Xunit;

namespace Reactive.Language.Tests.Syntax;

public sealed class OperatorTests
{
    [Theory]
    [InlineData("a OR b XOR c AND d", "OR(a, XOR(b, AND(c, d)))")]
    [InlineData("a AND b XOR c OR d", "OR(XOR(AND(a, b), c), d)")]
    [InlineData("NOT a AND b", "AND(NOT(a), b)")]
    [InlineData("NOT a = b", "NOT(=(a, b))")]
    [InlineData("NOT NOT a", "NOT(NOT(a))")]
    [InlineData("a = b AND c <> d", "AND(=(a, b), <>(c, d))")]
    [InlineData("a = b IN c", "=(a, IN(b, c))")]
    [InlineData("a + b IN c + d", "IN(+(a, b), +(c, d))")]
    [InlineData("a + b IS NULL", "IS NULL(+(a, b))")]
    [InlineData("a < b IS NOT NULL", "<(a, IS NOT NULL(b))")]
    [InlineData("a STARTS WITH b + c", "STARTS WITH(a, +(b, c))")]
    [InlineData("a ENDS WITH b = c", "=(ENDS WITH(a, b), c)")]
    [InlineData("a CONTAINS b OR a =~ c", "OR(CONTAINS(a, b), =~(a, c))")]
    [InlineData("a - b - c", "-(-(a, b), c)")]
    [InlineData("a + b * c", "+(a, *(b, c))")]
    [InlineData("a * b / c % d", "%(/(*(a, b), c), d)")]
    [InlineData("a * b ^ c", "*(a, ^(b, c))")]
    [InlineData("a ^ b ^ c", "^(^(a, b), c)")]
    [InlineData("-a ^ b", "^(-(a), b)")]
    [InlineData("- + a", "-(+(a))")]
    [InlineData("-a.b[0]", "-([](.b(a), 0))")]
    [InlineData("(a OR b) AND c", "AND(OR(a, b), c)")]
    [InlineData("a.b.c", ".c(.b(a))")]
    [InlineData("a.b + c", "+(.b(a), c)")]
    [InlineData("n:A AND m:B", "AND(HasLabels(n, :A), HasLabels(m, :B))")]
    [InlineData("NOT n:A", "NOT(HasLabels(n, :A))")]
    public void operators_bind_as_openCypher_says(string text, string tree) => Assert.Equal(tree, Parsed.Expression(text));

    [Theory]
    [InlineData("a < b <= c", "AND(<(a, b), <=(b, c))")]
    [InlineData("a = b = c <> d", "AND(AND(=(a, b), =(b, c)), <>(c, d))")]
    [InlineData("(a < b) < c", "<(<(a, b), c)")]
    [InlineData("a < (b < c)", "<(a, <(b, c))")]
    public void chains_of_comparisons_compare_neighbours(string text, string tree) => Assert.Equal(tree, Parsed.Expression(text));

    [Theory]
    [InlineData("a[1]", "[](a, 1)")]
    [InlineData("a[1..3]", "[..](a, from: 1, to: 3)")]
    [InlineData("a[1..]", "[..](a, from: 1)")]
    [InlineData("a[..-1]", "[..](a, to: -1)")]
    [InlineData("a[..]", "[..](a)")]
    [InlineData("a[b..c]", "[..](a, from: b, to: c)")]
    [InlineData("a[0][1].b", ".b([]([](a, 0), 1))")]
    public void elements_and_slices_of_lists(string text, string tree) => Assert.Equal(tree, Parsed.Expression(text));

    [Theory]
    [InlineData("n:A:B", "HasLabels(n, :&(:A, :B))")]
    [InlineData("n:A|B&C", "HasLabels(n, :|(:A, :&(:B, :C)))")]
    [InlineData("n:(A|B)&!C", "HasLabels(n, :&(:|(:A, :B), :!(:C)))")]
    [InlineData("n:!%", "HasLabels(n, :!(:%))")]
    [InlineData("n IS A|B", "HasLabels(n, :|(:A, :B))")]
    [InlineData("n:`a b`", "HasLabels(n, :a b)")]
    [InlineData("n.x:A", "HasLabels(.x(n), :A)")]
    [InlineData("n:A % 2", "%(HasLabels(n, :A), 2)")]
    public void label_expressions_are_predicates(string text, string tree) => Assert.Equal(tree, Parsed.Expression(text));

    [Fact]
    public void a_span_covers_the_operands()
    {
        var sum = Parsed.Node("a + b.c * 2");

        Assert.Equal(("RETURN ".Length, "RETURN a + b.c * 2".Length), (sum.Span.Start, sum.Span.End));
    }
}
