using Reactive.Functions;
using Reactive.Values;
using Xunit;
using static Reactive.Language.Tests.Explaining.ExplainAssert;

namespace Reactive.Language.Tests.Explaining;

public sealed class ExplainStageTests
{
    [Fact]
    public void the_stages_come_in_the_order_of_a_querys_way()
    {
        var explained = ReactiveEngine.Explain("MATCH (n) RETURN n");

        Assert.Equal("MATCH (n) RETURN n", explained.Query);
        Assert.Equal(["syntax tree", "bound names", "logical plan"], explained.Stages.Select(s => s.Name));
        Assert.All(explained.Stages, stage => Assert.EndsWith("\n", stage.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void names_say_what_they_are_bound_to_and_what_is_read_of_them() => Stage(
        "bound names",
        "MATCH p = (a:A)-[r:R]->(b)-[s*2]-(c) WHERE r.w > $w RETURN a, [x IN s | x.y] AS ys, size(b.name) AS n, nodes(p) AS ns",
        """
        $w: parameter
        a: node, read whole
        r: relation, read whole
        b: node, read whole
        s: list of relations, read whole
        c: node, read whole
        p: path
        ys: list
        n: integer
        ns: list
        x: relation
        """);

    [Fact]
    public void names_of_one_spelling_are_told_apart_as_in_the_plan() => Stage(
        "bound names",
        "MATCH (n:N) WITH n.x AS n RETURN n + 1 AS n",
        """
        n: node, reads x
        n#2: any value
        n#3: integer or float or decimal or string or list
        """);

    [Fact]
    public void the_logical_plan_is_the_binders() => Stage(
        "logical plan",
        "MATCH (n:N) RETURN count(*) AS n",
        """
        Result n: n#2
          Aggregate by [] n#2 = count(*)
            Match (n:N)
              Start
        """);

    [Fact]
    public void functions_of_ones_own_are_explained_with_the_options_that_bring_them()
    {
        var options = new EngineOptions
        {
            Functions =
            [
                new ScalarFunction
                {
                    Name = "twice",
                    Parameters = [ValueKinds.Integer],
                    MinimumArguments = 1,
                    Body = (arguments, in context) => Value.Integer(2 * arguments[0].Bits),
                },
            ],
        };

        Assert.Throws<QueryException>(() => ReactiveEngine.Explain("RETURN twice(1) AS x"));
        Operators(
            ReactiveEngine.Explain("RETURN twice(1) AS x", options),
            """
            0 Start the one empty row, there from the start of the query
              costs nothing
            1 Project x = twice(1) <- 0
              costs an evaluation a row
            2 Result x <- 1
              keeps the result by row key, unless it is switched off
              costs the changed rows
            """);
    }

    [Fact]
    public void a_refused_text_is_refused_here_too() =>
        Assert.Equal("UndefinedVariable", Assert.Throws<QueryException>(() => ReactiveEngine.Explain("RETURN b")).Errors[0].Detail);
}
