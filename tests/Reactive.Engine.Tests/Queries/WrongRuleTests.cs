using Xunit;

namespace Reactive.Engine.Tests.Queries;

/// <summary>Rules that look right and are wrong: each test fails where an engine follows the rule that it names.</summary>
public sealed class WrongRuleTests : IDisposable
{
    private readonly Scene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void optional_matches_are_not_counted_before_their_where()
    {
        var query = _scene.Watch("MATCH (a:A) OPTIONAL MATCH (a)-->(b) WHERE b.x > 1 RETURN a.i, b.x");
        _scene.Node("a", "A", ("i", 1)).Node("b", "B", ("x", 0)).Relation("r", "R", "a", "b").Commit();
        Assert.Equal("[1,null]", query.Rows);

        _scene.Set("b", ("x", 5)).Commit();
        Assert.Equal("+[1,5] -[1,null]", query.Delta);

        _scene.Set("b", ("x", 1)).Commit();
        Assert.Equal("+[1,null] -[1,5]", query.Delta);
    }

    [Fact]
    public void a_row_that_binds_the_same_elements_is_not_the_same_row()
    {
        var counted = _scene.Watch("MATCH (n:A)-[r]->() WITH n, count(*) AS c RETURN n.x, c");
        var least = _scene.Watch("MATCH (n:A)-[r]->() WITH n, count(*) AS c RETURN min(n.x) AS x");
        _scene.Node("a", "A", ("x", 5)).Node("b", "B").Relation("r", "R", "a", "b").Commit();

        _scene.Set("a", ("x", 9)).Commit();
        Assert.Equal("~[5,1]>[9,1]", counted.Delta);
        Assert.Equal("~[5]>[9]", least.Delta);

        _scene.DeleteRelation("r").Commit();
        Assert.Equal("-[9,1]", counted.Delta);
        Assert.Equal("~[9]>[null]", least.Delta);
    }

    [Fact]
    public void no_row_mixes_two_states()
    {
        var query = _scene.Watch("MATCH (a:A)-->(b:B) RETURN 10 / (a.x - b.x) AS q", new() { Strict = true });
        _scene.Node("a", "A", ("x", 1)).Node("b", "B", ("x", 2)).Relation("r", "R", "a", "b").Commit();
        Assert.Equal("[-10]", query.Rows);

        _scene.Set("a", ("x", 2)).Set("b", ("x", 1)).Commit();
        Assert.Equal("~[-10]>[10]", query.Delta);

        // The same where the two changes are structural.
        _scene.Node("a", "A:C", ("x", 7)).Node("b", "B:C", ("x", 2)).Commit();
        Assert.Equal("~[10]>[2]", query.Delta);
        Assert.Equal(Results.QueryState.Live, query.State);
    }

    [Fact]
    public void a_left_row_and_its_edge_that_come_together_join_once()
    {
        var query = _scene.Watch("MATCH (a:A) WITH a, rand() AS d MATCH (a)-[r]->(b) RETURN a.i, b.i, d >= 0");
        _scene.Node("a", "A", ("i", 1)).Node("b", "B", ("i", 2)).Relation("r", "R", "a", "b").Commit();
        Assert.Equal("+[1,2,true]", query.Delta);

        _scene.Node("c", "B", ("i", 3)).Relation("s", "R", "a", "c").Set("a", ("i", 4)).Commit();
        Assert.Equal("+[4,3,true] ~[1,2,true]>[4,2,true]", query.Delta);

        _scene.DeleteNode("a").DeleteRelation("r").DeleteNode("b").Commit();
        Assert.Equal("-[4,2,true] -[4,3,true]", query.Delta);
    }

    [Fact]
    public void a_property_that_is_the_access_path_is_looked_up_with_both_its_values()
    {
        var joined = _scene.Watch("MATCH (a:A), (b:B) WHERE a.x = b.x RETURN a.i, b.i");
        var routed = _scene.Watch("MATCH (a:A {x: 1}) RETURN a.i");
        _scene.Node("a", "A", ("i", 1), ("x", 1)).Node("b", "B", ("i", 2), ("x", 1)).Node("c", "B", ("i", 3), ("x", 2)).Commit();

        _scene.Set("a", ("x", 2)).Commit();
        Assert.Equal("+[1,3] -[1,2]", joined.Delta);
        Assert.Equal("-[1]", routed.Delta);

        // With a change of label in the same epoch, and both ends of the equation moving.
        _scene.Node("a", "A:C", ("i", 1), ("x", 1)).Set("b", ("x", 2)).Set("c", ("x", 1)).Commit();
        Assert.Equal("none", joined.Delta);
        Assert.Equal("+[1]", routed.Delta);
        Assert.Equal("[1,3]", joined.Rows);
    }

    [Fact]
    public void a_self_loop_matches_both_directions_once_and_orientations_are_rows_of_their_own()
    {
        var loop = _scene.Watch("MATCH (a:L)-[r]-(b) RETURN b.i");
        var both = _scene.Watch("MATCH ()-[r:R]-() RETURN 1 AS one");
        _scene.Node("l", "L", ("i", 1)).Relation("s", "S", "l", "l").Node("a", "A").Node("b", "A").Relation("r", "R", "a", "b").Commit();

        Assert.Equal("[1]", loop.Rows);
        Assert.Equal("[1] [1]", both.Rows);
        Assert.Equal(2, both.Keys.Distinct().Count());
    }

    [Fact]
    public void a_class_shows_the_least_variant_that_it_holds_now()
    {
        var distinct = _scene.Watch("MATCH (n:A) RETURN DISTINCT n.x");
        var least = _scene.Watch("MATCH (n:A) RETURN min(n.y)");
        _scene.Node("a", "A", ("x", 1.0), ("y", 5)).Node("b", "A", ("x", 1), ("y", 5)).Node("c", "A", ("x", 1.0), ("y", 7)).Commit();
        Assert.Equal("[1]", distinct.Rows);

        _scene.DeleteNode("b").Commit();
        Assert.Equal("~[1]>[1.0]", distinct.Delta);
        Assert.Equal("none", least.Delta);

        _scene.DeleteNode("a").Commit();
        Assert.Equal("none", distinct.Delta);
        Assert.Equal("~[5]>[7]", least.Delta);
    }

    [Fact]
    public void a_row_without_inner_rows_stays_and_has_nothing()
    {
        var query = _scene.Watch("MATCH (a:A) RETURN a.i, COUNT { (a)-->() } AS c, EXISTS { (a)-->() } AS e, COLLECT { MATCH (a)-->(b) RETURN b.i } AS l");
        _scene.Node("a", "A", ("i", 1)).Node("b", "B", ("i", 2)).Commit();
        Assert.Equal("[1,0,false,[]]", query.Rows);

        _scene.Relation("r", "R", "a", "b").Commit();
        Assert.Equal("~[1,0,false,[]]>[1,1,true,[2]]", query.Delta);
    }

    [Fact]
    public void an_aggregate_or_a_limit_in_a_subquery_is_one_for_each_outer_row()
    {
        var exists = _scene.Watch("MATCH (n:A) RETURN n.i, EXISTS { MATCH (n)-->(b) WITH count(b) AS c WHERE c <> 1 RETURN c } AS e");
        var first = _scene.Watch("MATCH (n:A) RETURN n.i, COLLECT { MATCH (n)-->(b) RETURN b.i AS i ORDER BY i LIMIT 1 } AS l");
        _scene.Node("a", "A", ("i", 1)).Node("b", "A", ("i", 2)).Relation("r", "R", "a", "b").Commit();
        Assert.Equal("[1,false] [2,true]", exists.Rows);

        _scene.Relation("s", "R", "a", "a").Relation("t", "R", "b", "b").Commit();
        Assert.Equal("~[1,false]>[1,true] ~[2,true]>[2,false]", exists.Delta);
        Assert.Equal("~[1,[2]]>[1,[1]] ~[2,[]]>[2,[2]]", first.Delta);
    }

    [Fact]
    public void a_predicate_or_a_pattern_is_neither_a_union_nor_a_semi_join()
    {
        var query = _scene.Watch("MATCH (a:A) WHERE a.p OR (a)-->() RETURN a.i");
        _scene.Node("a", "A", ("i", 1), ("p", true)).Node("b", "A", ("i", 2), ("p", true)).Node("c", "A", ("i", 3), ("p", false))
            .Relation("r", "R", "a", "c").Commit();
        Assert.Equal("[1] [2]", query.Rows);

        _scene.Set("a", ("p", false)).Relation("s", "R", "c", "c").Commit();
        Assert.Equal("+[3]", query.Delta);
    }

    [Fact]
    public void two_clauses_may_use_the_same_relation()
    {
        var two = _scene.Watch("MATCH (a)-[r]->(b) MATCH (b)<-[s]-(c) RETURN count(*) AS c");
        var one = _scene.Watch("MATCH (a)-[r]->(b), (b)<-[s]-(c) RETURN count(*) AS c");
        _scene.Node("a", "A").Node("b", "B").Relation("r", "R", "a", "b").Commit();
        Assert.Equal(("[1]", "[0]"), (two.Rows, one.Rows));

        _scene.Relation("s", "R", "a", "b").Commit();
        Assert.Equal(("[4]", "[2]"), (two.Rows, one.Rows));
    }

    [Fact]
    public void a_where_stays_above_its_limit_and_a_filter_outside_of_the_optional()
    {
        var limited = _scene.Watch("MATCH (n:A) WITH n ORDER BY n.x LIMIT 1 WHERE n.x > 1 RETURN n.x");
        var optional = _scene.Watch("MATCH (n:A) OPTIONAL MATCH (n)-->(b) WITH n, b WHERE b.x > 1 RETURN n.x, b.x");
        _scene.Node("a", "A", ("x", 1)).Node("b", "A", ("x", 2)).Commit();
        Assert.Equal(("", ""), (limited.Rows, optional.Rows));

        _scene.DeleteNode("a").Relation("r", "R", "b", "b").Commit();
        Assert.Equal("+[2]", limited.Delta);
        Assert.Equal("+[2,2]", optional.Delta);
    }

    [Fact]
    public void ties_do_not_go_by_arrival()
    {
        using var other = new Scene();
        const string Text = "MATCH (n:A) RETURN n.i ORDER BY n.x LIMIT 1";
        var (first, second) = (_scene.Watch(Text), other.Watch(Text));
        _scene.Node("a", "A", ("i", 1), ("x", 0)).Commit().Node("b", "A", ("i", 2), ("x", 0)).Commit();
        other.Node("b", "A", ("i", 2), ("x", 0)).Commit().Node("a", "A", ("i", 1), ("x", 0)).Commit();

        Assert.Equal(("[1]", "[1]"), (first.Rows, second.Rows));
        Assert.Equal(first.Keys, second.Keys);
    }

    [Fact]
    public void order_columns_are_part_of_the_row_below_a_collect()
    {
        var query = _scene.Watch("MATCH (n:A) WITH n.x AS o ORDER BY n.y WITH collect(o) AS l RETURN l");
        _scene.Node("a", "A", ("x", 1), ("y", 1)).Node("b", "A", ("x", 2), ("y", 2)).Node("c", "A", ("x", 3), ("y", 3)).Commit();
        Assert.Equal("[[1,2,3]]", query.Rows);

        _scene.Set("a", ("y", 9)).Commit();
        Assert.Equal("~[[1,2,3]]>[[2,3,1]]", query.Delta);

        _scene.DeleteNode("a").Commit();
        Assert.Equal("~[[2,3,1]]>[[2,3]]", query.Delta);
    }
}
