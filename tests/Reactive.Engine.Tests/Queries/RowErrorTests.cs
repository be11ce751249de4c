using Reactive.Results;
using Xunit;

namespace Reactive.Engine.Tests.Queries;

/// <summary>An expression that fails takes out what depends on it, as long as it lasts; nothing else, and never a wrong value.</summary>
public sealed class RowErrorTests : IDisposable
{
    private readonly Scene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData("MATCH (a:A) RETURN a.i, 10 / a.x AS q", "[1,10]", "[2,5]")]
    [InlineData("MATCH (a:A) WHERE 10 / a.x > 1 RETURN a.i", "[1]", "[2]")]
    [InlineData("MATCH (a:A) WITH a, 10 / a.x AS q WHERE q > 1 RETURN a.i, q", "[1,10]", "[2,5]")]
    [InlineData("MATCH (a:A) RETURN DISTINCT 10 / a.x AS q", "[10]", "[5]")]
    [InlineData("MATCH (a:A) RETURN 10 / a.x AS q UNION RETURN 10 AS q", "[10]", "[5]")]
    [InlineData("MATCH (a:A) UNWIND [10 / a.x] AS q RETURN q", "[10]", "[5]")]
    [InlineData("MATCH (a:A) RETURN 10 / a.x AS q, count(*) AS c", "[10,1]", "[5,1]")]
    [InlineData("MATCH (a:A) RETURN a.i, sum(10 / a.x) AS s", "[1,10]", "[2,5]")]
    [InlineData("MATCH (a:A) RETURN a.i, count(10 / a.x) AS s, collect(10 / a.x) AS l", "[1,1,[10]]", "[2,1,[5]]")]
    [InlineData("MATCH (a:A) RETURN a.i ORDER BY 10 / a.x DESC", "[1]", "[2]")]
    [InlineData("MATCH (a:A) WITH a ORDER BY 10 / a.x DESC LIMIT 2 RETURN a.i", "[1]", "[2]")]
    [InlineData("MATCH (a:A) WITH a, 10 / a.x AS q MATCH (b:B) RETURN b.y, q", "[0,10]", "[0,5]")]
    [InlineData("MATCH (a:A) RETURN a.i, COUNT { MATCH (b:B) WHERE 10 / a.x > 1 } AS c", "[1,1]", "[2,1]")]
    [InlineData("MATCH (a:A) WITH a, COUNT { MATCH (b:B) WHERE 10 / a.x > 1 } AS c RETURN a.i", "[1]", "[2]")]
    [InlineData("MATCH (a:A) RETURN DISTINCT a.i, COUNT { MATCH (b:B) WHERE 10 / a.x > 1 } AS c", "[1,1]", "[2,1]")]
    [InlineData("MATCH (a:A) RETURN a.i, EXISTS { MATCH (b:B) WHERE 10 / a.x > 1 } AS c, count(*) AS n", "[1,true,1]", "[2,true,1]")]
    [InlineData("MATCH (a:A) RETURN a.i, sum(COUNT { MATCH (b:B) WHERE 10 / a.x > 1 }) AS n", "[1,1]", "[2,1]")]
    [InlineData("MATCH (a:A) RETURN a.i ORDER BY COUNT { MATCH (b:B) WHERE 10 / a.x > 1 }", "[1]", "[2]")]
    [InlineData("MATCH (a:A) UNWIND COLLECT { MATCH (b:B) RETURN 10 / a.x } AS q RETURN q", "[10]", "[5]")]
    [InlineData("MATCH (a:A) WITH a, COUNT { MATCH (b:B) WHERE 10 / a.x > 1 } AS c MATCH (b:B) RETURN a.i, b.y", "[1,0]", "[2,0]")]
    [InlineData("MATCH (a:A) RETURN a.i, CASE COUNT { MATCH (b:B) WHERE 10 / a.x > 1 } WHEN 1 THEN 1 END AS c", "[1,1]", "[2,1]")]
    [InlineData("MATCH (a:A) OPTIONAL MATCH (b:B) WHERE 10 / a.x > 1 RETURN a.i, b.y", "[1,0]", "[2,0]")]
    [InlineData("MATCH (a:A) WHERE EXISTS { MATCH (b:B) WHERE 10 / a.x > 1 } RETURN a.i", "[1]", "[2]")]
    [InlineData("MATCH (a:A) RETURN [x IN [a.x] | 10 / x] AS l", "[[10]]", "[[5]]")]
    public void a_failing_row_is_withheld_and_comes_back(string text, string good, string repaired)
    {
        var query = _scene.Watch(text);
        _scene.Node("b", "B", ("y", 0)).Node("a1", "A", ("i", 1), ("x", 1)).Node("a2", "A", ("i", 2), ("x", 0)).Commit();
        Assert.Equal((good, 1), (query.Rows, query.RowErrors));
        Assert.Contains("zero", query.Failure, StringComparison.Ordinal);

        _scene.Set("a2", ("x", 2)).Commit();
        Assert.Equal(($"+{repaired}", 0), (query.Delta, query.RowErrors));
        Assert.Null(query.Failure);

        _scene.Set("a2", ("x", 0)).Commit();
        Assert.Equal(($"-{repaired}", 1), (query.Delta, query.RowErrors));

        _scene.DeleteNode("a2").Commit();
        Assert.Equal(("none", 0, good), (query.Delta, query.RowErrors, query.Rows));
    }

    [Fact]
    public void a_failing_member_takes_out_its_group_and_no_other()
    {
        var query = _scene.Watch("MATCH (a:A) RETURN a.g, sum(10 / a.x) AS s, count(*) AS c");
        _scene.Node("a", "A", ("g", 1), ("x", 1)).Node("b", "A", ("g", 1), ("x", 2)).Node("c", "A", ("g", 2), ("x", 5)).Commit();
        Assert.Equal("[1,15,2] [2,2,1]", query.Rows);

        _scene.Set("a", ("x", 0)).Commit();
        Assert.Equal(("-[1,15,2]", 1), (query.Delta, query.RowErrors));

        // A second one of the group, then both of them gone in different ways.
        _scene.Set("b", ("x", 0)).Commit();
        Assert.Equal(("none", 1), (query.Delta, query.RowErrors));
        _scene.DeleteNode("a").Commit();
        Assert.Equal(("none", 1), (query.Delta, query.RowErrors));
        _scene.Set("b", ("g", 2), ("x", 10)).Commit();
        Assert.Equal(("~[2,2,1]>[2,3,2]", 0), (query.Delta, query.RowErrors));
    }

    [Fact]
    public void which_error_is_named_does_not_go_by_arrival()
    {
        using var other = new Scene();
        const string Text = "MATCH (a:A) RETURN sum(CASE WHEN a.x = 0 THEN 1 / a.x ELSE toInteger(a.x + 9223372036854775807) END) AS s";
        var (first, second) = (_scene.Watch(Text), other.Watch(Text));
        _scene.Node("a", "A", ("x", 0)).Commit().Node("b", "A", ("x", 1)).Commit();
        other.Node("b", "A", ("x", 1)).Commit().Node("a", "A", ("x", 0)).Commit();

        Assert.NotNull(first.Failure);
        Assert.Equal(first.Failure, second.Failure);
        Assert.Equal((1, 1), (first.RowErrors, second.RowErrors));
    }

    [Fact]
    public void an_optional_match_that_fails_counts_as_one()
    {
        var query = _scene.Watch("MATCH (a:A) OPTIONAL MATCH (a)-->(b) WHERE 1 / b.x > 0 RETURN a.i, b.i");
        _scene.Node("a", "A", ("i", 1)).Node("b", "B", ("i", 2), ("x", 0)).Node("c", "B", ("i", 3), ("x", 1))
            .Relation("r", "R", "a", "b").Relation("s", "R", "a", "c").Commit();
        Assert.Equal(("[1,3]", 1), (query.Rows, query.RowErrors));

        _scene.DeleteNode("c").Commit();
        Assert.Equal(("-[1,3]", 1), (query.Delta, query.RowErrors));

        _scene.Set("b", ("x", -1)).Commit();
        Assert.Equal(("+[1,null]", 0), (query.Delta, query.RowErrors));
    }

    [Fact]
    public void a_failing_row_passes_later_clauses_once()
    {
        var joined = _scene.Watch("MATCH (a:A) WITH a, 1 / a.x AS q MATCH (a)-->(b) RETURN q, b.i");
        var unwound = _scene.Watch("MATCH (a:A) WITH a, 1 / a.x AS q UNWIND [1, 2, 3] AS u RETURN q, u");
        var optional = _scene.Watch("MATCH (a:A) WITH a, 1 / a.x AS q OPTIONAL MATCH (a)-->(b) RETURN q, b.i");
        _scene.Node("a", "A", ("x", 0)).Node("b", "B", ("i", 2)).Node("c", "B", ("i", 3))
            .Relation("r", "R", "a", "b").Relation("s", "R", "a", "c").Commit();
        Assert.Equal((1, 1, 1), (joined.RowErrors, unwound.RowErrors, optional.RowErrors));

        _scene.DeleteRelation("r").DeleteRelation("s").Commit();
        Assert.Equal(1, optional.RowErrors);

        _scene.Set("a", ("x", 1)).Commit();
        Assert.Equal(("none", "+[1,1] +[1,2] +[1,3]", "+[1,null]"), (joined.Delta, unwound.Delta, optional.Delta));
        Assert.Equal((0, 0, 0), (joined.RowErrors, unwound.RowErrors, optional.RowErrors));
    }

    [Fact]
    public void a_failing_row_takes_no_place_in_a_window()
    {
        var query = _scene.Watch("MATCH (a:A) WITH a.i AS i, 10 / a.x AS q ORDER BY i LIMIT 2 RETURN i, q");
        _scene.Node("a", "A", ("i", 1), ("x", 0)).Node("b", "A", ("i", 2), ("x", 1)).Node("c", "A", ("i", 3), ("x", 2)).Commit();
        Assert.Equal(("[2,10] [3,5]", 1), (query.Rows, query.RowErrors));

        _scene.Set("a", ("x", 5)).Commit();
        Assert.Equal(("+[1,2] -[3,5]", 0), (query.Delta, query.RowErrors));
    }

    [Fact]
    public void an_error_fails_only_what_reads_it()
    {
        var guarded = _scene.Watch("MATCH (a:A) RETURN CASE WHEN a.x > 0 THEN COUNT { MATCH (b:B) WHERE 1 / a.x > 0 } ELSE -1 END AS c");
        var either = _scene.Watch("MATCH (a:A) WHERE a.ok OR 1 / a.x > 0 RETURN a.i");
        _scene.Node("b", "B").Node("a", "A", ("i", 1), ("x", 0), ("ok", true)).Commit();
        Assert.Equal(("[-1]", "[1]"), (guarded.Rows, either.Rows));

        _scene.Set("a", ("ok", false), ("x", 1)).Commit();
        Assert.Equal(("~[-1]>[1]", "none"), (guarded.Delta, either.Delta));

        _scene.Set("a", ("x", 0)).Commit();
        Assert.Equal(("-[1]", 1), (either.Delta, either.RowErrors));
        Assert.Equal(0, guarded.RowErrors);
    }

    [Fact]
    public void a_strict_query_stops_alone()
    {
        var strict = _scene.Watch("MATCH (a:A) RETURN 10 / a.x AS q", new() { Strict = true });
        var lenient = _scene.Watch("MATCH (a:A) RETURN 10 / a.x AS q");
        var other = _scene.Watch("MATCH (a:A) RETURN count(*) AS c");
        _scene.Node("a", "A", ("x", 1)).Commit();

        // An error that is gone at the end of its transaction is none.
        _scene.Set("a", ("x", 0)).Set("a", ("x", 2)).Commit();
        Assert.Equal(("~[10]>[5]", QueryState.Live), (strict.Delta, strict.State));

        _scene.Set("a", ("x", 0)).Node("b", "A", ("x", 1)).Commit();
        Assert.Equal((QueryState.Stopped, "none"), (strict.State, strict.Delta));
        Assert.Contains("zero", strict.Failure, StringComparison.Ordinal);
        Assert.Equal(("+[10] -[5]", "~[1]>[2]"), (lenient.Delta, other.Delta));

        // It stays as it was, also when the error goes; what it shows is the last result that was right.
        _scene.Set("a", ("x", 1)).Commit();
        Assert.Equal((QueryState.Stopped, "none", "+[10]"), (strict.State, strict.Delta, lenient.Delta));
    }

    [Fact]
    public void a_strict_query_that_starts_on_an_error_does_not_run()
    {
        _scene.Node("a", "A", ("x", 0)).Commit();
        var query = _scene.Watch("MATCH (a:A) RETURN 10 / a.x AS q", new() { Strict = true });

        Assert.Equal(QueryState.Stopped, query.State);
        Assert.Contains("zero", query.Failure, StringComparison.Ordinal);
    }
}
