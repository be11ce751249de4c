using System.Numerics;
using Reactive.Engine.Functions;
using Reactive.Values;

namespace Reactive.Oracle.Evaluation;

/// <summary>Sums and what is made of them, over at least one number.</summary>
internal static class NumberAggregates
{
    /// <summary>A float if a float is a member, else a decimal, else an integer that fits.</summary>
    internal static Value Sum(List<Value> numbers)
    {
        if (numbers.Exists(n => n.IsFloat))
        {
            return Value.Float(NotFinite(numbers) ?? Exact(numbers).ToDouble());
        }

        if (numbers.Exists(n => n.Kind == ValueKind.Decimal))
        {
            return DecimalSum(numbers);
        }

        var sum = numbers.Aggregate(BigInteger.Zero, (s, n) => s + n.Bits);
        return sum < long.MinValue || sum > long.MaxValue ? Errors.Overflow("The sum is no 64-bit integer.") : Value.Integer((long)sum);
    }

    /// <summary>The exact sum divided once: a decimal when decimals are the widest members, else a float.</summary>
    internal static Value Average(List<Value> numbers)
    {
        if (!numbers.Exists(n => n.IsFloat) && numbers.Exists(n => n.Kind == ValueKind.Decimal))
        {
            return ValueOperators.Divide(DecimalSum(numbers), Value.Integer(numbers.Count));
        }

        return Value.Float(NotFinite(numbers) is { } special ? special : Exact(numbers).DividedBy(numbers.Count).ToDouble());
    }

    /// <summary>The square root of the mean square distance from the mean; <paramref name="divisor"/> is what the squares are divided by.</summary>
    internal static Value Deviation(List<Value> numbers, int divisor)
    {
        if (numbers.Count == 0 || divisor == 0)
        {
            return Value.Float(0);
        }

        if (NotFinite(numbers) is not null)
        {
            return Value.Float(double.NaN);
        }

        var sum = Exact(numbers);
        var squares = numbers.Select(ExactOf).Aggregate(ExactNumber.Zero, (s, n) => s + (n * n));
        var count = new ExactNumber(numbers.Count, 1);
        var scaled = (count * squares) - (sum * sum);
        return Value.Float(scaled.DividedBy((BigInteger)numbers.Count * divisor).SquareRoot());
    }

    /// <summary>The member at the percentile's rank.</summary>
    internal static Value PercentileDiscrete(List<Value> sorted, double percentile)
    {
        if (percentile == 1.0 || sorted.Count == 1)
        {
            return sorted[^1];
        }

        var rank = percentile * sorted.Count;
        var index = (int)rank;
        return sorted[index > 0 && index == rank ? index - 1 : index];
    }

    /// <summary>Between the two members around the percentile's rank, in proportion.</summary>
    internal static Value PercentileContinuous(List<Value> sorted, double percentile)
    {
        var rank = percentile * (sorted.Count - 1);
        var floor = (int)rank;
        var ceiling = (int)Math.Ceiling(rank);
        var low = ToDouble(sorted[floor]);
        return Value.Float(floor == ceiling ? low : (low * (ceiling - rank)) + (ToDouble(sorted[ceiling]) * (rank - floor)));
    }

    private static double ToDouble(Value number) => number.IsFloat ? number.FloatBits : ExactNumber.Of(number).ToDouble();

    private static ExactNumber ExactOf(Value number) => ExactNumber.Of(number);

    private static ExactNumber Exact(IEnumerable<Value> numbers) =>
        numbers.Select(ExactOf).Aggregate(ExactNumber.Zero, (s, n) => s + n);

    // Decimals add exactly; starting from one keeps integers from overflowing.
    private static Value DecimalSum(List<Value> numbers) =>
        numbers.OrderBy(n => n.Kind != ValueKind.Decimal).Aggregate((sum, n) => ValueOperators.Add(sum, n));

    private static double? NotFinite(List<Value> numbers)
    {
        var special = numbers.Where(n => n.IsFloat && !double.IsFinite(n.FloatBits)).Select(n => n.FloatBits).ToList();
        return special.Count == 0 ? null : special.Sum();
    }
}
