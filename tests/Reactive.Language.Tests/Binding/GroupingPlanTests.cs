using Xunit;
using static Reactive.Language.Tests.Binding.BindingAssert;

namespace Reactive.Language.Tests.Binding;

public sealed class GroupingPlanTests
{
    [Fact]
    public void items_without_an_aggregate_are_the_keys() => Plan(
        "MATCH (a)--(b) WITH a AS x, b.y AS y, count(*) AS c WHERE c > 1 RETURN x.name, y, c",
        """
        Result x.name, y, c
          Project x.name = a.name
            Filter c > 1
              Aggregate by [a, y = b.y] c = count(*)
                Match (a), (a)-[#r1]-(b), (b)
                  Start
        """);

    [Fact]
    public void an_item_that_mixes_is_computed_above_over_keys_and_aggregates() => Plan(
        "MATCH (n) RETURN n.a, n.a + count(*) AS t, n AS m, n.b * sum(n.c) AS u",
        """
        Result n.a, t, m: n, u
          Project t = n.a + #agg1, u = n.b * #agg2
            Aggregate by [n.a = n.a, n] #agg1 = count(*), #agg2 = sum(n.c)
              Match (n)
                Start
        """);

    [Fact]
    public void the_same_aggregate_is_one_column() => Plan(
        "MATCH (n) RETURN sum(n.x) AS s, SUM( n.x ) + sum(DISTINCT n.x) AS t, sum(n.x) AS u ORDER BY sum(n.x)",
        """
        Result s, t, u: s
          Window by s
            Project t = s + #agg1
              Aggregate by [] s = sum(n.x), #agg1 = sum(DISTINCT n.x)
                Match (n)
                  Start
        """);

    [Fact]
    public void all_aggregates_of_the_language() => Plan(
        """
        MATCH (n) RETURN count(n) AS a, avg(n.x) AS b, min(n.x) AS c, max(n.x) AS d, collect(n.x) AS e,
          stDev(n.x) AS f, stDevP(n.x) AS g, percentileCont(n.x, 0.5) AS h, percentileDisc(n.x, $p) AS i
        """,
        """
        Result a, b, c, d, e, f, g, h, i
          Aggregate by [] a = count(n), b = avg(n.x), c = min(n.x), d = max(n.x), e = collect(n.x), f = stDev(n.x), g = stDevP(n.x), h = percentileCont(n.x, 0.5), i = percentileDisc(n.x, $p)
            Match (n)
              Start
        """);

    [Fact]
    public void an_aggregate_of_order_by_is_a_hidden_column_over_projected_names() => Plan(
        "MATCH (n) RETURN n.a AS a, count(*) AS c ORDER BY sum(a), c",
        """
        Result a, c
          Window by #agg1, c
            Aggregate by [a] c = count(*), #agg1 = sum(a)
              Project a = n.a
                Match (n)
                  Start
        """);

    [Fact]
    public void an_aggregate_may_be_the_list_of_a_lambda() => Plan(
        "MATCH (n) RETURN n.x AS x, [y IN collect(n.y) WHERE y > 1 | y + 1] AS ys",
        """
        Result x, ys
          Project ys = [y IN #agg1 WHERE y > 1 | y + 1]
            Aggregate by [x = n.x] #agg1 = collect(n.y)
              Match (n)
                Start
        """);

    [Fact]
    public void clocks_are_read_below_the_grouping() => Plan(
        "MATCH (n) RETURN max(datetime()) AS x, datetime() AS y, rand() AS z",
        """
        Result x, y, z
          Aggregate by [y, z] x = max(#v1)
            Project y = datetime(), z = rand(), #v1 = datetime()
              Match (n)
                Start
        """);

    [Fact]
    public void distinct_after_grouping_hides_everything_else() => Plan(
        "MATCH (n) RETURN DISTINCT n.a, count(*) AS c ORDER BY count(*)",
        """
        Result n.a, c
          Window by c
            Distinct n.a, c
              Aggregate by [n.a = n.a] c = count(*)
                Match (n)
                  Start
        """);

    [Fact]
    public void subqueries_stand_below_or_above_the_grouping_as_they_are_read() => Plan(
        "MATCH (n) RETURN n, COUNT { (n)-->() } AS d, sum(COUNT { (n)<--() }) + COUNT { (n)--(:X) } AS c",
        """
        Result n, d, c
          Project c = #agg7 + #sub10
            Apply #sub10 = Count
              inner
                Match (n*), (n)-[#r8]-(#n9), (#n9:X)
                  Argument
              Aggregate by [n, d = #sub3] #agg7 = sum(#sub6)
                Apply #sub6 = Count
                  inner
                    Match (n*), (#n5)-[#r4]->(n), (#n5)
                      Argument
                  Apply #sub3 = Count
                    inner
                      Match (n*), (n)-[#r1]->(#n2), (#n2)
                        Argument
                    Match (n)
                      Start
        """);

    [Fact]
    public void an_aggregate_that_others_wrote_is_found_by_its_name()
    {
        var query = Bind("MATCH (n) RETURN median(n.x) AS m", new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "Median" });
        Assert.Contains("m = median(n.x)", Reactive.Engine.Logical.LogicalPrinter.Print(query), StringComparison.Ordinal);
    }
}
