using Reactive.Oracle.Generation;
using Reactive.Oracle.Graph;
using Xunit;
using Xunit.Abstractions;

namespace Reactive.Engine.Tests.Queries;

/// <summary>After everything was deleted nothing is left in any operator but what a query holds over an empty graph, and nothing in the store.</summary>
public sealed class EmptyStateTests(ITestOutputHelper output)
{
    private const int Seed = 74;

    public static TheoryData<string, string> Operators => new()
    {
        { "filter", "MATCH (n:A) WHERE n.i > 0 AND 10 / n.i > 2 RETURN n.i" },
        { "projection", "MATCH (n)-[r]->(m) RETURN n.x + m.i AS a, r" },
        { "unwind", "MATCH (n) UNWIND n.l AS x RETURN n, x" },
        { "optional", "MATCH (n) OPTIONAL MATCH (n)-[r:R]->(m) WHERE m.i > 0 RETURN n, m.x" },
        { "optional in a row", "MATCH (n:A) OPTIONAL MATCH (n)-->(m) OPTIONAL MATCH (m)-[r]->(o) RETURN n, m, o.i" },
        { "exists", "MATCH (n) WHERE EXISTS { MATCH (n)-[:R]->(m) WHERE m.i > 0 } RETURN n" },
        { "pattern predicate", "MATCH (n) RETURN n.i, NOT (n)-[:S]->() AS none" },
        { "count subquery", "MATCH (n) RETURN n.i, COUNT { (n)--(:B) } AS c" },
        { "collect subquery", "MATCH (n) RETURN COLLECT { MATCH (n)-->(m) RETURN m.x ORDER BY m.i } AS l" },
        { "pattern comprehension", "MATCH (n) RETURN [(n)-[r]->(m) WHERE m.i > 0 | m.x] AS l" },
        { "nested subqueries", "MATCH (n) WHERE EXISTS { MATCH (n)-->(m) WHERE COUNT { (m)-->() } > 1 } RETURN n" },
        { "aggregate in a subquery", "MATCH (n) RETURN COUNT { MATCH (n)-->(m) WITH m.i AS i, count(*) AS c WHERE c > 1 RETURN i } AS c" },
        { "window in a subquery", "MATCH (n) RETURN COLLECT { MATCH (n)--(m) RETURN m.i ORDER BY m.x LIMIT 1 } AS l" },
        { "distinct in a subquery", "MATCH (n) RETURN COUNT { MATCH (n)--(m) RETURN DISTINCT m.i } AS c" },
        { "start node", "MATCH (n)-[r]->() WITH r RETURN startNode(r).i AS s, endNode(r).x AS e" },
        { "lambda with a pattern", "MATCH (n) RETURN [x IN n.l WHERE EXISTS { MATCH (n)-->(m) WHERE m.i = x } | x] AS l" },
        { "distinct", "MATCH (n) RETURN DISTINCT n.x, n.s" },
        { "count", "MATCH (n) RETURN n.s, count(*), count(n.i), count(DISTINCT n.x)" },
        { "sum and avg", "MATCH (n) RETURN n.s, sum(n.x), avg(n.y), sum(DISTINCT n.i)" },
        { "min and max", "MATCH (n) RETURN n.s, min(n.v), max(n.v), min(DISTINCT n.x)" },
        { "collect", "MATCH (n)-[r]->(m) RETURN n.s, collect(m.x), collect(DISTINCT m.i)" },
        { "collect elements", "MATCH (n)-[r]->(m) RETURN n, collect(r) AS l, head(collect(m)) AS h" },
        { "percentiles", "MATCH (n) RETURN n.s, percentileDisc(n.i, 0.5), percentileCont(n.x, 0.25)" },
        { "deviations", "MATCH (n) RETURN n.s, stDev(n.i), stDevP(n.x)" },
        { "global aggregate", "MATCH (n) RETURN count(*), sum(n.x), collect(n.s), min(n.v), stDev(n.i), percentileDisc(n.i, 0.5)" },
        { "aggregate of an aggregate", "MATCH (n)-->(m) WITH n, count(m) AS c RETURN c, count(n), sum(n.i)" },
        { "failing aggregate", "MATCH (n) RETURN n.s, sum(10 / n.i), collect(1 / n.i)" },
        { "window", "MATCH (n) RETURN n.x ORDER BY n.i SKIP 1 LIMIT 2" },
        { "window without order", "MATCH (n)--(m) WITH n, m LIMIT 3 RETURN n, m" },
        { "order below collect", "MATCH (n) WITH n ORDER BY n.x DESC RETURN n.s, collect(n.i)" },
        { "union", "MATCH (n) RETURN n.i AS x UNION MATCH ()-[r]->() RETURN r.x AS x" },
        { "union all", "MATCH (n:A) RETURN n.i AS x UNION ALL MATCH (n:B) RETURN n.i AS x" },
        { "left arrangement", "MATCH (n) WITH n.i AS i, count(*) AS c MATCH (m:A) WHERE m.i = i RETURN c, m" },
        { "left arrangement by element", "MATCH (n) WITH n, rand() AS d MATCH (n)-[r]->(m) RETURN d, m.i" },
        { "left arrangement of the head of a list", "MATCH (n:A) WITH head(collect(n)) AS h MATCH (h)--(m) RETURN h, m" },
        { "clock in a projection", "MATCH (n)-->(m) RETURN n.i, datetime() AS t" },
        { "clock in a filter", "MATCH (n) WHERE timestamp() > n.i RETURN n" },
        { "clock in an order", "MATCH (n) RETURN n.i ORDER BY datetime(), n.x LIMIT 2" },
        { "clock in unwind", "MATCH (n) UNWIND [timestamp(), n.i] AS x RETURN x" },
        { "trail", "MATCH (a)-[r:R*1..3]->(b) RETURN a, r, b.i" },
        { "unbounded trail", "MATCH (a:A)-[*]-(b:B) RETURN count(*)" },
        { "empty trail", "MATCH (a:A)-[*0..1]->(b) RETURN a, b" },
        { "named path", "MATCH p = (a)-[*1..2]->(b) RETURN p, [n IN nodes(p) | n.i] AS l" },
        { "bound relation list", "MATCH (a)-[rs*1..2]->(b) WITH rs, a MATCH (a)-[rs*]->(c) RETURN c" },
        { "cartesian", "MATCH (a:A), (b:B) WHERE a.i < b.i RETURN a, b" },
        { "optional first", "OPTIONAL MATCH (n:A) RETURN n" },
        { "unwind first", "UNWIND [1, 2] AS x OPTIONAL MATCH (n) WHERE n.i = x RETURN x, collect(n.s) AS l" },
        { "random", "MATCH (n) WHERE rand() < 0.5 RETURN n, randomUUID() AS u" },
    };

    [Theory]
    [MemberData(nameof(Operators))]
    public void an_operator_holds_nothing_when_nothing_is_left(string name, string query)
    {
        var most = "";
        for (var number = 0; number < 4; number++)
        {
            var changes = new FreeChangeGenerator(new Randomness((ulong)((Seed * 1000) + number)), ["i", "x", "s", "l"]);
            var held = Run(new QueryProgram(query), [.. Enumerable.Range(0, 40).Select(_ => changes.Transaction())]);
            most = held.Length > most.Length ? held : most;
        }

        output.WriteLine($"{name}: {most}");
        Assert.NotEmpty(most);
    }

    [Fact]
    public void random_queries_hold_nothing_when_nothing_is_left()
    {
        for (var number = 0; number < 150; number++)
        {
            var generated = new ProgramGenerator(Seed).FreeProgram(number).Program;
            var program = new QueryProgram(generated.Query, generated.ParameterValues());
            if (!program.IsRefused)
            {
                Run(program, [generated.Changes, .. generated.Transactions]);
            }
        }
    }

    // Gives what was held in the middle.
    private static string Run(QueryProgram program, IReadOnlyList<IReadOnlyList<GraphChange>> history)
    {
        using var graph = new LiveGraph();
        var query = graph.Add(program);
        var atFirst = (query.Query.Run.Plan.StateEntries, HeldEntries.Of(query.Query.Run));
        var most = "";
        for (var i = 0; i < history.Count; i++)
        {
            graph.Apply(history[i], i * 1000);
            var held = HeldEntries.Of(query.Query.Run);
            most = held.Length > most.Length ? held : most;
        }

        // In two steps: nodes whose relations then dangle, the rest later.
        var deletes = ChangeWriting.Deletes(graph.Model).ToList();
        graph.Apply(deletes[..(deletes.Count / 2)], history.Count * 1000);
        graph.Apply(deletes[(deletes.Count / 2)..], history.Count * 1001);

        var run = query.Query.Run;
        var atLast = (run.Plan.StateEntries, HeldEntries.Of(run));
        Assert.True(atFirst == atLast, $"{program.Text}\nat first {atFirst}\nat last  {atLast}");
        Assert.Equal(0, query.Query.Status.RowErrors - InitialErrors(program));
        graph.Engine.Partition.Graph.VerifyEmpty();
        return most;
    }

    private static long InitialErrors(QueryProgram program)
    {
        using var graph = new LiveGraph();
        return graph.Add(program).Query.Status.RowErrors;
    }
}
