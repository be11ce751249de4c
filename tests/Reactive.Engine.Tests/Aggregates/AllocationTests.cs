using System.Diagnostics;
using Reactive.Engine.Aggregates;
using Reactive.Engine.Logical;
using Reactive.Engine.State;
using Reactive.Values;
using Xunit;
using Xunit.Abstractions;

namespace Reactive.Engine.Tests.Aggregates;

public sealed class AllocationTests(ITestOutputHelper output)
{
    private const int Rounds = 2000;

    [Theory]
    [InlineData(nameof(AggregateKind.CountRows))]
    [InlineData(nameof(AggregateKind.Count))]
    [InlineData(nameof(AggregateKind.Sum))]
    [InlineData(nameof(AggregateKind.Average))]
    [InlineData(nameof(AggregateKind.StandardDeviation))]
    [InlineData(nameof(AggregateKind.Minimum))]
    public void changing_a_member_allocates_nothing(string kind)
    {
        var state = AggregateStateFactory.Create(Enum.Parse<AggregateKind>(kind));
        for (var i = 0; i < 50; i++)
        {
            state.Add(Value.Float(i * 0.37));
            state.Add(Value.Integer(i));
        }

        Measure(kind, i =>
        {
            state.Subtract(Value.Float(i % 50 * 0.37));
            state.Add(Value.Float(i % 50 * 0.37));
        });
    }

    [Fact]
    public void reading_a_sum_or_an_average_of_floats_allocates_nothing()
    {
        var sum = AggregateStateFactory.Create(AggregateKind.Sum);
        var average = AggregateStateFactory.Create(AggregateKind.Average);
        foreach (var state in new[] { sum, average })
        {
            state.Add(Value.Float(20.5));
            state.Add(Value.Float(0.1));
            state.Add(Value.Integer(3));
        }

        Measure("finish sum", _ => sum.Finish());
        Measure("finish avg", _ => average.Finish());
    }

    [Fact]
    public void members_of_all_magnitudes_allocate_nothing_once_the_wide_part_is_there()
    {
        var sum = default(ExactFloatSum);
        sum.Add(1e300);
        sum.Add(1e-300);
        Measure("wide", i =>
        {
            sum.Add(1e200);
            sum.Add(i * 1e-9);
            sum.Subtract(1e200);
        });
    }

    [Fact]
    public void an_element_that_moves_in_a_tree_allocates_nothing()
    {
        var tree = new OrderStatisticTree<long>(Comparer<long>.Default);
        for (var i = 0; i < 10000; i++)
        {
            tree.Add(i * 2);
        }

        Measure("tree of 10,000", i =>
        {
            var element = i * 7919L % 10000 * 2;
            tree.Remove(element);
            tree.Add(element);
        });
    }

    private void Measure(string what, Action<int> act)
    {
        for (var i = 0; i < Rounds; i++)
        {
            act(i);
        }

        var clock = Stopwatch.StartNew();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Rounds; i++)
        {
            act(i);
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        output.WriteLine($"{what}: {clock.Elapsed.TotalNanoseconds / Rounds:F0} ns (not optimised in a debug build)");
        Assert.Equal(0, allocated);
    }
}
