using Reactive.Changes;
using Reactive.Engine.Functions;
using Reactive.Engine.Planning;
using Reactive.Engine.Runtime;
using Reactive.Language.Binding;
using Reactive.Language.Syntax;
using Reactive.Values;
using Xunit;

namespace Reactive.Language.Tests.Running;

/// <summary>One thread a partition: batches and queries in, deltas out, in order.</summary>
public sealed class PartitionLoopTests
{
    private const int Nodes = 20_000;
    private static readonly ChangeShape Shape = ChangeShape.Node(["N"], ["x"]);

    [Fact]
    public void a_query_added_between_batches_starts_in_chunks_and_misses_nothing()
    {
        var partition = new GraphPartition(new PartitionId("test", 1, 0));
        using var loop = new PartitionLoop(partition, capacity: 4);
        loop.Start();
        loop.Post(Batch(0, Nodes));
        var run = RunOf(partition, "MATCH (n:N) RETURN count(*) AS c, sum(n.x) AS s");
        loop.Add(run);
        for (var i = 0; i < 50; i++)
        {
            loop.Post(Batch(Nodes + i, 1));
        }

        loop.Stop();
        while (!partition.Advance(run))
        {
        }

        var row = Assert.Single(run.Plan.Sink.Snapshot(run.Table!));
        const long Count = Nodes + 50;
        Assert.Equal([Value.Integer(Count), Value.Integer(Count * (Count - 1) / 2)], row.Values);
    }

    [Fact]
    public void what_ends_the_loop_is_told_to_whoever_stops_it()
    {
        var partition = new GraphPartition(new PartitionId("test", 1, 0));
        using var loop = new PartitionLoop(partition);
        loop.Start();
        var run = RunOf(partition, "MATCH (n:N) RETURN n.x");
        run.Handler = (_, _, _) => throw new InvalidOperationException("the consumer broke");
        loop.Add(run);
        var exception = Assert.Throws<ReactiveException>(() =>
        {
            for (var i = 0; i < 1000; i++)
            {
                loop.Post(Batch(i, 1));
            }

            loop.Stop();
        });

        Assert.Equal("RX2020", exception.Code);
        Assert.Contains("the consumer broke", exception.Message, StringComparison.Ordinal);
    }

    private static QueryRun RunOf(GraphPartition partition, string cypher)
    {
        var bound = Binder.Bind(CypherParser.Parse(cypher), cypher, FunctionTable.Standard);
        return new QueryRun("q", PlanCompiler.Compile(partition.Graph, bound), new QueryRunOptions([], 0));
    }

    private static ChangeBuffer Batch(int first, int count)
    {
        var buffer = new ChangeBuffer();
        for (var i = first; i < first + count; i++)
        {
            buffer.InsertNode($"n{i}", Shape, [Value.Integer(i)]);
            buffer.EndTransaction();
        }

        return buffer;
    }
}
