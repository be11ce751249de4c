using Xunit;

namespace Reactive.Engine.Tests.Queries;

/// <summary>The rest of the wrong rules: numbers, nulls, time, errors, epochs, trails, starts.</summary>
public sealed class MoreWrongRuleTests : IDisposable
{
    private readonly Scene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void sums_do_not_drift_cut_or_overflow_on_the_way()
    {
        var sum = _scene.Watch("MATCH (n:A) RETURN sum(n.x) AS s");
        _scene.Node("a", "A", ("x", 1e16)).Node("b", "A", ("x", 1.0)).Commit().DeleteNode("a").Commit();
        Assert.Equal("[1.0]", sum.Rows);

        _scene.Set("b", ("x", 1e-20)).Commit();
        Assert.Equal("[1E-20]", sum.Rows);

        _scene.Set("b", ("x", long.MaxValue)).Node("c", "A", ("x", 1)).Node("d", "A", ("x", -1)).Commit();
        Assert.Equal($"[{long.MaxValue}]", sum.Rows);
        Assert.Equal(0, sum.RowErrors);
    }

    [Fact]
    public void groups_tell_numbers_apart_that_a_double_does_not()
    {
        var query = _scene.Watch("MATCH (n:A) RETURN n.x AS x, count(*) AS c");
        _scene.Node("a", "A", ("x", 9007199254740992.0)).Node("b", "A", ("x", 9007199254740993)).Node("c", "A", ("x", 9007199254740992)).Commit();

        Assert.Equal("[9007199254740992,2] [9007199254740993,1]", query.Rows);
    }

    [Fact]
    public void comprehensions_keep_nulls_and_null_lists_stay_null()
    {
        var query = _scene.Watch(
            "MATCH (n:A) RETURN [(n)-->(m) | m.none] AS p, collect(n.none) AS c, [x IN n.none WHERE (n)-->() | x] AS l, any(x IN n.none WHERE (n)-->()) AS a");
        _scene.Node("a", "A").Relation("r", "R", "a", "a").Commit();

        Assert.Equal("[[null],[],null,null]", query.Rows);
    }

    [Fact]
    public void the_null_row_is_not_updated_to_the_first_match()
    {
        var query = _scene.Watch("MATCH (a:A) OPTIONAL MATCH (a)-->(b) RETURN a.i, b.i");
        _scene.Node("a", "A", ("i", 1)).Node("b", "B", ("i", 2)).Node("c", "B", ("i", 3)).Commit();

        _scene.Relation("r", "R", "a", "b").Commit();
        Assert.Equal("+[1,2] -[1,null]", query.Delta);

        _scene.Relation("s", "R", "a", "c").Commit();
        Assert.Equal("+[1,3]", query.Delta);

        _scene.DeleteRelation("r").Commit();
        Assert.Equal("-[1,2]", query.Delta);

        _scene.DeleteRelation("s").Commit();
        Assert.Equal("+[1,null] -[1,3]", query.Delta);
    }

    [Fact]
    public void the_clock_of_a_row_is_remembered_also_where_a_filter_rejects_it()
    {
        var query = _scene.Watch("MATCH (n:A) WITH n, timestamp() AS t WHERE n.i > 0 RETURN n.i, t");
        var filter = _scene.Watch("MATCH (n:A) WHERE timestamp() < 2500 RETURN n.i");
        _scene.Node("a", "A", ("i", 0)).Node("b", "A", ("i", 7)).Commit(1000);
        Assert.Equal("[7,1000]", query.ClockedRows);

        _scene.Set("a", ("i", 1)).Commit(2000);
        Assert.Equal("+[1,2000]", query.Delta);
        Assert.Equal("~[0]>[1]", filter.Delta);

        // Time alone changes nothing.
        _scene.Node("c", "C").Commit(3000);
        Assert.Equal(("none", "none"), (query.Delta, filter.Delta));

        _scene.Set("a", ("i", 2)).Commit(4000);
        Assert.Equal("~[1,2000]>[2,4000]", query.Delta);
        Assert.Equal("-[1]", filter.Delta);

        _scene.DeleteNode("a").DeleteNode("b").Commit(5000);
        Assert.Equal("-[2,4000] -[7,1000]", query.Delta);
        Assert.Equal("-[7]", filter.Delta);
    }

    [Fact]
    public void a_random_number_is_not_drawn_again_when_its_row_is_touched()
    {
        var query = _scene.Watch("MATCH (n:A) WHERE rand() < 0.5 RETURN n.name");
        for (var i = 0; i < 20; i++)
        {
            _scene.Node($"n{i}", "A", ("name", i));
        }

        _scene.Commit();
        var keys = query.Keys;
        Assert.InRange(keys.Count, 1, 19);
        for (var i = 0; i < 30; i++)
        {
            _scene.Set($"n{i % 20}", ("name", 100 + i)).Commit();
            Assert.Equal(keys, query.Keys);
        }
    }

    [Fact]
    public void errors_are_not_false()
    {
        var optional = _scene.Watch("MATCH (a:A) OPTIONAL MATCH (a)-->(b) WHERE 1 / b.x > 0 RETURN a.i, b.i");
        var guarded = _scene.Watch("MATCH (b:B) WHERE b.x <> 0 AND 10 / b.x > 1 RETURN b.i");
        var turned = _scene.Watch("MATCH (b:B) WHERE 10 / b.x > 1 AND b.x <> 0 RETURN b.i");
        _scene.Node("a", "A", ("i", 1)).Node("b", "B", ("i", 2), ("x", 0)).Relation("r", "R", "a", "b").Commit();
        Assert.Equal("", optional.Rows);
        Assert.Equal((1, 0, 0), (optional.RowErrors, guarded.RowErrors, turned.RowErrors));

        _scene.Set("b", ("x", 1)).Commit();
        Assert.Equal("+[1,2]", optional.Delta);
        Assert.Equal(("+[2]", "+[2]"), (guarded.Delta, turned.Delta));
        Assert.Equal(0, optional.RowErrors);
    }

    [Fact]
    public void what_comes_and_goes_inside_one_transaction_was_never_there()
    {
        var query = _scene.Watch("MATCH (a:A)-[r]->(b) RETURN a.i, b.i");
        var clock = _scene.Watch("MATCH (a:A) RETURN a.i, timestamp() AS t");
        _scene.Node("a", "A", ("i", 1)).Node("b", "B", ("i", 2)).Commit(1000);

        _scene.Relation("r", "R", "a", "b").DeleteRelation("r").Commit(2000);
        Assert.Equal("none", query.Delta);

        // Deleted and inserted again as it was: the row keeps its time; as another: it is an update.
        _scene.DeleteNode("a").Node("a", "A", ("i", 1)).Commit(3000);
        Assert.Equal("none", clock.Delta);
        _scene.DeleteNode("a").Node("a", "A", ("i", 3)).Commit(4000);
        Assert.Equal("~[1,1000]>[3,4000]", clock.Delta);
    }

    [Fact]
    public void a_node_takes_its_relations_along_and_brings_them_back()
    {
        var query = _scene.Watch("MATCH (a:A)-[r]->(b) RETURN a.i, b.i");
        _scene.Node("a", "A", ("i", 1)).Node("b", "B", ("i", 2)).Relation("r", "R", "a", "b").Commit();

        _scene.DeleteNode("b").Commit();
        Assert.Equal("-[1,2]", query.Delta);

        _scene.Node("b", "B", ("i", 3)).Commit();
        Assert.Equal("+[1,3]", query.Delta);

        // A relation that came before both of its nodes.
        _scene.Relation("s", "R", "c", "d").Commit().Node("d", "D", ("i", 5)).Commit();
        Assert.Equal("none", query.Delta);
        _scene.Node("c", "A", ("i", 4)).Commit();
        Assert.Equal("+[4,5]", query.Delta);
    }

    [Fact]
    public void the_inner_nodes_of_a_trail_matter_where_they_are_read()
    {
        var query = _scene.Watch("MATCH p = (a:A)-[*2]->(b:B) RETURN [n IN nodes(p) | n.x] AS l");
        _scene.Node("a", "A", ("x", 1)).Node("m", "M", ("x", 2)).Node("b", "B", ("x", 3))
            .Relation("r", "R", "a", "m").Relation("s", "R", "m", "b").Commit();

        _scene.Set("m", ("x", 9)).Commit();
        Assert.Equal("~[[1,2,3]]>[[1,9,3]]", query.Delta);
    }

    [Fact]
    public void a_trail_is_not_a_walk()
    {
        var twice = _scene.Watch("MATCH (a:A) WHERE EXISTS { (a)-[*2..]->(a) } RETURN a.i");
        var back = _scene.Watch("MATCH (b:B) WHERE EXISTS { (b)-[*1..]-(b) } RETURN b.i");
        _scene.Node("a", "A", ("i", 1)).Relation("l", "R", "a", "a")
            .Node("b", "B", ("i", 2)).Node("c", "C").Relation("r", "R", "b", "c").Commit();
        Assert.Equal(("", ""), (twice.Rows, back.Rows));

        _scene.Relation("m", "R", "a", "a").Relation("s", "R", "c", "b").Commit();
        Assert.Equal(("+[1]", "+[2]"), (twice.Delta, back.Delta));
    }

    [Fact]
    public void the_scan_of_a_start_hides_nothing_that_moves_while_it_runs()
    {
        using var scene = new Scene(scanChunk: 1);
        for (var i = 0; i < 6; i++)
        {
            scene.Node($"n{i}", i < 4 ? "A" : "B", ("i", i));
        }

        scene.Commit();
        var query = scene.Begin("MATCH (n:A) RETURN n.i");
        query.Advance().Advance().Advance();
        Assert.False(query.IsLive);

        // A scanned node goes, its place is taken; one behind the mark gains the label, one ahead loses it.
        scene.DeleteNode("n0").Commit().Node("n6", "A", ("i", 6)).Label("n1", "B").Label("n3", "B").Label("n5", "A").Commit();
        scene.Label("n1", "A").Commit();
        while (!query.IsLive)
        {
            query.Advance();
        }

        Assert.Equal("[1] [2] [5] [6]", query.Rows);
    }

    [Fact]
    public void a_start_shows_no_null_rows_that_pass()
    {
        using var scene = new Scene(scanChunk: 1);
        scene.Node("a", "A", ("i", 1)).Node("b", "B", ("i", 2)).Relation("r", "R", "a", "b").Commit();
        var query = scene.Begin("MATCH (a:A) OPTIONAL MATCH (a)-->(b) RETURN a.i, b.i, 1 / (CASE WHEN b IS NULL THEN 0 ELSE 1 END) AS e", new() { Strict = true });
        scene.Node("c", "A", ("i", 3)).Relation("s", "R", "c", "b").Commit();
        while (!query.IsLive)
        {
            query.Advance();
        }

        Assert.Equal("[1,2,1] [3,2,1]", query.Rows);
        Assert.Equal(Results.QueryState.Live, query.State);
    }
}
