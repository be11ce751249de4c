using System.Numerics;
using Reactive.Engine.Aggregates;
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
        var quotient = DecimalQuotient.Divide(unscaled, scale, count);
        Assert.Equal(BigInteger.Parse(digits, System.Globalization.CultureInfo.InvariantCulture), quotient.Unscaled);
        Assert.Equal(expectedScale, quotient.Scale);
    }

    [Fact]
    public void a_tie_in_the_39th_digit_goes_to_even()
    {
        var half = BigInteger.Pow(10, 38) / 2;
        Assert.Equal(half + 2, DecimalQuotient.Divide((2 * half) + 3, 0, 2).Unscaled);
        Assert.Equal(half, DecimalQuotient.Divide((2 * half) + 1, 0, 2).Unscaled);
        Assert.Equal(-half - 2, DecimalQuotient.Divide((-2 * half) - 3, 0, 2).Unscaled);
    }

    [Fact]
    public void great_decimals_are_rounded_to_38_digits()
    {
        AssertRounded(BigInteger.Pow(10, 60) + 5, 7);
        AssertRounded(BigInteger.Pow(10, 38) - 1, 1);
        AssertRounded(BigInteger.Pow(10, 39) - 1, 1);
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
        Assert.Contains("Boolean", error.Message, StringComparison.Ordinal);
        sum.Subtract(Value.True);
        Assert.Contains("String", Assert.IsType<ErrorValue>(sum.Finish().Tag).Message, StringComparison.Ordinal);
        sum.Subtract(Value.String("x"));
        AssertInteger(1, sum.Finish());
    }

    private static void AssertRounded(BigInteger unscaled, int divisor)
    {
        var result = DecimalQuotient.Divide(unscaled, 0, divisor);
        var digits = BigInteger.Abs(result.Unscaled).ToString(System.Globalization.CultureInfo.InvariantCulture).TrimEnd('0');
        Assert.True(digits.Length <= 38, digits);

        // Twice the distance to the exact quotient is at most one unit of the 38th digit; a tie has an even digit.
        var length = (BigInteger.Abs(unscaled) / divisor).ToString(System.Globalization.CultureInfo.InvariantCulture).Length;
        var unit = new Rational(BigInteger.Pow(10, Math.Max(length - 38, 0)), BigInteger.Pow(10, Math.Max(38 - length, 0)));
        var distance = (Rational.From(result.Unscaled, result.Scale) - new Rational(unscaled, divisor)).Abs() * new Rational(2, 1);
        Assert.True(distance.CompareTo(unit) <= 0);
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
