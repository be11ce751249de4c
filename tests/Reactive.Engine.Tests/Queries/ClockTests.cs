using System.Globalization;
using Reactive.Oracle.Generation;
using Reactive.Results;
using Xunit;

namespace Reactive.Engine.Tests.Queries;

/// <summary>
/// Clocks are remembered by row: what was emitted as after is what is emitted as before, whatever time it is then. The fold of each query
/// fails where that does not hold.
/// </summary>
public sealed class ClockTests
{
    private const int Seed = 85;

    [Theory]
    [InlineData("MATCH (n) RETURN n.i, datetime() AS t")]
    [InlineData("MATCH (n) RETURN timestamp() AS t, n")]
    [InlineData("MATCH (n)-[r]->(m) RETURN n.i, m.x, timestamp() AS t")]
    [InlineData("MATCH (n) WITH n, timestamp() AS t WHERE n.i > 0 RETURN n.i, t")]
    [InlineData("MATCH (n) WHERE timestamp() % 3000 < 2000 RETURN n.i")]
    [InlineData("MATCH (n) WITH n ORDER BY timestamp() DESC, n.i LIMIT 2 RETURN n.i, timestamp() AS t")]
    [InlineData("MATCH (n) UNWIND [timestamp(), n.i] AS t RETURN t, n.s")]
    [InlineData("MATCH (n) WITH n.s AS s, timestamp() AS t RETURN s, count(*) AS c, max(t) AS last, collect(t) AS l")]
    [InlineData("MATCH (n) WITH n.s AS s, timestamp() / 7000 AS slot RETURN slot, count(*) AS c")]
    [InlineData("MATCH (n) WITH DISTINCT n.i AS i, timestamp() / 5000 AS slot RETURN i, slot, timestamp() AS t")]
    [InlineData("MATCH (n) OPTIONAL MATCH (n)-[r]->(m) WHERE timestamp() % 2000 < 1000 RETURN n.i, m.i")]
    [InlineData("MATCH (n) RETURN n.i, COUNT { MATCH (n)-->(m) WHERE timestamp() % 2000 < 1000 } AS c")]
    [InlineData("MATCH (n) RETURN COLLECT { MATCH (n)--(m) RETURN timestamp() AS t ORDER BY t LIMIT 2 } AS l")]
    [InlineData("MATCH (n) RETURN n.i AS i, timestamp() AS t UNION MATCH ()-[r]->() RETURN r.x AS i, timestamp() AS t")]
    [InlineData("MATCH (n:A) RETURN n.i AS i, date() AS t UNION ALL MATCH (n:B) RETURN n.i AS i, time() AS t")]
    [InlineData("MATCH (n) WITH n, timestamp() AS t MATCH (n)-[r]-(m) RETURN t, m.i, timestamp() AS u")]
    [InlineData("MATCH p = (n)-[*1..2]->(m) RETURN length(p), localdatetime() AS t, [x IN nodes(p) | x.i] AS l")]
    [InlineData("MATCH (n) RETURN [x IN n.l | timestamp() + x] AS l")]
    [InlineData("MATCH (n) RETURN 1000 / n.i + timestamp() AS t")]
    [InlineData("RETURN timestamp() AS t")]
    public void what_a_clock_gave_is_taken_back_as_it_was(string query)
    {
        for (var number = 0; number < 6; number++)
        {
            var random = new Randomness((ulong)((Seed * 1000) + number));
            var changes = new FreeChangeGenerator(random, ["i", "x", "s", "l"]);
            using var graph = new LiveGraph();
            var live = graph.Add(new QueryProgram(query));
            var time = 0L;
            for (var i = 0; i < 60; i++)
            {
                time += random.Between(0, 3) * 1000;
                graph.Apply(changes.Transaction(), time);
                live.CheckFolded();
            }
        }
    }

    [Fact]
    public void a_row_has_the_time_of_its_last_change()
    {
        var random = new Randomness(Seed);
        var changes = new FreeChangeGenerator(random, ["i", "x"]);
        using var graph = new LiveGraph();
        var query = graph.Engine.AddQuery("q", "MATCH (n) RETURN elementId(n) AS id, n, timestamp() AS t");
        var touched = new SortedDictionary<string, long>(StringComparer.Ordinal);
        for (var time = 1000L; time < 200_000; time += 1000)
        {
            var before = Images(graph);
            graph.Apply(changes.Transaction(), time);
            var after = Images(graph);
            foreach (var id in before.Keys.Union(after.Keys).ToList())
            {
                if (!after.TryGetValue(id, out var image))
                {
                    touched.Remove(id);
                }
                else if (before.GetValueOrDefault(id) != image)
                {
                    touched[id] = time;
                }
            }

            Assert.Equal(
                touched.Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Key} {t.Value}")),
                query.Snapshot().Select(Shown).Order(StringComparer.Ordinal));
        }
    }

    private static string Shown(ResultRow row) => string.Create(CultureInfo.InvariantCulture, $"{row.Values[0].Tag} {row.Values[2].Bits}");

    private static Dictionary<string, string> Images(LiveGraph graph) => graph.Model.Nodes.ToDictionary(
        n => n.Key, n => $"{string.Join(':', n.Value.Labels)} {RowText.Canonical([Values.Value.Of(n.Value.Properties)])}");
}
