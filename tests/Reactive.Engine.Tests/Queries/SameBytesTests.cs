using Reactive.Changes;
using Reactive.Language;
using Reactive.Oracle.Generation;
using Reactive.Oracle.Graph;
using Xunit;

namespace Reactive.Engine.Tests.Queries;

/// <summary>
/// Whatever way a graph came about (in any order, relations before their nodes too, cut into any transactions, rebuilt), a query's
/// snapshot on it is the same bytes: keys, values, order.
/// </summary>
public sealed class SameBytesTests
{
    private const int Seed = 63;

    private static readonly string[] OrderSensitive =
    [
        "MATCH (n) RETURN collect(n.x) AS l",
        "MATCH (n)-[r]->(m) RETURN n.i AS i, collect(r.x) AS l, collect(DISTINCT m.s) AS d",
        "MATCH (n) WITH n ORDER BY n.x RETURN collect(n.y) AS l",
        "MATCH (n) RETURN n.v LIMIT 2",
        "MATCH (n)-[r]-(m) RETURN n, r, m SKIP 1 LIMIT 3",
        "MATCH (n) WITH n LIMIT 3 MATCH (n)-[r]->() RETURN type(r), count(*)",
        "MATCH (n) RETURN DISTINCT n.x, n.y",
        "MATCH (n) RETURN n.x, count(DISTINCT n.y), min(n.y), max(n.x), sum(n.x), avg(n.y), stDev(n.x)",
        "MATCH (n) RETURN n.x ORDER BY n.x DESC LIMIT 2",
        "MATCH (n) RETURN head(collect(n)) AS n, [(n)--(m) | m.x] AS l, COLLECT { MATCH (n)-->(m) RETURN m.i } AS c",
        "MATCH (n) RETURN n.x AS x UNION MATCH ()-[r]->() RETURN r.x AS x",
        "MATCH p = (n)-[*1..2]->(m) RETURN p",
        "MATCH (n) RETURN rand(), randomUUID(), n.s",
        "MATCH (n) WHERE rand() < 0.5 RETURN n",
        "MATCH (n) UNWIND n.l AS x RETURN x, count(*)",
        "MATCH (n) RETURN percentileDisc(n.x, 0.5), percentileCont(n.y, 0.3)",
        "MATCH (n) RETURN 10 / n.i AS q, n.s",
        "MATCH (n) OPTIONAL MATCH (n)-[r:R]->(m) WHERE m.i > 0 RETURN n, r, labels(m), keys(m)",
    ];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void random_queries_show_the_same_bytes(int part)
    {
        for (var number = part * 60; number < (part + 1) * 60; number++)
        {
            var generated = new ProgramGenerator(Seed).FreeProgram(number).Program;
            var program = new QueryProgram(generated.Query, generated.ParameterValues());
            if (!program.IsRefused)
            {
                Compare(program, [generated.Changes, .. generated.Transactions], new Randomness((ulong)number));
            }
        }
    }

    [Fact]
    public void queries_that_could_show_an_order_of_arrival_do_not()
    {
        for (var number = 0; number < 12; number++)
        {
            var random = new Randomness((ulong)(1000 + number));
            var changes = new FreeChangeGenerator(random, ["x", "y", "i", "l"]);
            var history = Enumerable.Range(0, 25).Select(_ => changes.Transaction()).ToList();
            foreach (var text in OrderSensitive)
            {
                Compare(new QueryProgram(text), history, random);
            }
        }
    }

    private static void Compare(QueryProgram program, IReadOnlyList<IReadOnlyList<GraphChange>> history, Randomness random)
    {
        var model = new GraphModel();
        foreach (var change in history.SelectMany(t => t))
        {
            model.Apply(change);
        }

        var inserts = ChangeWriting.Inserts(model).ToList();
        var due = Show(program, [inserts], 1);
        Assert.Equal(due, Show(program, [.. history], 0));
        Assert.Equal(due, Show(program, Cut([.. history.SelectMany(t => t)], random), history.Count / 2));
        Assert.Equal(due, Show(program, Cut(Shuffled(inserts, random), random), 0));
        Assert.Equal(due, Show(program, Cut(Shuffled(inserts, random), random), 2));
    }

    // The query is added when so many transactions are through.
    private static string Show(QueryProgram program, IReadOnlyList<IReadOnlyList<GraphChange>> transactions, int before)
    {
        using var engine = new ReactiveEngine();
        var buffer = new ChangeBuffer();
        foreach (var transaction in transactions)
        {
            foreach (var change in transaction)
            {
                ChangeWriting.Write(buffer, change);
            }

            buffer.EndTransaction();
        }

        ContinuousQuery? query = null;
        for (var i = 0; i < transactions.Count; i++)
        {
            query ??= i == before ? engine.AddQuery("q", program.Text, program.Parameters) : null;
            engine.Apply(buffer, i);
        }

        query ??= engine.AddQuery("q", program.Text, program.Parameters);
        return $"{program.Text}\n{query.Status.RowErrors} {query.Status.Failure?.Message}\n{RowText.Exact(query.Snapshot())}";
    }

    private static List<GraphChange> Shuffled(List<GraphChange> changes, Randomness random)
    {
        var shuffled = changes.ToList();
        for (var i = shuffled.Count - 1; i > 0; i--)
        {
            var j = random.Below(i + 1);
            (shuffled[i], shuffled[j]) = (shuffled[j], shuffled[i]);
        }

        return shuffled;
    }

    private static List<IReadOnlyList<GraphChange>> Cut(List<GraphChange> changes, Randomness random)
    {
        var transactions = new List<IReadOnlyList<GraphChange>>();
        for (var i = 0; i < changes.Count;)
        {
            var count = Math.Min(random.Between(1, 7), changes.Count - i);
            transactions.Add(changes.GetRange(i, count));
            i += count;
        }

        return transactions;
    }
}
