using System.Globalization;
using System.Numerics;
using Reactive.Engine.Aggregates;
using Reactive.Engine.Functions.Temporal;
using Reactive.Engine.Logical;
using Reactive.Values;
using Xunit;

namespace Reactive.Engine.Tests.Aggregates;

public sealed class SumAndAverageTests
{
    [Fact]
    public void over_nothing_the_sum_is_zero_and_the_average_null()
    {
        var sum = AggregateStateFactory.Create(AggregateKind.Sum);
        var average = AggregateStateFactory.Create(AggregateKind.Average);
        AssertInteger(0, sum.Finish());
        Assert.True(average.Finish().IsNull);
        sum.Add(default);
        average.Add(default);
        AssertInteger(0, sum.Finish());
        Assert.True(average.Finish().IsNull);
        Assert.True(sum.IsEmpty);
    }

    [Fact]
    public void the_kind_of_a_sum_is_that_of_the_members_that_are_there()
    {
        var sum = AggregateStateFactory.Create(AggregateKind.Sum);
        sum.Add(Value.Integer(2));
        AssertInteger(2, sum.Finish());
        sum.Add(Decimal(110, 2));
        AssertDecimal(310, 2, sum.Finish());
        sum.Add(Value.Float(0.5));
        AssertFloat(3.6, sum.Finish());
        sum.Subtract(Decimal(110, 2));
        AssertFloat(2.5, sum.Finish());
        sum.Add(Decimal(1, 0));
        sum.Subtract(Value.Float(0.5));
        AssertDecimal(3, 0, sum.Finish());
        sum.Subtract(Decimal(1, 0));
        AssertInteger(2, sum.Finish());
        sum.Subtract(Value.Integer(2));
        Assert.True(sum.IsEmpty);
    }

    [Fact]
    public void the_average_of_integers_is_a_float_and_of_decimals_a_decimal()
    {
        var average = AggregateStateFactory.Create(AggregateKind.Average);
        average.Add(Value.Integer(1));
        average.Add(Value.Integer(2));
        AssertFloat(1.5, average.Finish());
        average.Add(Decimal(30, 1));
        AssertDecimal(20, 1, average.Finish());
        average.Add(Value.Float(4.0));
        AssertFloat(2.5, average.Finish());
    }

    [Fact]
    public void integers_beyond_64_bits_are_an_error_of_the_value_only()
    {
        var sum = AggregateStateFactory.Create(AggregateKind.Sum);
        var average = AggregateStateFactory.Create(AggregateKind.Average);
        foreach (var state in new[] { sum, average })
        {
            state.Add(Value.Integer(long.MaxValue));
            state.Add(Value.Integer(long.MaxValue));
        }

        var error = Assert.IsType<ErrorValue>(sum.Finish().Tag);
        Assert.Equal("ArithmeticError", error.Type);
        Assert.Contains("sum()", error.Message, StringComparison.Ordinal);
        AssertFloat(9.223372036854775807e18, average.Finish());
        sum.Subtract(Value.Integer(long.MaxValue));
        AssertInteger(long.MaxValue, sum.Finish());
        sum.Add(Value.Integer(long.MinValue));
        AssertInteger(-1, sum.Finish());
    }

    [Fact]
    public void a_sum_of_decimals_has_the_scale_of_the_members_that_are_there()
    {
        var sum = AggregateStateFactory.Create(AggregateKind.Sum);
        sum.Add(Decimal(11, 1));
        sum.Add(Decimal(22000, 4));
        AssertDecimal(33000, 4, sum.Finish());
        sum.Add(Decimal(BigInteger.Pow(10, 40) + 1, 2));
        sum.Subtract(Decimal(22000, 4));
        AssertDecimal(BigInteger.Pow(10, 40) + 111, 2, sum.Finish());
        sum.Subtract(Decimal(BigInteger.Pow(10, 40) + 1, 2));
        AssertDecimal(11, 1, sum.Finish());
    }

    [Theory]
    [InlineData(1, 0, 3, "33333333333333333333333333333333333333", 38)]
    [InlineData(2, 0, 3, "66666666666666666666666666666666666667", 38)]
    [InlineData(-2, 0, 3, "-66666666666666666666666666666666666667", 38)]
    [InlineData(1000, 2, 3, "33333333333333333333333333333333333333", 37)]
    [InlineData(150, 2, 2, "75", 2)]
    [InlineData(1, 0, 2, "5", 1)]
    [InlineData(1, 0, 8, "125", 3)]
    [InlineData(900, 2, 3, "300", 2)]
    [InlineData(0, 3, 7, "0", 3)]
    public void an_average_of_decimals_has_38_significant_digits(int unscaled, int scale, int count, string digits, int expectedScale)
    {
        var average = AggregateStateFactory.Create(AggregateKind.Average);
        average.Add(Decimal(unscaled, scale));
        for (var i = 1; i < count; i++)
        {
            average.Add(Decimal(0, 0));
        }

        AssertDecimal(BigInteger.Parse(digits, CultureInfo.InvariantCulture), expectedScale, average.Finish());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void mixed_numbers_give_the_exact_result_rounded_once(int seed)
    {
        var random = new Random(seed);
        var sum = AggregateStateFactory.Create(AggregateKind.Sum);
        var average = AggregateStateFactory.Create(AggregateKind.Average);
        var members = new List<Value>();
        for (var step = 0; step < 1500; step++)
        {
            if (members.Count > 0 && random.Next(100) < (step / 200 % 2 == 0 ? 40 : 65))
            {
                var index = random.Next(members.Count);
                sum.Subtract(members[index]);
                average.Subtract(members[index]);
                members.RemoveAt(index);
            }
            else
            {
                members.Add(Numbers.Any(random));
                sum.Add(members[^1]);
                average.Add(members[^1]);
            }

            Check(members, sum.Finish(), average.Finish());
        }

        foreach (var member in members)
        {
            sum.Subtract(member);
            average.Subtract(member);
        }

        Assert.True(sum.IsEmpty);
        Assert.True(average.IsEmpty);
    }

    private static void Check(List<Value> members, Value sum, Value average)
    {
        if (members.Count == 0)
        {
            AssertInteger(0, sum);
            Assert.True(average.IsNull);
            return;
        }

        var exact = Numbers.Sum(members);
        if (members.Exists(m => m.IsFloat))
        {
            Assert.True(exact.IsNearest(sum.FloatBits));
            Assert.True((exact / members.Count).IsNearest(average.FloatBits));
        }
        else if (members.Exists(m => m.Kind == ValueKind.Decimal))
        {
            Assert.Equal(0, exact.CompareTo(Numbers.Exact(sum)));
            var error = (Numbers.Exact(average) - (exact / members.Count)).Abs();
            var bound = (exact / members.Count).Abs() * new Rational(1, BigInteger.Pow(10, 37));
            Assert.True(error.CompareTo(bound) <= 0);
        }
        else
        {
            Assert.Equal(0, exact.CompareTo(Numbers.Exact(sum)));
            Assert.True((exact / members.Count).IsNearest(average.FloatBits));
        }
    }

    [Fact]
    public void what_is_no_number_is_an_error_until_it_leaves()
    {
        var sum = AggregateStateFactory.Create(AggregateKind.Sum);
        sum.Add(Value.Integer(1));
        sum.Add(Value.String("x"));
        sum.Add(Value.True);
        var error = Assert.IsType<ErrorValue>(sum.Finish().Tag);
        Assert.Equal("TypeError", error.Type);
        Assert.Contains("boolean", error.Message, StringComparison.Ordinal);
        sum.Subtract(Value.True);
        Assert.Contains("string", Assert.IsType<ErrorValue>(sum.Finish().Tag).Message, StringComparison.Ordinal);
        sum.Subtract(Value.String("x"));
        AssertInteger(1, sum.Finish());
    }

    [Fact]
    public void decimals_with_too_many_digits_are_an_error_until_one_leaves()
    {
        var sum = AggregateStateFactory.Create(AggregateKind.Sum);
        var greatest = Decimal((BigInteger.One << 53149) - 1, 0);
        sum.Add(greatest);
        sum.Add(greatest);
        Assert.Equal("NumberOutOfRange", Assert.IsType<ErrorValue>(sum.Finish().Tag).Detail);
        sum.Subtract(greatest);
        Assert.False(sum.Finish().IsError);
    }

    [Fact]
    public void durations_add_up_by_component_and_are_averaged_as_they_are_divided()
    {
        var sum = AggregateStateFactory.Create(AggregateKind.Sum);
        var average = AggregateStateFactory.Create(AggregateKind.Average);
        foreach (var state in new[] { sum, average })
        {
            state.Add(Value.Of(new DurationValue(1, 2, 3, 600_000_000)));
            state.Add(Value.Of(new DurationValue(3, -1, 0, 600_000_000)));
        }

        Assert.Equal("P4M1DT4.2S", sum.Finish().Tag!.ToString());
        var divided = TemporalArithmetic.Divide(sum.Finish(), Value.Integer(2));
        Assert.Equal(divided.Tag!.ToString(), average.Finish().Tag!.ToString());
        sum.Add(Value.Integer(1));
        Assert.Equal("TypeError", Assert.IsType<ErrorValue>(sum.Finish().Tag).Type);
        sum.Subtract(Value.Integer(1));
        sum.Subtract(Value.Of(new DurationValue(3, -1, 0, 600_000_000)));
        Assert.Equal("P1M2DT3.6S", sum.Finish().Tag!.ToString());
        sum.Subtract(Value.Of(new DurationValue(1, 2, 3, 600_000_000)));
        Assert.True(sum.IsEmpty);
        AssertInteger(0, sum.Finish());
    }

    [Fact]
    public void a_sum_of_durations_beyond_64_bits_is_an_error_of_the_value_only()
    {
        var sum = AggregateStateFactory.Create(AggregateKind.Sum);
        sum.Add(Value.Of(new DurationValue(0, long.MaxValue, 0, 0)));
        sum.Add(Value.Of(new DurationValue(0, 1, 0, 0)));
        Assert.Equal("NumberOutOfRange", Assert.IsType<ErrorValue>(sum.Finish().Tag).Detail);
        sum.Add(Value.Of(new DurationValue(0, -1, 0, 0)));
        Assert.False(sum.Finish().IsError);
    }

    private static Value Decimal(BigInteger unscaled, int scale) => Value.Of(new DecimalValue(unscaled, scale));

    private static void AssertInteger(long expected, Value actual)
    {
        Assert.Equal(ValueKind.Integer, actual.Kind);
        Assert.Equal(expected, actual.Bits);
    }

    private static void AssertFloat(double expected, Value actual)
    {
        Assert.Equal(ValueKind.Float, actual.Kind);
        Assert.Equal(expected, actual.FloatBits);
    }

    private static void AssertDecimal(BigInteger unscaled, int scale, Value actual)
    {
        var value = Assert.IsType<DecimalValue>(actual.Tag);
        Assert.Equal(unscaled, value.Unscaled);
        Assert.Equal(scale, value.Scale);
    }
}
