using System.Text;
using Reactive.Engine.Functions;
using Reactive.Language.Binding;
using Reactive.Language.Syntax;
using Xunit;
using static Reactive.Language.Tests.Binding.BindingAssert;

namespace Reactive.Language.Tests.Binding;

public sealed class BindingLimitTests
{
    [Fact]
    public void a_long_sum_is_bound_on_a_small_stack() =>
        Assert.Null(FailureOnSmallStack("RETURN 1" + string.Concat(Enumerable.Repeat(" + 1", 900)) + " AS x"));

    [Fact]
    public void what_is_too_deep_for_the_stack_is_refused()
    {
        var query = "MATCH (n) RETURN n" + string.Concat(Enumerable.Repeat("[0]", 900)) + " AS x";
        var refused = Assert.IsType<QueryException>(FailureOnSmallStack(query));
        Assert.Equal("QueryTooComplex", refused.Errors[0].Detail);
    }

    [Fact]
    public void many_alternatives_make_a_shallow_tree()
    {
        var query = "MATCH (n) WHERE n.x = 0" + string.Concat(Enumerable.Range(1, 900).Select(i => $" OR n.x = {i}")) + " RETURN n";
        var filter = Assert.IsType<Reactive.Engine.Logical.FilterOperator>(Bind(query).Root);
        Assert.True(DepthOf(filter.Condition) <= 13, $"{DepthOf(filter.Condition)} levels");
    }

    [Fact]
    public void too_many_clauses_or_subqueries_are_refused()
    {
        Assert.Equal("QueryTooComplex", Error(string.Concat(Enumerable.Repeat("MATCH (n) ", 600)) + "RETURN n").Detail);
        Assert.Equal("QueryTooComplex", Error($"MATCH (n) RETURN [{string.Join(", ", Enumerable.Repeat("COUNT { (n)--() }", 600))}] AS l").Detail);
    }

    [Fact]
    public void no_more_than_a_hundred_faults_are_told()
    {
        var query = new StringBuilder("RETURN [x0");
        for (var i = 1; i < 50_000; i++)
        {
            query.Append(", x").Append(i);
        }

        Assert.Equal(100, Errors(query.Append("] AS l").ToString()).Length);
    }

    [Fact]
    public void a_wide_grouping_is_bound_in_linear_time()
    {
        var items = Enumerable.Range(0, 10_000).Select(i => $"n.a{i} AS c{i}, sum(n.b{i}) AS d{i}");
        var sorts = Enumerable.Range(0, 10_000).Select(i => $"n.a{i}, sum(n.b{i})");
        var query = Bind($"MATCH (n) RETURN {string.Join(", ", items)} ORDER BY {string.Join(", ", sorts)}");
        Assert.Equal(20_000, query.Columns.Length);
    }

    private static Exception? FailureOnSmallStack(string query)
    {
        var syntax = CypherParser.Parse(query);
        Exception? failure = null;
        var thread = new Thread(() => failure = Record.Exception(() => Binder.Bind(syntax, query, FunctionTable.Standard)), 256 * 1024);
        thread.Start();
        thread.Join();
        return failure;
    }

    private static int DepthOf(Reactive.Engine.Logical.Expression expression) =>
        1 + Reactive.Engine.Logical.ExpressionTree.Parts(expression).Select(DepthOf).DefaultIfEmpty().Max();
}
