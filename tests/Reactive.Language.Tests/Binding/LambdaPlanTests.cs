using Xunit;
using static Reactive.Language.Tests.Binding.BindingAssert;

namespace Reactive.Language.Tests.Binding;

public sealed class LambdaPlanTests
{
    [Fact]
    public void lambdas_that_only_compute_stay_expressions() => Plan(
        """
        MATCH (n) RETURN [x IN n.l WHERE x > 1 | x + n.y] AS a, any(x IN n.l WHERE x > 1) AS b, none(x IN [1] WHERE false) AS c,
          reduce(s = 0, x IN n.l | s + x) AS d
        """,
        """
        Result a, b, c, d
          Project a = [x IN n.l WHERE x > 1 | x + n.y], b = any(x#2 IN n.l WHERE x#2 > 1), c = none(x#3 IN [1] WHERE false), d = reduce(s = 0, x#4 IN n.l | s + x#4)
            Match (n)
              Start
        """);

    [Fact]
    public void a_comprehension_that_reads_the_graph_is_unnested_and_null_stays_null() => Plan(
        "MATCH (n) RETURN [x IN n.xs WHERE EXISTS { (n)-[:R {id: x}]->() } | x + 1] AS l",
        """
        Result l
          Project l = CASE WHEN n.xs IS NULL THEN null ELSE #sub4 END
            Apply #sub4 = Collect x + 1
              inner
                Filter #sub3
                  Apply #sub3 = Exists
                    inner
                      Match (n*), (n)-[#r1:R]->(#n2), (#n2) where #r1.id = x
                        Argument
                    Unwind n.xs AS x
                      Argument
              Match (n)
                Start
        """);

    [Fact]
    public void a_quantifier_runs_over_the_list_of_results() => Plan(
        "MATCH (n) RETURN all(x IN n.xs WHERE COUNT { (n)-[:R {id: x}]->() } > 1) AS l",
        """
        Result l
          Project l = all(#is5 IN CASE WHEN n.xs IS NULL THEN null ELSE #sub4 END WHERE #is5)
            Apply #sub4 = CollectOutcomes #sub3 > 1
              inner
                Apply #sub3 = Count
                  inner
                    Match (n*), (n)-[#r1:R]->(#n2), (#n2) where #r1.id = x
                      Argument
                  Unwind n.xs AS x
                    Argument
              Match (n)
                Start
        """);

    [Fact]
    public void reduce_runs_over_members_and_what_was_read_for_them() => Plan(
        "MATCH (n) RETURN reduce(a = 0, x IN n.xs | a + x.y * COUNT { (n)-[:R {id: x.id}]->() }) AS l",
        """
        Result l
          Project l = reduce(a = 0, #t1 IN CASE WHEN n.xs IS NULL THEN null ELSE #sub5 END | a + ((#t1[0]).y * (#t1[1])))
            Apply #sub5 = Collect [x, #sub4]
              inner
                Apply #sub4 = Count
                  inner
                    Match (n*), (n)-[#r2:R]->(#n3), (#n3) where #r2.id = x.id
                      Argument
                  Unwind n.xs AS x
                    Argument
              Match (n)
                Start
        """);

    [Fact]
    public void nested_lambdas_are_unnested_together() => Plan(
        "MATCH (n) RETURN [x IN [n] | [y IN x.m WHERE (n)-->({z: y}) | y]] AS c",
        """
        Result c
          Project c = #sub5
            Apply #sub5 = Collect CASE WHEN x.m IS NULL THEN null ELSE #sub4 END
              inner
                Apply #sub4 = Collect y
                  inner
                    Filter #sub3
                      Apply #sub3 = Exists
                        inner
                          Match (n*), (n)-[#r1]->(#n2), (#n2) where #n2.z = y
                            Argument
                        Unwind x.m AS y
                          Argument
                  Unwind [n] AS x
                    Argument
              Match (n)
                Start
        """);

    [Fact]
    public void ends_of_a_member_are_looked_up_and_known_ends_are_not() => Plan(
        "MATCH p = (a)-[q]->(b) RETURN [r IN relationships(p) | startNode(r).x] AS l, [x IN [1] | startNode(q)] AS m",
        """
        Result l, m
          Project l = CASE WHEN relationships(p) IS NULL THEN null ELSE #sub4 END, m = [x IN [1] | a]
            Apply #sub4 = Collect #sub3.x
              inner
                Apply #sub3 = Single #n1
                  inner
                    Match (#n1), (#n1)-[r*]->(#n2), (#n2)
                      Argument
                  Unwind relationships(p) AS r
                    Argument
              Match (a), (a)-[q]->(b), (b), p = path(a, q, b)
                Start
        """);

    [Fact]
    public void an_end_that_is_only_compared_reads_no_graph() => Plan(
        "MATCH p = (a)--(b) RETURN [r IN relationships(p) WHERE startNode(r) = a AND elementId(endNode(r)) <> 'x' | r.x] AS l",
        """
        Result l
          Project l = [r IN relationships(p) WHERE (startNode(r) = a) AND (elementId(endNode(r)) <> 'x') | r.x]
            Match (a), (a)-[#r1]-(b), (b), p = path(a, #r1, b)
              Start
        """);

    [Fact]
    public void a_lambda_variable_hides_the_name_outside() => Plan(
        "MATCH (n) WITH n.x AS x ORDER BY [n IN [{x: 1}] | n.x] RETURN x",
        """
        Result x
          Window by [n#2 IN [{x: 1}] | n#2.x]
            Project x = n.x
              Match (n)
                Start
        """);
}
