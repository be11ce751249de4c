using Xunit;
using static Reactive.Language.Tests.Explaining.ExplainAssert;

namespace Reactive.Language.Tests.Explaining;

/// <summary>What EXPLAIN says of all other operators.</summary>
public sealed class OperatorExplainTests
{
    [Fact]
    public void optional_match_counts_the_matches_of_each_row() => Operators(
        "MATCH (c:Campus) OPTIONAL MATCH (c)<-[:PART_OF]-(b:Building) WHERE b.open RETURN c.name AS campus, count(b) AS buildings",
        """
        0 Match (c:Campus)
          wakes on node c:Campus {name}
          from changed node c
          from start of the query: all nodes c
          costs the matches through what changed
        1 Match (c*), (b)-[#r1:PART_OF]->(c), (b:Building) where b.open <- 0
          wakes on relation #r1:PART_OF
          wakes on node b:Building {open}
          from row from below; c<-[#r1]-b; where b.open
          from changed relation #r1; where b.open; rows from below with c
          from changed node b; where b.open; b-[#r1]->c; rows from below with c
          costs the matches through what changed
        2 Optional rows without a match stay, with null for #r1, b <- 0, 1
          keeps each row from below (c) with the count of its matches
          costs the inner rows and the touched rows from below
        3 Aggregate by [campus = c.name] buildings = count(b) <- 2
          keeps for each group the number of rows; buildings: a count
          costs a look-up a row, and each touched group once
        4 Result campus, buildings <- 3
          keeps the result by row key, unless it is switched off
          costs the changed rows
        """);

    [Fact]
    public void exists_keeps_a_count_and_gives_a_column() => Operators(
        "MATCH (a:A) WHERE a.x = 1 OR EXISTS { (a)-[:R]->(:B) } RETURN a.name AS name",
        """
        0 Match (a:A)
          wakes on node a:A {name, x}
          from changed node a
          from start of the query: all nodes a
          costs the matches through what changed
        1 Match (a*), (a)-[#r1:R]->(#n2), (#n2:B) <- 0
          wakes on relation #r1:R
          wakes on node #n2:B
          from row from below; a-[#r1]->#n2
          from changed relation #r1; rows from below with a
          from changed node #n2; #n2<-[#r1]-a; rows from below with a
          costs the matches through what changed
        2 Subquery #sub3 = Exists <- 0, 1
          keeps each row from below (a) with the count of its inner rows
          costs the inner rows and the touched rows from below
        3 Filter (a.x = 1) OR #sub3 <- 2
          costs an evaluation a row
        4 Project name = a.name <- 3
          costs an evaluation a row
        5 Result name <- 4
          keeps the result by row key, unless it is switched off
          costs the changed rows
        """);

    [Fact]
    public void a_pattern_comprehension_keeps_its_values_in_order() => Operators(
        "MATCH (a:A) RETURN [(a)-[:R]->(b) WHERE b.x > 1 | b.x] AS xs",
        """
        0 Match (a:A)
          wakes on node a:A
          from changed node a
          from start of the query: all nodes a
          costs the matches through what changed
        1 Match (a*), (a)-[#r1:R]->(b), (b) where b.x > 1 <- 0
          wakes on relation #r1:R
          wakes on any node b {x}
          from row from below; a-[#r1]->b; where b.x > 1
          from changed relation #r1; where b.x > 1; rows from below with a
          from changed node b; where b.x > 1; b<-[#r1]-a; rows from below with a
          costs the matches through what changed
        2 Subquery #sub2 = Collect b.x <- 0, 1
          keeps each row from below (a) with its inner values in order
          costs the inner rows, and the whole list of each touched row
        3 Project xs = #sub2 <- 2
          costs an evaluation a row
        4 Result xs <- 3
          keeps the result by row key, unless it is switched off
          costs the changed rows
        """);

    [Fact]
    public void an_aggregate_inside_a_subquery_groups_by_outer_row() => Operators(
        "MATCH (a:A) RETURN COUNT { MATCH (a)-->(b) WITH b.k AS k, count(*) AS n WHERE n > 1 RETURN k } AS big",
        """
        0 Match (a:A)
          wakes on node a:A
          from changed node a
          from start of the query: all nodes a
          costs the matches through what changed
        1 Match (a*), (a)-[#r1]->(b), (b) <- 0
          wakes on any relation #r1
          wakes on any node b {k}
          from row from below; a-[#r1]->b
          from changed relation #r1; rows from below with a
          from changed node b; b<-[#r1]-a; rows from below with a
          costs the matches through what changed
        2 Aggregate by [k = b.k] n = count(*) <- 0, 1
          keeps for each group of each outer row the number of rows; n: a count
          costs a look-up a row, and each touched group once
        3 Filter n > 1 <- 2
          costs an evaluation a row
        4 Subquery #sub2 = Count <- 0, 3
          keeps each row from below (a) with the count of its inner rows
          costs the inner rows and the touched rows from below
        5 Project big = #sub2 <- 4
          costs an evaluation a row
        6 Result big <- 5
          keeps the result by row key, unless it is switched off
          costs the changed rows
        """);

    [Fact]
    public void each_aggregate_says_what_it_keeps() => Operators(
        "MATCH (n:N) RETURN n.g AS g, count(*) AS rows, sum(n.x) AS s, avg(n.x) AS a, min(n.x) AS lo, collect(DISTINCT n.y) AS ys, stDev(n.x) AS sd, percentileDisc(n.x, 0.9) AS p",
        """
        0 Match (n:N)
          wakes on node n:N {g, x, y}
          from changed node n
          from start of the query: all nodes n
          costs the matches through what changed
        1 Aggregate by [g = n.g] rows = count(*), s = sum(n.x), a = avg(n.x), lo = min(n.x), ys = collect(DISTINCT n.y), sd = stDev(n.x), p = percentileDisc(n.x, 0.9) <- 0
          keeps for each group the number of rows; rows: a count; s: an exact sum; a: an exact sum and a count; lo: all values in order, counted; ys: all values in order, and a count for each different value; sd: exact sums of values and squares; p: all values in order, counted, with ranks
          costs a look-up a row, and each touched group once; O(log n) a value; the whole list of each touched group
        2 Result g, rows, s, a, lo, ys, sd, p <- 1
          keeps the result by row key, unless it is switched off
          costs the changed rows
        """);

    [Fact]
    public void distinct_and_a_window_keep_rows_apart() => Operators(
        "MATCH (n:N) RETURN DISTINCT n.x AS x ORDER BY x DESC SKIP 1 LIMIT $n",
        """
        0 Match (n:N)
          wakes on node n:N {x}
          from changed node n
          from start of the query: all nodes n
          costs the matches through what changed
        1 Project x = n.x <- 0
          costs an evaluation a row
        2 Distinct x <- 1
          keeps each different row, with a count for each way in which it is written (1, 1.0)
          costs a look-up a row
        3 Project order columns x <- 2
          costs an evaluation a row
        4 Window by x DESC skip 1 limit $n <- 3
          keeps all rows in a tree by that order
          costs O(log n) a row, and the rows that cross the borders
        5 Result x <- 4
          keeps the result by row key, unless it is switched off
          costs the changed rows
        """);

    [Fact]
    public void union_is_distinct_over_its_branches() => Operators(
        "MATCH (a:A) RETURN a.x AS x UNION MATCH (b:B) RETURN b.y AS x",
        """
        0 Match (a:A)
          wakes on node a:A {x}
          from changed node a
          from start of the query: all nodes a
          costs the matches through what changed
        1 Project x#2 = a.x <- 0
          costs an evaluation a row
        2 Match (b:B)
          wakes on node b:B {y}
          from changed node b
          from start of the query: all nodes b
          costs the matches through what changed
        3 Project x = b.y <- 2
          costs an evaluation a row
        4 Branch x#3 = x#2 <- 1
          costs nothing
        5 Branch x#3 = x <- 3
          costs nothing
        6 Union x#3 <- 4, 5
          costs nothing
        7 Distinct x#3 <- 6
          keeps each different row, with a count for each way in which it is written (1, 1.0)
          costs a look-up a row
        8 Result x: x#3 <- 7
          keeps the result by row key, unless it is switched off
          costs the changed rows
        """);

    [Fact]
    public void union_all_keeps_nothing() => Operators(
        "UNWIND [1, 2] AS x RETURN x UNION ALL MATCH (b:B) RETURN b.y AS x",
        """
        0 Start the one empty row, there from the start of the query
          costs nothing
        1 Unwind [1, 2] AS x#2 <- 0
          costs the list before and the list after
        2 Match (b:B)
          wakes on node b:B {y}
          from changed node b
          from start of the query: all nodes b
          costs the matches through what changed
        3 Project x = b.y <- 2
          costs an evaluation a row
        4 Branch x#3 = x#2 <- 1
          costs nothing
        5 Branch x#3 = x <- 3
          costs nothing
        6 Union all x#3 <- 4, 5
          costs nothing
        7 Result x: x#3 <- 6
          keeps the result by row key, unless it is switched off
          costs the changed rows
        """);

    [Fact]
    public void a_clock_in_a_condition_is_remembered_and_warned_of() => Operators(
        "MATCH (n:N) WHERE n.due < datetime() RETURN n.name AS name",
        """
        0 Match (n:N)
          wakes on node n:N {due, name}
          from changed node n
          from start of the query: all nodes n
          costs the matches through what changed
        1 Clock stamps the clock that each row was last evaluated with <- 0
          keeps the clock of each row's last epoch
          costs a look-up a row
        2 Filter n.due < datetime() <- 1
          costs an evaluation a row
        3 Project name = n.name <- 2
          costs an evaluation a row
        4 Result name <- 3
          keeps the result by row key, unless it is switched off
          costs the changed rows
        warning 2: the condition n.due < datetime() reads a clock: it is asked again when a change touches the row, not when time passes
        """);
}
