using Xunit;
using static Reactive.Language.Tests.Binding.BindingAssert;

namespace Reactive.Language.Tests.Binding;

public sealed class ProjectionPlanTests
{
    [Fact]
    public void a_renamed_variable_stays_the_same_column() => Plan(
        "MATCH (n) WITH n AS m, n.x AS n RETURN m, n",
        """
        Result m: n, n: n#2
          Project n#2 = n.x
            Match (n)
              Start
        """);

    [Fact]
    public void columns_are_named_by_their_text() => Plan(
        "MATCH (n) RETURN n.x + 1, n",
        """
        Result n.x + 1, n
          Project n.x + 1 = n.x + 1
            Match (n)
              Start
        """);

    [Fact]
    public void a_star_lists_the_names_in_their_order_before_the_items() => Plan(
        "MATCH (b)-[a]->(C) RETURN *, b.x AS x",
        """
        Result C, a, b, x
          Project x = b.x
            Match (b), (b)-[a]->(C), (C)
              Start
        """);

    [Fact]
    public void order_by_and_where_see_old_and_new_names() => Plan(
        "MATCH (n) WITH n.x AS x ORDER BY n.y + x DESC SKIP 1 LIMIT $n WHERE n.z > x RETURN x",
        """
        Result x
          Filter n.z > x
            Window by n.y + x DESC skip 1 limit $n
              Project x = n.x
                Match (n)
                  Start
        """);

    [Fact]
    public void a_new_name_hides_the_old_one_and_a_projected_expression_is_read_from_its_column() => Plan(
        "MATCH (n) WITH n.x AS n ORDER BY n, n.x RETURN n",
        """
        Result n: n#2
          Window by n#2, n#2
            Project n#2 = n.x
              Match (n)
                Start
        """);

    [Fact]
    public void after_distinct_only_what_was_projected_can_be_read() => Plan(
        "MATCH (n) RETURN DISTINCT n, n.x + 1 AS y, n AS m ORDER BY n.x + 1, n.z",
        """
        Result n, y, m: n
          Window by y, n.z
            Distinct n, y
              Project y = n.x + 1
                Match (n)
                  Start
        """);

    [Fact]
    public void unwind_gives_a_row_for_each_member() => Plan(
        "UNWIND [1, 2] AS x UNWIND [x, 3] AS y RETURN y",
        """
        Result y
          Unwind [x, 3] AS y
            Unwind [1, 2] AS x
              Start
        """);

    [Fact]
    public void union_matches_columns_by_name() => Plan(
        "RETURN 1 AS a, 2 AS b UNION RETURN 3 AS b, 4 AS a",
        """
        Result a: a#3, b: b#3
          Union a#3, b#3
            branch a#2, b#2
              Project a#2 = 1, b#2 = 2
                Start
            branch a, b
              Project b = 3, a = 4
                Start
        """);

    [Fact]
    public void parameters_are_listed_once() =>
        Assert.Equal(["q", "p"], (IEnumerable<string>)Bind("WITH $q AS q RETURN $p + $q AS x ORDER BY $p").Parameters);

    [Fact]
    public void expressions_keep_their_position()
    {
        var project = Assert.IsType<Reactive.Engine.Logical.ProjectOperator>(Bind("RETURN 1 + 2 AS x").Root);
        Assert.Equal(7, project.Items[0].Expression.Position);
    }
}
