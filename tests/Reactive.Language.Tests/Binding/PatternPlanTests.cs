using Xunit;
using static Reactive.Language.Tests.Binding.BindingAssert;

namespace Reactive.Language.Tests.Binding;

public sealed class PatternPlanTests
{
    [Fact]
    public void atoms_stand_in_the_order_of_the_text_and_a_repeated_variable_is_one_atom() => Plan(
        "MATCH (a:A {x: 1})<-[r:R|S]-(b), (b)-[t]->(a:C) WHERE a.x = b.y RETURN a, r, b",
        """
        Result a, r, b
          Filter a.x = b.y
            Match (a:A&C), (b)-[r:R|S]->(a), (b), (b)-[t]->(a) where a.x = 1
              Start
        """);

    [Fact]
    public void a_self_loop_has_one_node() => Plan(
        "MATCH (a)-[r]-(a) RETURN r",
        """
        Result r
          Match (a), (a)-[r]-(a)
            Start
        """);

    [Fact]
    public void label_expressions_become_predicates() => Plan(
        "MATCH (a:(A|B)&!C)-[:R|:S]->(b:%) WHERE b:X:Y RETURN a",
        """
        Result a
          Filter b:X&Y
            Match (a:(A|B)&!C), (a)-[#r1:R|S]->(b), (b:%)
              Start
        """);

    [Fact]
    public void a_trail_asks_each_relation_and_keeps_the_direction_of_the_text() => Plan(
        "MATCH (a)<-[s:R*2..3 {w: a.x}]-(b) RETURN s",
        """
        Result s
          Match (a), (b)-[s:R*2..3 s#2 where s#2.w = a.x reversed]->(a), (b)
            Start
        """);

    [Fact]
    public void inline_where_of_a_trail_sees_each_relation_by_the_name_of_the_list() => Plan(
        "MATCH (a)-[r* WHERE r.x > a.x]->() RETURN r",
        """
        Result r
          Match (a), (a)-[r*1.. r#2 where r#2.x > a.x]->(#n1), (#n1)
            Start
        """);

    [Fact]
    public void a_named_path_lists_its_atoms_in_the_order_of_the_text() => Plan(
        "MATCH p = (a)<-[:T*0..2]-(b WHERE b.x > a.x) RETURN length(p) AS l",
        """
        Result l
          Project l = length(p)
            Match (a), (b)-[#r1:T*0..2 reversed]->(a), (b) where b.x > a.x, p = path(a, #r1, b)
              Start
        """);

    [Fact]
    public void a_later_clause_finds_its_variables_bound() => Plan(
        "MATCH (a)-[rs*]->(b) MATCH (a:X)-[rs*]->(c) RETURN c",
        """
        Result c
          Match (a*:X), (a)-[rs**1..]->(c), (c)
            Match (a), (a)-[rs*1..]->(b), (b)
              Start
        """);

    [Fact]
    public void values_may_be_used_as_elements_when_nothing_says_otherwise() => Plan(
        "WITH $n AS n, null AS m UNWIND $rs AS r MATCH (n)-[r]->(m) RETURN m",
        """
        Result m
          Match (n*), (n)-[r*]->(m), (m*)
            Unwind $rs AS r
              Project n = $n, m = null
                Start
        """);

    [Fact]
    public void two_names_of_one_node_are_one_atom_and_of_one_relation_two() => Plan(
        "MATCH (n)-[r]->() WITH n AS a, n AS b, r AS r1, r AS r2 MATCH (a)-[r1]->(b)-[r2]->() RETURN a, b",
        """
        Result a: n, b: n
          Match (n*), (n)-[r*]->(n), (n)-[#r2*]->(#n3), (#n3)
            Project #r2 = r
              Match (n), (n)-[r]->(#n1), (#n1)
                Start
        """);

    [Fact]
    public void optional_match_keeps_its_where_inside() => Plan(
        "MATCH (a) OPTIONAL MATCH (a)-->(b {x: a.x}) WHERE b.y > 1 AND (b)-->() RETURN b",
        """
        Result b
          Optional
            inner
              Filter (b.y > 1) AND #sub4
                Apply #sub4 = Exists
                  inner
                    Match (b*), (b)-[#r2]->(#n3), (#n3)
                      Argument
                  Match (a*), (a)-[#r1]->(b), (b) where b.x = a.x
                    Argument
            Match (a)
              Start
        """);

    [Fact]
    public void an_inline_condition_with_a_subquery_is_a_filter_above() => Plan(
        "MATCH (n {x: COUNT { (n)--() }, y: 1}) RETURN n",
        """
        Result n
          Filter n.x = #sub3
            Apply #sub3 = Count
              inner
                Match (n*), (n)-[#r1]-(#n2), (#n2)
                  Argument
              Match (n) where n.y = 1
                Start
        """);

    [Fact]
    public void random_numbers_clocks_and_paths_are_asked_above_the_pattern() => Plan(
        "MATCH p = (n)-[r* {x: rand()}]->(m {y: datetime(), z: length(p)}) RETURN n",
        """
        Result n
          Filter (all(r#2 IN r WHERE r#2.x = rand()) AND (m.y = datetime())) AND (m.z = length(p))
            Match (n), (n)-[r*1..]->(m), (m), p = path(n, r, m)
              Start
        """);

    [Fact]
    public void a_trail_condition_with_a_subquery_is_asked_of_the_finished_list() => Plan(
        "MATCH (n)-[r* WHERE EXISTS { ()-[r]->(n) }]->(m) RETURN n",
        """
        Result n
          Filter all(#is4 IN #sub3 WHERE #is4)
            Apply #sub3 = CollectOutcomes #sub2
              inner
                Apply #sub2 = Exists
                  inner
                    Match (#n1), (#n1)-[r#2*]->(n), (n*)
                      Argument
                  Unwind r AS r#2
                    Argument
              Match (n), (n)-[r*1..]->(m), (m)
                Start
        """);
}
