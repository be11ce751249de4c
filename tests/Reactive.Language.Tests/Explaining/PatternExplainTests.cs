using Xunit;
using static Reactive.Language.Tests.Explaining.ExplainAssert;

namespace Reactive.Language.Tests.Explaining;

/// <summary>What EXPLAIN says of patterns.</summary>
public sealed class PatternExplainTests
{
    [Fact]
    public void conditions_are_asked_as_soon_as_their_variables_are_bound() => Operators(
        "MATCH (r:Room)-[:PART_OF]->(f:Floor) WHERE r.t > $x AND f.level = 2 RETURN f.name AS f, r.t - f.t AS d",
        """
        0 Match (r:Room), (r)-[#r1:PART_OF]->(f), (f:Floor) where r.t > $x and f.level = 2
          wakes on node r:Room {t}
          wakes on relation #r1:PART_OF
          wakes on node f:Floor {level, name, t} routed by level = 2
          from changed node r; where r.t > $x; r-[#r1]->f; where f.level = 2
          from changed relation #r1; where r.t > $x; where f.level = 2
          from changed node f; where f.level = 2; f<-[#r1]-r; where r.t > $x
          from start of the query: all nodes f; where f.level = 2; f<-[#r1]-r; where r.t > $x
          costs the matches through what changed
        1 Project f#2 = f.name, d = r.t - f.t <- 0
          costs an evaluation a row
        2 Result f: f#2, d <- 1
          keeps the result by row key, unless it is switched off
          costs the changed rows
        """);

    [Fact]
    public void an_equality_with_a_parameter_routes_changes() => Operators(
        "MATCH (r:Room {name: $x}) RETURN r.temperature AS t",
        """
        0 Match (r:Room) where r.name = $x
          wakes on node r:Room {name, temperature} routed by name = $x
          from changed node r; where r.name = $x
          from start of the query: all nodes r; where r.name = $x
          costs the matches through what changed
        1 Project t = r.temperature <- 0
          costs an evaluation a row
        2 Result t <- 1
          keeps the result by row key, unless it is switched off
          costs the changed rows
        """);

    [Fact]
    public void a_cycle_is_closed_by_a_step_whose_ends_are_known() => Operators(
        "MATCH (a)-[x:X]->(b)-[:Y|Z]-(a) RETURN x",
        """
        0 Match (a), (a)-[x:X]->(b), (b), (b)-[#r1:Y|Z]-(a)
          wakes on any node a
          wakes on relation x:X {*}
          wakes on any node b
          wakes on relation #r1:Y|Z
          from changed node a; a-[x]->b; b-[#r1]-a (both ends known)
          from changed relation x; b-[#r1]-a (both ends known)
          from changed node b; b<-[x]-a; b-[#r1]-a (both ends known)
          from changed relation #r1; a-[x]->b (both ends known)
          from start of the query: all nodes a; a-[x]->b; b-[#r1]-a (both ends known)
          costs the matches through what changed
        1 Result x <- 0
          keeps the result by row key, unless it is switched off
          costs the changed rows
        """);

    [Fact]
    public void rows_from_below_are_found_by_the_element_that_a_pattern_binds_again() => Operators(
        "MATCH (a:A) WITH a, a.x AS x ORDER BY x LIMIT 5 MATCH (a)-->(b:B) WHERE b.x > x RETURN b.name AS name",
        """
        0 Match (a:A)
          wakes on node a:A {x}
          from changed node a
          from start of the query: all nodes a
          costs the matches through what changed
        1 Project x = a.x <- 0
          costs an evaluation a row
        2 Project order columns x <- 1
          costs an evaluation a row
        3 Window by x limit 5 <- 2
          keeps all rows in a tree by that order
          costs O(log n) a row, and the rows that cross the borders
        4 Match (a*), (a)-[#r1]->(b), (b:B) where b.x > x <- 3
          wakes on any relation #r1
          wakes on node b:B {name, x}
          from row from below; a-[#r1]->b; where b.x > x
          from changed relation #r1; rows from below with a; where b.x > x
          from changed node b; b<-[#r1]-a; rows from below with a; where b.x > x
          keeps each row from below (#order, a, x), found by a
          costs the matches through what changed
        5 Project name = b.name <- 4
          costs an evaluation a row
        6 Result name <- 5
          keeps the result by row key, unless it is switched off
          costs the changed rows
        """);

    [Fact]
    public void a_relation_from_below_is_only_looked_at() => Operators(
        "MATCH ()-[r:R]->() WITH r, r.x AS x MATCH (a)-[r]->(b) RETURN a.n AS n, x",
        """
        0 Match (#n1), (#n1)-[r:R]->(#n2), (#n2)
          wakes on any node #n1
          wakes on relation r:R {x}
          wakes on any node #n2
          from changed node #n1; #n1-[r]->#n2
          from changed relation r
          from changed node #n2; #n2<-[r]-#n1
          from start of the query: all nodes #n1; #n1-[r]->#n2
          costs the matches through what changed
        1 Project x = r.x <- 0
          costs an evaluation a row
        2 Match (a), (a)-[r*]->(b), (b) <- 1
          wakes on any node a {n}
          wakes on any node b
          from row from below; ends of r
          from changed node a; a-[r]->b; rows from below with r
          from changed node b; b<-[r]-a; rows from below with r
          keeps each row from below (r, x), found by r
          costs the matches through what changed
        3 Project n = a.n <- 2
          costs an evaluation a row
        4 Result n, x <- 3
          keeps the result by row key, unless it is switched off
          costs the changed rows
        """);

    [Fact]
    public void a_trail_starts_at_each_of_its_relations() => Operators(
        "MATCH (a:A)-[e:R*1..3]->(b) WHERE a.x = 1 RETURN size(e) AS n",
        """
        0 Match (a:A), (a)-[e:R*1..3]->(b), (b) where a.x = 1
          wakes on node a:A {x} routed by x = 1
          wakes on relation of e:R {*}
          wakes on any node b
          from changed node a; where a.x = 1; trails [e*1..3] from a
          from changed relation of [e*]; where a.x = 1
          from changed node b; trails [e*1..3] to b; where a.x = 1
          from start of the query: all nodes a; where a.x = 1; trails [e*1..3] from a
          costs the matches through what changed, all trails through a changed relation among them
        1 Project n = size(e) <- 0
          costs an evaluation a row
        2 Result n <- 1
          keeps the result by row key, unless it is switched off
          costs the changed rows
        """);

    [Fact]
    public void a_path_that_is_returned_wakes_on_the_nodes_inside() => Operators(
        "MATCH p = (a:A)-[:R*2]->(b) RETURN p",
        """
        0 Match (a:A), (a)-[#r1:R*2..2]->(b), (b), p = path(a, #r1, b)
          wakes on node a:A {*}
          wakes on relation of #r1:R {*} and any node inside
          wakes on any node b {*}
          from changed node a; trails [#r1*2..2] from a
          from changed relation of [#r1*]
          from changed node inside [#r1*]
          from changed node b; trails [#r1*2..2] to b
          from start of the query: all nodes a; trails [#r1*2..2] from a
          costs the matches through what changed, all trails through a changed relation among them
        1 Result p <- 0
          keeps the result by row key, unless it is switched off
          costs the changed rows
        """);

    [Fact]
    public void what_nothing_connects_is_warned_of() => Operators(
        "MATCH (a:A), (b:B)-[:R]->(c) RETURN a.x AS x, b.x AS y",
        """
        0 Match (a:A), (b:B), (b)-[#r1:R]->(c), (c)
          wakes on node a:A {x}
          wakes on node b:B {x}
          wakes on relation #r1:R
          wakes on any node c
          from changed node a; all nodes b; b-[#r1]->c
          from changed node b; b-[#r1]->c; all nodes a
          from changed relation #r1; all nodes a
          from changed node c; c<-[#r1]-b; all nodes a
          from start of the query: all nodes a; all nodes b; b-[#r1]->c
          costs the matches through what changed, each with everything that nothing connects
        1 Project x = a.x, y = b.x <- 0
          costs an evaluation a row
        2 Result x, y <- 1
          keeps the result by row key, unless it is switched off
          costs the changed rows
        warning 0: nothing connects b and a: a change on one side meets everything on the other; connect them by a relation if they belong together
        """);

    [Fact]
    public void rows_from_below_that_nothing_connects_are_warned_of() => Operators(
        "MATCH (a:A) WITH count(*) AS n MATCH (b:B) RETURN b.x * n AS x",
        """
        0 Match (a:A)
          wakes on node a:A
          from changed node a
          from start of the query: all nodes a
          costs the matches through what changed
        1 Aggregate by [] n = count(*) <- 0
          keeps for the one group the number of rows; n: a count
          costs a look-up a row, and each touched group once
        2 Match (b:B) <- 1
          wakes on node b:B {x}
          from row from below; all nodes b
          from changed node b; all rows from below
          keeps each row from below (n)
          costs the matches through what changed, each with everything that nothing connects
        3 Project x = b.x * n <- 2
          costs an evaluation a row
        4 Result x <- 3
          keeps the result by row key, unless it is switched off
          costs the changed rows
        warning 2: nothing connects b and the rows from below: a change on one side meets everything on the other; connect them by a relation if they belong together
        """);

    [Fact]
    public void a_trail_without_greatest_length_is_warned_of() => Operators(
        "MATCH (a:A {id: 1})-[:R*]->(b) RETURN b.x AS x",
        """
        0 Match (a:A), (a)-[#r1:R*1..]->(b), (b) where a.id = 1
          wakes on node a:A {id} routed by id = 1
          wakes on relation of #r1:R
          wakes on any node b {x}
          from changed node a; where a.id = 1; trails [#r1*1..] from a
          from changed relation of [#r1*]; where a.id = 1
          from changed node b; trails [#r1*1..] to b; where a.id = 1
          from start of the query: all nodes a; where a.id = 1; trails [#r1*1..] from a
          costs the matches through what changed, all trails through a changed relation among them
        1 Project x = b.x <- 0
          costs an evaluation a row
        2 Result x <- 1
          keeps the result by row key, unless it is switched off
          costs the changed rows
        warning 0: (a)-[#r1:R*1..]->(b) has no greatest length: there can be exponentially many trails, and the work of an epoch is limited; write a bound, *1..5 for example
        """);
}
