using Xunit;
using static Reactive.Language.Tests.Binding.BindingAssert;

namespace Reactive.Language.Tests.Binding;

public sealed class SubqueryPlanTests
{
    [Fact]
    public void pattern_predicates_are_columns_of_the_condition() => Plan(
        "MATCH (n) WHERE (n)-[:R]->() OR NOT exists((n)--(:X)) RETURN n",
        """
        Result n
          Filter #sub3 OR (NOT #sub6)
            Apply #sub6 = Exists
              inner
                Match (n*), (n)-[#r4]-(#n5), (#n5:X)
                  Argument
              Apply #sub3 = Exists
                inner
                  Match (n*), (n)-[#r1:R]->(#n2), (#n2)
                    Argument
                Match (n)
                  Start
        """);

    [Fact]
    public void count_and_collect_are_values_of_a_projection() => Plan(
        "MATCH (n) RETURN COUNT { (n)-->() } + 1 AS c, COLLECT { MATCH (n)-->(m) RETURN m.x ORDER BY m.y LIMIT 2 } AS l",
        """
        Result c, l
          Project c = #sub3 + 1, l = #sub5
            Apply #sub5 = Collect m.x
              inner
                Window by m.y limit 2
                  Project m.x = m.x
                    Match (n*), (n)-[#r4]->(m), (m)
                      Argument
              Apply #sub3 = Count
                inner
                  Match (n*), (n)-[#r1]->(#n2), (#n2)
                    Argument
                Match (n)
                  Start
        """);

    [Fact]
    public void a_pattern_comprehension_collects_its_value() => Plan(
        "MATCH (n) RETURN [p = (n)-[r:R]->(m) WHERE m.x > n.x | length(p)] AS l",
        """
        Result l
          Project l = #sub1
            Apply #sub1 = Collect length(p)
              inner
                Filter m.x > n.x
                  Match (n*), (n)-[r:R]->(m), (m), p = path(n, r, m)
                    Argument
              Match (n)
                Start
        """);

    [Fact]
    public void an_inner_aggregate_is_read_with_the_row_around() => Plan(
        "MATCH (n) WHERE EXISTS { MATCH (n)-->(m) WITH count(m) AS c WHERE c > n.x RETURN c } RETURN n",
        """
        Result n
          Filter #sub2
            Apply #sub2 = Exists
              inner
                Filter c > n.x
                  Aggregate by [] c = count(m)
                    Match (n*), (n)-[#r1]->(m), (m)
                      Argument
              Match (n)
                Start
        """);

    [Fact]
    public void a_union_inside_starts_each_branch_at_the_row_around() => Plan(
        "MATCH (n) WHERE EXISTS { MATCH (n)-->(m) RETURN m UNION ALL MATCH (n)<--(m) RETURN m } RETURN n",
        """
        Result n
          Filter #sub3
            Apply #sub3 = Exists
              inner
                Union all m#3
                  branch m#2
                    Match (n*), (n)-[#r1]->(m#2), (m#2)
                      Argument
                  branch m
                    Match (n*), (m)-[#r2]->(n), (m)
                      Argument
              Match (n)
                Start
        """);

    [Fact]
    public void subqueries_nest() => Plan(
        "MATCH (n) WHERE EXISTS { MATCH (n)-->(m) WHERE COUNT { (m)-->(n) } > 1 } RETURN n",
        """
        Result n
          Filter #sub4
            Apply #sub4 = Exists
              inner
                Filter #sub3 > 1
                  Apply #sub3 = Count
                    inner
                      Match (m*), (m)-[#r2]->(n), (n*)
                        Argument
                    Match (n*), (n)-[#r1]->(m), (m)
                      Argument
              Match (n)
                Start
        """);

    [Fact]
    public void a_subquery_in_order_by_stands_below_the_window() => Plan(
        "MATCH (n) RETURN n ORDER BY COUNT { (n)-->() } DESC",
        """
        Result n
          Window by #sub3 DESC
            Apply #sub3 = Count
              inner
                Match (n*), (n)-[#r1]->(#n2), (#n2)
                  Argument
              Match (n)
                Start
        """);

    [Fact]
    public void a_comparison_chain_asks_its_middle_once() => Plan(
        "MATCH (n) WHERE 1 < COUNT { (n)-->() } < 3 RETURN n",
        """
        Result n
          Filter (1 < #sub3) AND (#sub3 < 3)
            Apply #sub3 = Count
              inner
                Match (n*), (n)-[#r1]->(#n2), (#n2)
                  Argument
              Match (n)
                Start
        """);

    [Fact]
    public void ends_that_the_pattern_bound_are_columns() => Plan(
        "MATCH (a)<-[r]-(b) RETURN startNode(r).x AS s, endNode(r) AS e",
        """
        Result s, e: a
          Project s = b.x
            Match (a), (b)-[r]->(a), (b)
              Start
        """);

    [Fact]
    public void an_end_that_outlives_its_optional_relation_is_guarded() => Plan(
        "MATCH (a) OPTIONAL MATCH (a)-[r]->(b) RETURN startNode(r) AS s, endNode(r) AS e",
        """
        Result s, e: b
          Project s = CASE WHEN r IS NULL THEN null ELSE a END
            Optional
              inner
                Match (a*), (a)-[r]->(b), (b)
                  Argument
              Match (a)
                Start
        """);

    [Fact]
    public void ends_of_an_undirected_or_regrouped_relation_are_looked_up() => Plan(
        "MATCH (a)-[r]-() WITH DISTINCT r RETURN endNode(r).x AS x, startNode(r) = endNode(r) AS loop",
        """
        Result x, loop
          Project x = #sub4.x, loop = startNode(r) = endNode(r)
            Apply #sub4 = Single #n3
              inner
                Match (#n2), (#n2)-[r*]->(#n3), (#n3)
                  Argument
              Distinct r
                Match (a), (a)-[r]-(#n1), (#n1)
                  Start
        """);

    [Fact]
    public void ends_of_a_computed_relation_are_looked_up_by_a_column() => Plan(
        "MATCH p = ()-->() RETURN startNode(relationships(p)[0]).x AS x",
        """
        Result x
          Project x = #sub7.x
            Apply #sub7 = Single #n5
              inner
                Match (#n5), (#n5)-[#r4*]->(#n6), (#n6)
                  Project #r4 = relationships(p)[0]
                    Argument
              Match (#n1), (#n1)-[#r2]->(#n3), (#n3), p = path(#n1, #r2, #n3)
                Start
        """);
}
