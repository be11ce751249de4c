using System.Globalization;
using System.Numerics;
using Reactive.Engine.Aggregates;
using Xunit;

namespace Reactive.Engine.Tests.Aggregates;

public sealed class ExactFloatSumTests
{
    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(4, true)]
    [InlineData(5, true)]
    [InlineData(6, true)]
    public void a_sum_of_any_doubles_is_the_exact_sum_rounded_once_after_every_step(int seed, bool any)
    {
        var random = new Random(seed);
        var sum = default(ExactFloatSum);
        var members = new List<double>();
        var exact = Rational.Zero;
        for (var step = 0; step < 3000; step++)
        {
            if (members.Count > 0 && random.Next(100) < (step / 400 % 2 == 0 ? 35 : 65))
            {
                var index = random.Next(members.Count);
                sum.Subtract(members[index]);
                exact -= Rational.From(members[index]);
                members[index] = members[^1];
                members.RemoveAt(members.Count - 1);
            }
            else
            {
                var value = any ? Doubles.Any(random) : Doubles.Ordinary(random);
                members.Add(value);
                sum.Add(value);
                exact += Rational.From(value);
            }

            Assert.Equal(members.Count, sum.Count);
            var rounded = sum.Round();
            Assert.True(exact.IsNearest(rounded), $"seed {seed} step {step}: {rounded:R}");
            if (step % 50 == 0)
            {
                AssertBits(Parsed(exact), rounded);
            }

            if (members.Count > 0)
            {
                var quotient = sum.RoundedQuotient(members.Count);
                Assert.True((exact / members.Count).IsNearest(quotient), $"seed {seed} step {step}: {quotient:R}");
            }
        }

        foreach (var member in members)
        {
            sum.Subtract(member);
        }

        Assert.True(sum.IsEmpty);
        Assert.False(sum.IsWide);
    }

    [Fact]
    public void large_and_small_members_do_not_swallow_each_other()
    {
        var sum = default(ExactFloatSum);
        sum.Add(1e16);
        sum.Add(1.0);
        sum.Subtract(1e16);
        AssertBits(1.0, sum.Round());

        sum.Add(1e-20);
        sum.Subtract(1.0);
        AssertBits(1e-20, sum.Round());

        sum.Add(double.Epsilon);
        sum.Subtract(1e-20);
        AssertBits(double.Epsilon, sum.Round());
    }

    [Fact]
    public void the_wide_part_goes_with_the_last_member_that_needs_it()
    {
        var sum = default(ExactFloatSum);
        sum.Add(20.5);
        Assert.False(sum.IsWide);
        sum.Add(1e300);
        sum.Add(1e-300);
        Assert.True(sum.IsWide);
        sum.Subtract(1e300);
        Assert.True(sum.IsWide);
        AssertBits(20.5, sum.Round());
        sum.Subtract(1e-300);
        Assert.False(sum.IsWide);
        AssertBits(20.5, sum.Round());
    }

    [Fact]
    public void reading_a_wide_sum_does_not_keep_it_wide()
    {
        var sum = default(ExactFloatSum);
        for (var i = 0; i < 1000; i++)
        {
            sum.Add(i + 0.25);
        }

        sum.Add(1e200);
        AssertBits(1e200, sum.Round());
        sum.Subtract(1e200);
        Assert.False(sum.IsWide);
        AssertBits(499750.0, sum.Round());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void members_that_overflow_the_fixed_part_together_stay_exact(int sign)
    {
        var sum = default(ExactFloatSum);
        var greatest = sign * 562949953421311.9375; // just below 2^49, far from the limit alone
        const int Count = 4096;
        for (var i = 0; i < Count; i++)
        {
            sum.Add(greatest);
        }

        Assert.True(sum.IsWide);
        AssertBits(greatest * Count, sum.Round());
        for (var i = 0; i < Count; i++)
        {
            sum.Subtract(greatest);
        }

        Assert.True(sum.IsEmpty);
    }

    [Fact]
    public void infinities_and_nan_leave_again()
    {
        var sum = default(ExactFloatSum);
        sum.Add(3.0);
        sum.Add(double.PositiveInfinity);
        Assert.Equal(double.PositiveInfinity, sum.Round());
        Assert.Equal(double.PositiveInfinity, sum.RoundedQuotient(2));
        sum.Add(double.NegativeInfinity);
        Assert.True(double.IsNaN(sum.Round()));
        sum.Subtract(double.PositiveInfinity);
        Assert.Equal(double.NegativeInfinity, sum.Round());
        sum.Add(double.NaN);
        sum.Subtract(double.NegativeInfinity);
        Assert.True(double.IsNaN(sum.Round()));
        Assert.False(sum.IsFinite);
        sum.Subtract(double.NaN);
        Assert.True(sum.IsFinite);
        AssertBits(3.0, sum.Round());
        sum.Subtract(3.0);
        Assert.True(sum.IsEmpty);
    }

    [Fact]
    public void zeros_are_members_and_an_exact_zero_is_positive()
    {
        var sum = default(ExactFloatSum);
        AssertBits(0.0, sum.Round());
        sum.Add(-0.0);
        sum.Add(-0.0);
        Assert.Equal(2, sum.Count);
        AssertBits(0.0, sum.Round());
        AssertBits(0.0, sum.RoundedQuotient(2));
        sum.Add(-1.5);
        sum.Add(1.5);
        AssertBits(0.0, sum.Round());
    }

    [Fact]
    public void overflow_is_a_matter_of_the_result_not_of_the_way()
    {
        var sum = default(ExactFloatSum);
        sum.Add(double.MaxValue);
        sum.Add(double.MaxValue);
        Assert.Equal(double.PositiveInfinity, sum.Round());
        AssertBits(double.MaxValue, sum.RoundedQuotient(2));
        sum.Subtract(double.MaxValue);
        AssertBits(double.MaxValue, sum.Round());

        // Half a unit beyond the greatest double is a tie, which goes to the infinity; anything less comes back.
        sum.Add(Math.Pow(2, 970));
        Assert.Equal(double.PositiveInfinity, sum.Round());
        sum.Subtract(double.Epsilon);
        AssertBits(double.MaxValue, sum.Round());
    }

    [Fact]
    public void ties_go_to_even_and_the_smallest_rest_breaks_them()
    {
        var sum = default(ExactFloatSum);
        sum.Add(9007199254740992.0);
        sum.Add(1.0);
        AssertBits(9007199254740992.0, sum.Round());
        sum.Add(double.Epsilon);
        AssertBits(9007199254740994.0, sum.Round());
        sum.Add(2.0);
        sum.Subtract(double.Epsilon);
        AssertBits(9007199254740996.0, sum.Round());
        sum.Subtract(double.Epsilon);
        AssertBits(9007199254740994.0, sum.Round());
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void integers_are_members_like_floats(int seed)
    {
        var random = new Random(seed);
        var sum = default(ExactFloatSum);
        var exact = BigInteger.Zero;
        var members = new List<long>();
        for (var i = 0; i < 2000; i++)
        {
            var value = random.Next(4) switch
            {
                0 => long.MinValue,
                1 => random.NextInt64(long.MinValue, long.MaxValue),
                2 => random.NextInt64(-(1L << 50), 1L << 50),
                _ => -(1L << 53),
            };
            sum.Add(value);
            members.Add(value);
            exact += value;
            Assert.True(new Rational(exact, 1).IsNearest(sum.Round()));
        }

        foreach (var member in members)
        {
            sum.Subtract(member);
        }

        Assert.True(sum.IsEmpty);
    }

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    [InlineData(23)]
    public void parts_with_signed_members_merge_to_the_sum_of_all(int seed)
    {
        var random = new Random(seed);
        var parts = new ExactFloatSum[4];
        var exact = Rational.Zero;
        var members = new List<double>();
        for (var i = 0; i < 600; i++)
        {
            if (members.Count > 0 && random.Next(3) == 0)
            {
                var leaving = members[^1];
                members.RemoveAt(members.Count - 1);
                parts[random.Next(parts.Length)].Subtract(leaving);
                exact -= Rational.From(leaving);
            }
            else
            {
                var value = Doubles.Any(random);
                members.Add(value);
                parts[random.Next(parts.Length)].Add(value);
                exact += Rational.From(value);
            }
        }

        var all = default(ExactFloatSum);
        foreach (ref readonly var part in parts.AsSpan())
        {
            all.Merge(part);
        }

        Assert.Equal(members.Count, all.Count);
        AssertBits(Parsed(exact), all.Round());
        foreach (var member in members)
        {
            all.Subtract(member);
        }

        Assert.True(all.IsEmpty);
    }

    [Fact]
    public void a_part_whose_counts_cancel_keeps_its_remainder()
    {
        var part = default(ExactFloatSum);
        part.Add(1e300);
        part.Subtract(1e-300);
        Assert.Equal(0, part.Count);
        Assert.False(part.IsEmpty);

        var other = default(ExactFloatSum);
        other.Add(1e-300);
        other.Subtract(1e300);
        part.Merge(other);
        Assert.True(part.IsEmpty);
    }

    [Theory]
    [InlineData(4294967295L)]
    [InlineData(4294967296L)]
    [InlineData(long.MaxValue)]
    public void a_quotient_by_a_great_count_is_rounded_once(long count)
    {
        var sum = default(ExactFloatSum);
        sum.Add(Math.PI);
        sum.Add(1e9);
        var exact = Rational.From(Math.PI) + Rational.From(1e9);
        Assert.True((exact / count).IsNearest(sum.RoundedQuotient(count)));
        sum.Subtract(1e9);
        sum.Subtract(Math.PI);
        sum.Add(-double.Epsilon * 3);
        AssertBits(-0.0, sum.RoundedQuotient(count));
        AssertBits(-double.Epsilon * 2, sum.RoundedQuotient(2));
    }

    // .NET parses decimals of any length correctly rounded (IEEE 754), which gives an oracle of another make.
    private static double Parsed(Rational dyadic)
    {
        var places = (int)dyadic.Denominator.GetBitLength() - 1;
        var digits = dyadic.Numerator * BigInteger.Pow(5, places);
        return dyadic.Numerator.IsZero ? 0.0 : double.Parse($"{digits}E-{places}", NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private static void AssertBits(double expected, double actual) =>
        Assert.True(
            BitConverter.DoubleToInt64Bits(expected) == BitConverter.DoubleToInt64Bits(actual), $"expected {expected:R}, got {actual:R}");
}
