using System.Diagnostics;
using Reactive.Changes;
using Reactive.Engine.Profiling;
using Reactive.Results;
using Reactive.Values;
using Xunit;

namespace Reactive.Language.Tests.Profiling;

public sealed class ProfileTests
{
    private const string Comfort =
        "MATCH (f:Floor) OPTIONAL MATCH (r:Room)-[:PART_OF]->(f) WHERE r.t > 70 RETURN f.name AS floor, count(r) AS rooms ORDER BY floor LIMIT 5";

    [Fact]
    public void rows_in_and_out_and_state_are_those_of_the_run()
    {
        using var engine = new ReactiveEngine(new EngineOptions { Profile = true });
        using var query = engine.AddQuery("q", Comfort);

        engine.Apply(Building());

        // Two floors come, then four rooms one by one; three of them are warm, then one cools down.
        Assert.Equal(
            [
                ("Match", 0, 2, 0),
                ("Match", 0, 4, 0),
                ("Optional", 6, 9, 2),
                ("Aggregate", 9, 6, 2),
                ("Project", 6, 6, 0),
                ("Window", 6, 6, 2),
                ("Result", 6, 6, 2),
            ],
            query.Profile().Select(p => (p.Name, (int)p.RowsIn, (int)p.RowsOut, (int)p.StateEntries)));
    }

    [Fact]
    public void operators_are_named_as_in_explain()
    {
        using var engine = new ReactiveEngine(new EngineOptions { Profile = true });
        using var query = engine.AddQuery("q", Comfort);

        var explained = ReactiveEngine.Explain(Comfort).Operators;

        Assert.Equal(
            explained.Select(o => (o.Id, o.Name, o.Detail)), query.Profile().Select(p => (p.Operator, p.Name, p.Detail)));
    }

    [Fact]
    public void times_are_those_of_each_operator_alone()
    {
        using var engine = new ReactiveEngine(new EngineOptions { Profile = true });
        using var query = engine.AddQuery("q", Comfort);
        var changes = Building();

        var start = Stopwatch.GetTimestamp();
        engine.Apply(changes);
        var elapsed = Stopwatch.GetElapsedTime(start).TotalMicroseconds;

        var micros = query.Profile().Select(p => p.Micros).ToArray();
        Assert.All(micros, m => Assert.True(m > 0));
        Assert.True(micros.Sum() <= elapsed, $"{micros.Sum()} us in the operators of a run of {elapsed} us");
    }

    [Fact]
    public void the_scan_of_a_query_that_comes_late_counts()
    {
        using var engine = new ReactiveEngine(new EngineOptions { Profile = true });
        engine.Apply(Building());

        using var query = engine.AddQuery("q", "MATCH (r:Room) RETURN r.t AS t");

        var profile = query.Profile();
        Assert.Equal([(0L, 4L), (4L, 4L), (4L, 4L)], profile.Select(p => (p.RowsIn, p.RowsOut)));
        Assert.True(profile[0].Micros > 0);
    }

    [Fact]
    public void queries_of_one_text_have_figures_of_their_own()
    {
        using var engine = new ReactiveEngine(new EngineOptions { Profile = true });
        const string Text = "MATCH (r:Room) WHERE r.t = $t RETURN r.t AS t";
        using var hot = engine.AddQuery("hot", Text, new Dictionary<string, Value> { ["t"] = 72.0 });
        using var cold = engine.AddQuery("cold", Text, new Dictionary<string, Value> { ["t"] = -1.0 });

        engine.Apply(Building());

        Assert.Equal((1L, 0L), (hot.Profile()[^1].RowsOut, cold.Profile()[^1].RowsIn));
    }

    [Fact]
    public void reset_counts_afresh_and_keeps_the_state()
    {
        using var engine = new ReactiveEngine(new EngineOptions { Profile = true });
        using var query = engine.AddQuery("q", Comfort);
        engine.Apply(Building());
        var state = query.Profile().Select(p => p.StateEntries).ToArray();

        query.ResetProfile();

        Assert.All(query.Profile(), p => Assert.Equal((0L, 0L, 0.0), (p.RowsIn, p.RowsOut, p.Micros)));
        Assert.Equal(state, query.Profile().Select(p => p.StateEntries));
    }

    [Fact]
    public void a_profile_changes_no_delta()
    {
        Assert.Equal(Deltas(profile: false), Deltas(profile: true));
        Assert.NotEmpty(Deltas(profile: true));
    }

    [Fact]
    public void without_it_nothing_stands_between_the_operators()
    {
        using var engine = new ReactiveEngine();
        using var query = engine.AddQuery("q", Comfort);
        engine.Apply(Building());

        var operators = query.Run.Plan.Operators;

        Assert.Null(query.Run.Plan.Profile);
        Assert.All(operators.Take(operators.Count - 1), o => Assert.IsNotType<ProfilingOperator>(o.Next));
        Assert.All(query.Profile(), p => Assert.Equal((0L, 0L, 0.0), (p.RowsIn, p.RowsOut, p.Micros)));
        Assert.Equal(2, query.Profile()[^1].StateEntries);
    }

    private static List<string> Deltas(bool profile)
    {
        using var engine = new ReactiveEngine(new EngineOptions { Profile = profile });
        using var query = engine.AddQuery("q", Comfort);
        var lines = new List<string>();
        using var subscription = query.Deltas.Subscribe(delta => lines.Add(Print(delta)));
        engine.Apply(Building());
        return lines;
    }

    private static string Print(ResultDelta delta) => string.Join(
        " | ",
        delta.Added.Select(r => $"+{r.Key} {string.Join(',', r.Values)}")
            .Concat(delta.Updated.Select(u => $"~{u.Key} {string.Join(',', u.Before)} {string.Join(',', u.After)}"))
            .Concat(delta.Removed.Select(r => $"-{r.Key} {string.Join(',', r.Values)}")));

    private static ChangeBuffer Building()
    {
        var floor = ChangeShape.Node(["Floor"], ["name"]);
        var room = ChangeShape.Node(["Room"], ["t"]);
        var partOf = ChangeShape.Relation("PART_OF", []);
        var changes = new ChangeBuffer();
        changes.InsertNode("f1", floor, ["Ground"]);
        changes.InsertNode("f2", floor, ["First"]);
        changes.EndTransaction();
        double[] temperatures = [71.0, 72.0, 73.0, 60.0];
        for (var i = 0; i < temperatures.Length; i++)
        {
            changes.InsertNode($"r{i}", room, [temperatures[i]]);
            changes.InsertRelation($"p{i}", partOf, $"r{i}", i < 2 ? "f1" : "f2", []);
            changes.EndTransaction();
        }

        changes.UpdateNode("r2", ChangeShape.Node(["t"]), [65.0]);
        changes.EndTransaction();
        return changes;
    }
}
