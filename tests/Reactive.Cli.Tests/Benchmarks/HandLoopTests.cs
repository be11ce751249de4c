using System.Text;
using Reactive.Benchmarks.HandLoops;
using Reactive.Benchmarks.Workload;
using Reactive.Changes;
using Reactive.Cli.Input;
using Xunit;

namespace Reactive.Cli.Tests.Benchmarks;

public sealed class HandLoopTests
{
    // What the reference generator works out by brute force for WorkloadTests' small workload.
    [Theory]
    [InlineData("room_comfort", 18, 913)]
    [InlineData("floor_comfort", 5, 253.66666666666666)]
    [InlineData("building_comfort", 3, 152.83333333333331)]
    [InlineData("hot_rooms", 9, 678.5600000000001)]
    [InlineData("campus_join", 18, 1307.2400000000002)]
    public void the_deltas_of_each_loop_add_up_to_the_querys_result(string query, int rows, double sum)
    {
        var workload = new BuildingWorkload(WorkloadTests.Small);
        var sink = new FoldingSink();
        var loop = HandLoop.Create(query, sink);

        loop.Apply(Read(workload.WriteLoad));
        loop.Apply(Read(workload.WriteChanges));

        Assert.Equal(rows, sink.Rows);
        Assert.Equal(sum, sink.Sum, 1e-9);
    }

    private static ChangeBuffer Read(Action<TextWriter> write)
    {
        using var text = new StringWriter();
        write(text);
        return new ChangeFile(new TextPool()).Read(new MemoryStream(Encoding.UTF8.GetBytes(text.ToString())), "workload", 1);
    }
}
