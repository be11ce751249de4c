using Reactive.Engine.Aggregates;
using Reactive.Engine.Logical;
using Reactive.Values;
using Xunit;

namespace Reactive.Engine.Tests.Aggregates;

public sealed class ExtremeAndPercentileTests
{
    [Fact]
    public void over_nothing_or_nulls_they_are_null()
    {
        foreach (var kind in new[] { AggregateKind.Minimum, AggregateKind.Maximum })
        {
            var state = AggregateStateFactory.Create(kind);
            Assert.True(state.Finish().IsNull);
            state.Add(default);
            Assert.True(state.Finish().IsNull);
            Assert.True(state.IsEmpty);
        }

        foreach (var kind in new[] { AggregateKind.PercentileContinuous, AggregateKind.PercentileDiscrete })
        {
            var state = AggregateStateFactory.Create(kind);
            Assert.True(state.Finish().IsNull);
            state.Add(default, Value.Float(0.5));
            Assert.True(state.Finish().IsNull);
            Assert.True(state.IsEmpty);
        }
    }

    [Fact]
    public void the_next_least_takes_over_when_the_least_leaves()
    {
        var state = AggregateStateFactory.Create(AggregateKind.Minimum);
        state.Add(Value.Integer(5));
        state.Add(Value.Integer(5));
        state.Add(Value.Float(7.5));
        state.Add(Value.String("a"));
        state.Subtract(Value.Integer(5));
        Assert.Equal(ValueKind.String, state.Finish().Kind);
        state.Subtract(Value.String("a"));
        Assert.Equal(5, state.Finish().Bits);
        state.Subtract(Value.Integer(5));
        Assert.Equal(7.5, state.Finish().FloatBits);
        state.Subtract(Value.Float(7.5));
        Assert.True(state.IsEmpty);
    }

    [Fact]
    public void of_equivalent_members_the_minimum_is_the_first_variant_and_the_maximum_the_last()
    {
        var minimum = AggregateStateFactory.Create(AggregateKind.Minimum);
        var maximum = AggregateStateFactory.Create(AggregateKind.Maximum);
        foreach (var state in new[] { minimum, maximum })
        {
            state.Add(Value.Float(1.0));
            state.Add(Value.Integer(1));
        }

        Assert.True(minimum.Finish().IsInteger);
        Assert.True(maximum.Finish().IsFloat);
        maximum.Subtract(Value.Float(1.0));
        Assert.True(maximum.Finish().IsInteger);
    }

    [Theory]
    [InlineData(0.0, 10.0)]
    [InlineData(0.3, 10.0)]
    [InlineData(0.34, 20.0)]
    [InlineData(0.5, 20.0)]
    [InlineData(0.67, 30.0)]
    [InlineData(1.0, 30.0)]
    public void the_discrete_percentile_is_the_member_of_the_nearest_rank(double percentile, double expected)
    {
        Assert.Equal(expected, OverPrices(AggregateKind.PercentileDiscrete, percentile));
    }

    [Theory]
    [InlineData(0.0, 10.0)]
    [InlineData(0.25, 15.0)]
    [InlineData(0.5, 20.0)]
    [InlineData(0.75, 25.0)]
    [InlineData(1.0, 30.0)]
    public void the_continuous_percentile_lies_between_two_members(double percentile, double expected)
    {
        Assert.Equal(expected, OverPrices(AggregateKind.PercentileContinuous, percentile));
    }

    [Fact]
    public void a_discrete_percentile_keeps_the_kind_and_a_continuous_one_is_a_float()
    {
        var discrete = AggregateStateFactory.Create(AggregateKind.PercentileDiscrete);
        var continuous = AggregateStateFactory.Create(AggregateKind.PercentileContinuous);
        foreach (var state in new[] { discrete, continuous })
        {
            state.Add(Value.Integer(1), Value.Integer(1));
            state.Add(Value.Of(new DecimalValue(25, 1)), Value.Integer(1));
        }

        Assert.Equal(ValueKind.Decimal, discrete.Finish().Kind);
        Assert.Equal(2.5, continuous.Finish().FloatBits);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void percentiles_over_many_members_follow_their_formulas(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 100; round++)
        {
            var percentile = random.Next(5) == 0 ? random.Next(11) / 10.0 : random.NextDouble();
            var discrete = AggregateStateFactory.Create(AggregateKind.PercentileDiscrete);
            var continuous = AggregateStateFactory.Create(AggregateKind.PercentileContinuous);
            var sorted = Enumerable.Range(0, random.Next(1, 60)).Select(_ => Doubles.Ordinary(random)).ToArray();
            foreach (var member in sorted)
            {
                discrete.Add(Value.Float(member), Value.Float(percentile));
                continuous.Add(Value.Float(member), Value.Float(percentile));
            }

            Array.Sort(sorted);
            var rank = percentile * sorted.Length;
            var index = rank == (int)rank && rank > 0 ? (int)rank - 1 : (int)rank;
            Assert.Equal(sorted[Math.Min(index, sorted.Length - 1)], discrete.Finish().FloatBits);
            var position = percentile * (sorted.Length - 1);
            var floor = (int)position;
            var expected = floor == position ? sorted[floor] : (sorted[floor] * (floor + 1 - position)) + (sorted[floor + 1] * (position - floor));
            Assert.Equal(expected, continuous.Finish().FloatBits);
        }
    }

    [Fact]
    public void infinities_do_not_fail()
    {
        var state = AggregateStateFactory.Create(AggregateKind.PercentileContinuous);
        state.Add(Value.Float(double.PositiveInfinity), Value.Float(0.5));
        state.Add(Value.Integer(1), Value.Float(0.5));
        Assert.Equal(double.PositiveInfinity, state.Finish().FloatBits);
        state.Add(Value.Float(double.NegativeInfinity), Value.Float(0.5));
        Assert.Equal(1.0, state.Finish().FloatBits);
    }

    [Fact]
    public void a_percentile_outside_its_range_or_not_a_number_is_an_error()
    {
        foreach (var percentile in new[] { Value.Integer(1000), Value.Integer(-1), Value.Float(1.1), Value.Float(double.NaN), Value.String("0.5"), default })
        {
            var state = AggregateStateFactory.Create(AggregateKind.PercentileDiscrete);
            state.Add(Value.Integer(1), percentile);
            var error = Assert.IsType<ErrorValue>(state.Finish().Tag);
            Assert.Equal("ArgumentError", error.Type);
            Assert.Equal("NumberOutOfRange", error.Detail);
            state.Subtract(Value.Integer(1), percentile);
            Assert.True(state.Finish().IsNull);
            Assert.True(state.IsEmpty);
        }
    }

    [Fact]
    public void rows_that_bring_different_percentiles_are_an_error_until_they_agree()
    {
        var state = AggregateStateFactory.Create(AggregateKind.PercentileDiscrete);
        state.Add(Value.Integer(1), Value.Integer(1));
        state.Add(Value.Integer(2), Value.Float(1.0));
        Assert.Equal(2, state.Finish().Bits);
        state.Add(Value.Integer(3), Value.Float(0.5));
        Assert.Equal("ArgumentError", Assert.IsType<ErrorValue>(state.Finish().Tag).Type);
        state.Subtract(Value.Integer(3), Value.Float(0.5));
        Assert.Equal(2, state.Finish().Bits);
    }

    [Fact]
    public void a_percentile_without_its_second_argument_is_misuse()
    {
        var state = AggregateStateFactory.Create(AggregateKind.PercentileDiscrete);
        Assert.Throws<InvalidOperationException>(() => state.Add(Value.Integer(1)));
        Assert.Throws<InvalidOperationException>(() => AggregateStateFactory.Create(AggregateKind.Sum).Add(Value.Integer(1), Value.Integer(1)));
    }

    private static double OverPrices(AggregateKind kind, double percentile)
    {
        var state = AggregateStateFactory.Create(kind);
        foreach (var price in new[] { 30.0, 10.0, 20.0 })
        {
            state.Add(Value.Float(price), Value.Float(percentile));
        }

        return state.Finish().FloatBits;
    }
}
