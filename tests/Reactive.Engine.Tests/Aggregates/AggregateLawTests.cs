using Reactive.Engine.Aggregates;
using Reactive.Engine.Logical;
using Reactive.Values;
using Xunit;

namespace Reactive.Engine.Tests.Aggregates;

/// <summary>What every state keeps: order does not matter, subtract undoes add, parts merge.</summary>
public sealed class AggregateLawTests
{
    public static TheoryData<string> Kinds =>
    [
        nameof(AggregateKind.CountRows), nameof(AggregateKind.Count), nameof(AggregateKind.Sum), nameof(AggregateKind.Average),
        nameof(AggregateKind.Minimum), nameof(AggregateKind.Maximum),
        nameof(AggregateKind.StandardDeviation),
        nameof(AggregateKind.StandardDeviationPopulation), nameof(AggregateKind.PercentileContinuous), nameof(AggregateKind.PercentileDiscrete),
    ];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void any_way_to_the_same_members_gives_the_same_value(string name)
    {
        var kind = Enum.Parse<AggregateKind>(name);
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var members = Members(random, random.Next(0, 40), seed % 2 == 0);
            var expected = AggregateStateFactory.Create(kind);
            foreach (var member in members)
            {
                Add(expected, kind, member, 1);
            }

            var detour = AggregateStateFactory.Create(kind);
            var noise = Members(random, 30, true);
            foreach (var (value, weight) in Shuffle(random, [.. members.Select(m => (m, 1)), .. noise.Select(m => (m, 1)), .. noise.Select(m => (m, -1))]))
            {
                Add(detour, kind, value, weight);
            }

            AssertSame(expected.Finish(), detour.Finish(), kind, seed);
            foreach (var member in Shuffle(random, members))
            {
                Add(detour, kind, member, -1);
            }

            Assert.True(detour.IsEmpty, $"{kind} seed {seed}");
            AssertSame(AggregateStateFactory.Create(kind).Finish(), detour.Finish(), kind, seed);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void parts_with_signed_members_merge_to_the_whole(string name)
    {
        var kind = Enum.Parse<AggregateKind>(name);
        for (var seed = 100; seed < 160; seed++)
        {
            var random = new Random(seed);
            var members = Members(random, random.Next(0, 40), seed % 2 == 0);
            var whole = AggregateStateFactory.Create(kind);
            var parts = Enumerable.Range(0, 3).Select(_ => AggregateStateFactory.Create(kind)).ToArray();
            foreach (var member in members)
            {
                Add(whole, kind, member, 1);
                Add(parts[random.Next(3)], kind, member, 1);
            }

            foreach (var member in members.Take(members.Count / 2))
            {
                Add(whole, kind, member, -1);
                Add(parts[random.Next(3)], kind, member, -1);
            }

            var merged = AggregateStateFactory.Create(kind);
            foreach (var part in Shuffle(random, parts))
            {
                merged.Merge(part);
            }

            AssertSame(whole.Finish(), merged.Finish(), kind, seed);
            foreach (var member in members.Skip(members.Count / 2))
            {
                Add(merged, kind, member, -1);
            }

            Assert.True(merged.IsEmpty, $"{kind} seed {seed}");
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void states_of_different_kinds_do_not_merge(string name)
    {
        var kind = Enum.Parse<AggregateKind>(name);
        var other = kind == AggregateKind.Count ? AggregateKind.Sum : AggregateKind.Count;
        Assert.Throws<ArgumentException>(() => AggregateStateFactory.Create(kind).Merge(AggregateStateFactory.Create(other)));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void a_failed_argument_is_the_value_until_it_leaves_and_the_least_text_is_named(string name)
    {
        var kind = Enum.Parse<AggregateKind>(name);
        if (kind == AggregateKind.CountRows)
        {
            return;
        }

        var state = AggregateStateFactory.Create(kind);
        var before = state.Finish();
        var late = Value.Error("ArithmeticError", "DivisionByZero", "b");
        var early = Value.Error("TypeError", "InvalidArgumentType", "a");
        Add(state, kind, late, 1);
        Assert.Equal("b", ((ErrorValue)state.Finish().Tag!).Message);
        Add(state, kind, early, 1);
        Add(state, kind, Value.Error("TypeError", "InvalidArgumentType", "a"), 1);
        Assert.Equal("a", ((ErrorValue)state.Finish().Tag!).Message);
        Add(state, kind, early, -1);
        Assert.Equal("a", ((ErrorValue)state.Finish().Tag!).Message);
        Add(state, kind, early, -1);
        Assert.Equal("b", ((ErrorValue)state.Finish().Tag!).Message);
        Add(state, kind, late, -1);
        Assert.True(state.IsEmpty);
        AssertSame(before, state.Finish(), kind, 0);
    }

    [Fact]
    public void counts_count_rows_and_values()
    {
        var rows = AggregateStateFactory.Create(AggregateKind.CountRows);
        var values = AggregateStateFactory.Create(AggregateKind.Count);
        foreach (var state in new[] { rows, values })
        {
            state.Add(Value.Integer(1));
            state.Add(default);
            state.Add(Value.String("x"));
        }

        Assert.Equal(3, rows.Finish().Bits);
        Assert.Equal(2, values.Finish().Bits);
    }

    private static void Add(AggregateState state, AggregateKind kind, Value member, int weight)
    {
        var takesTwo = kind is AggregateKind.PercentileContinuous or AggregateKind.PercentileDiscrete;
        switch (takesTwo, weight)
        {
            case (false, 1):
                state.Add(member);
                break;
            case (false, _):
                state.Subtract(member);
                break;
            case (true, 1):
                state.Add(member, Value.Float(0.3));
                break;
            default:
                state.Subtract(member, Value.Float(0.3));
                break;
        }
    }

    private static List<Value> Members(Random random, int count, bool withStrange) =>
        [.. Enumerable.Range(0, count).Select(_ => withStrange && random.Next(8) == 0 ? Strange(random) : Numbers.Any(random))];

    private static Value Strange(Random random) => random.Next(6) switch
    {
        0 => Value.Float(double.NaN),
        1 => Value.Float(double.PositiveInfinity),
        2 => Value.Float(double.NegativeInfinity),
        3 => Value.String("text"),
        4 => Value.Error("TypeError", "InvalidArgumentType", "failed"),
        _ => default,
    };

    private static T[] Shuffle<T>(Random random, IReadOnlyCollection<T> items)
    {
        T[] array = [.. items];
        random.Shuffle(array);
        return array;
    }

    private static void AssertSame(Value expected, Value actual, AggregateKind kind, int seed)
    {
        var isSame = expected.Tag is ErrorValue left && actual.Tag is ErrorValue right
            ? left.Message == right.Message && left.Type == right.Type
            : ValueComparison.Same(expected, actual) || (expected.IsFloat && double.IsNaN(expected.FloatBits) && double.IsNaN(actual.FloatBits));
        Assert.True(isSame, $"{kind} seed {seed}");
    }
}
