using System.Numerics;
using Reactive.Engine.Aggregates;
using Reactive.Engine.Logical;
using Reactive.Values;
using Xunit;

namespace Reactive.Engine.Tests.Aggregates;

public sealed class DeviationTests
{
    [Fact]
    public void too_few_members_deviate_by_nothing()
    {
        var sample = AggregateStateFactory.Create(AggregateKind.StandardDeviation);
        var population = AggregateStateFactory.Create(AggregateKind.StandardDeviationPopulation);
        Assert.Equal(0.0, sample.Finish().FloatBits);
        Assert.Equal(0.0, population.Finish().FloatBits);
        sample.Add(Value.Integer(7));
        population.Add(Value.Integer(7));
        Assert.Equal(0.0, sample.Finish().FloatBits);
        Assert.Equal(0.0, population.Finish().FloatBits);
        Assert.True(sample.Finish().IsFloat);
    }

    [Fact]
    public void known_values_come_out()
    {
        Assert.Equal(2.0, Deviation(AggregateKind.StandardDeviationPopulation, 2, 4, 4, 4, 5, 5, 7, 9));
        Assert.Equal(1.0, Deviation(AggregateKind.StandardDeviation, 1, 2, 3));
        Assert.Equal(Math.Sqrt(0.5), Deviation(AggregateKind.StandardDeviation, 1, 2));

        // Sums of squares in doubles lose everything here.
        Assert.Equal(1.0, Deviation(AggregateKind.StandardDeviation, 1e15 + 1, 1e15 + 2, 1e15 + 3));
    }

    [Theory]
    [InlineData(1, nameof(AggregateKind.StandardDeviation))]
    [InlineData(2, nameof(AggregateKind.StandardDeviationPopulation))]
    [InlineData(3, nameof(AggregateKind.StandardDeviation))]
    [InlineData(4, nameof(AggregateKind.StandardDeviationPopulation))]
    public void the_deviation_is_the_root_of_the_exact_fraction_rounded_once(int seed, string name)
    {
        var kind = Enum.Parse<AggregateKind>(name);
        var random = new Random(seed);
        var state = AggregateStateFactory.Create(kind);
        var members = new List<Value>();
        for (var step = 0; step < 400; step++)
        {
            if (members.Count > 12)
            {
                var index = random.Next(members.Count);
                state.Subtract(members[index]);
                members.RemoveAt(index);
            }

            members.Add(random.Next(3) == 0 ? Value.Integer(random.NextInt64(long.MinValue, long.MaxValue)) : Numbers.Any(random));
            state.Add(members[^1]);
            var variance = Variance(members, kind == AggregateKind.StandardDeviationPopulation);
            var deviation = state.Finish().FloatBits;
            Assert.True(variance.Numerator.IsZero ? deviation == 0 : variance.HasNearestRoot(deviation), $"seed {seed} step {step}: {deviation:R}");
        }

        foreach (var member in members)
        {
            state.Subtract(member);
        }

        Assert.True(state.IsEmpty);
    }

    [Fact]
    public void extreme_members_neither_overflow_nor_vanish_on_the_way()
    {
        Assert.Equal(double.MaxValue, Deviation(AggregateKind.StandardDeviationPopulation, double.MaxValue, -double.MaxValue));
        Assert.Equal(double.Epsilon, Deviation(AggregateKind.StandardDeviationPopulation, double.Epsilon, -double.Epsilon));
        Assert.Equal(double.PositiveInfinity, Deviation(AggregateKind.StandardDeviation, double.MaxValue, -double.MaxValue));
    }

    [Fact]
    public void an_infinity_makes_it_nan_until_it_leaves()
    {
        var state = AggregateStateFactory.Create(AggregateKind.StandardDeviation);
        state.Add(Value.Integer(1));
        state.Add(Value.Integer(3));
        state.Add(Value.Float(double.PositiveInfinity));
        Assert.True(double.IsNaN(state.Finish().FloatBits));
        state.Subtract(Value.Float(double.PositiveInfinity));
        Assert.Equal(Math.Sqrt(2), state.Finish().FloatBits);
        state.Add(Value.String("x"));
        Assert.True(state.Finish().IsError);
    }

    private static double Deviation(AggregateKind kind, params double[] members)
    {
        var state = AggregateStateFactory.Create(kind);
        foreach (var member in members)
        {
            state.Add(Value.Float(member));
        }

        return state.Finish().FloatBits;
    }

    private static Rational Variance(List<Value> members, bool isPopulation)
    {
        var n = new BigInteger(members.Count);
        if (n < (isPopulation ? 1 : 2))
        {
            return Rational.Zero;
        }

        // From the deviations of the mean, not from sums of squares: another way to the same fraction.
        var mean = Numbers.Sum(members) / n;
        var total = new Rational(0, 1);
        foreach (var member in members)
        {
            var distance = Rational.Reduce(Numbers.Exact(member) - mean);
            total = Rational.Reduce(total + (distance * distance));
        }

        return total / (isPopulation ? n : n - 1);
    }
}
