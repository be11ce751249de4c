using Reactive.Language;
using Reactive.Oracle.Generation;
using Reactive.Results;
using Xunit;

namespace Reactive.Engine.Tests.Queries;

/// <summary>
/// Queries start in chunks between transactions and are taken away again. What a query publishes first, and every delta after it, is what
/// evaluation from scratch gives; nothing is said before.
/// </summary>
public sealed class ComeAndGoTests
{
    private const int Seed = 52;
    private const int Steps = 120;
    private const int MostQueries = 6;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void queries_come_and_go_between_transactions(int part)
    {
        var published = 0;
        for (var number = part * 12; number < (part + 1) * 12; number++)
        {
            published += Run(number);
        }

        Assert.True(published > 60, $"Only {published} queries were started to the end.");
    }

    [Fact]
    public void a_query_that_was_taken_away_says_no_more()
    {
        using var graph = new LiveGraph();
        var query = graph.Engine.AddQuery("q", "MATCH (n) RETURN n.x");
        var deltas = new List<ResultDelta>();
        var isComplete = false;
        query.Deltas.Subscribe(deltas.Add, () => isComplete = true);
        graph.Apply(new ProgramGenerator(Seed).Program(0).Program.Changes);
        var before = deltas.Count;

        graph.Engine.RemoveQuery(query);
        graph.Apply([.. ChangeWriting.Deletes(graph.Model)]);

        Assert.True(isComplete);
        Assert.Equal(1, before);
        Assert.Single(deltas);
    }

    private static int Run(int number)
    {
        var random = new Randomness((ulong)((Seed * 1000) + number));
        var programs = Enumerable.Range(number * 8, 8).Select(n => QueryProgram.Random(Seed, n)).Where(p => !p.IsRefused).ToList();
        var changes = new FreeChangeGenerator(random, ["x", "i", "s", "b"]);
        using var graph = new LiveGraph(random.Between(1, 3));
        graph.Engine.Partition.ScanWork = random.Pick([1, 3, 16384]);
        graph.Apply([.. Enumerable.Range(0, 6).SelectMany(_ => changes.Transaction())]);
        var queries = new List<LiveQuery>();
        var published = 0;
        for (var step = 0; step < Steps; step++)
        {
            switch (random.Below(100))
            {
                case < 30:
                    graph.Apply(changes.Transaction());
                    queries.Where(q => q.IsLive).ToList().ForEach(q => q.Check());
                    break;
                case < 50 when queries.Count < MostQueries:
                    queries.Add(graph.Begin(random.Pick(programs), new QueryOptions { KeepResult = random.Percent(70) }));
                    break;
                case < 93 when queries.Exists(q => !q.IsLive):
                    published += Advance(random.Pick(queries.FindAll(q => !q.IsLive))) ? 1 : 0;
                    break;
                case >= 93 when queries.Count > 0:
                    var query = random.Pick(queries);
                    queries.Remove(query);
                    query.Query.Dispose();
                    break;
            }
        }

        queries.FindAll(q => q.IsLive).ForEach(q => q.CheckRebuilt());
        return published;
    }

    private static bool Advance(LiveQuery query)
    {
        query.Advance();
        if (query.IsLive)
        {
            query.Check();
            query.CheckRebuilt();
        }

        return query.IsLive;
    }
}
