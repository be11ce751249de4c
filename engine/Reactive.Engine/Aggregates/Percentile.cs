using System.Numerics;
using Reactive.Engine.State;
using Reactive.Values;

namespace Reactive.Engine.Aggregates;

/// <summary>The formulas of the percentiles over members in order.</summary>
internal static class Percentile
{
    internal static bool IsNumber(in Value value) => value.IsFloat || value.IsInteger || value.Tag is DecimalValue;

    /// <summary>The double nearest to a number.</summary>
    internal static double ToDouble(in Value number) =>
        number.IsFloat ? number.FloatBits : number.IsInteger ? number.Bits : ToFraction(number).ToDouble();

    /// <summary>The member of the nearest rank.</summary>
    internal static Value Discrete(in CountedMultiset members, double percentile)
    {
        var rank = (long)Math.Ceiling(percentile * members.Count) - 1;
        return members.ElementAt(Math.Clamp(rank, 0, members.Count - 1));
    }

    /// <summary>The value between the two members around the percentile, as a float.</summary>
    internal static Value Continuous(in CountedMultiset members, double percentile)
    {
        var position = percentile * (members.Count - 1);
        var rank = Math.Clamp((long)position, 0, members.Count - 1);
        var fraction = position - rank;
        var low = members.ElementAt(rank);
        if (fraction <= 0 || rank == members.Count - 1)
        {
            return Value.Float(ToDouble(low));
        }

        return Value.Float(Interpolate(low, members.ElementAt(rank + 1), fraction));
    }

    private static double Interpolate(in Value low, in Value high, double fraction)
    {
        if (!IsFinite(low) || !IsFinite(high))
        {
            return (ToDouble(low) * (1 - fraction)) + (ToDouble(high) * fraction);
        }

        var from = ToFraction(low);
        return (from + ((ToFraction(high) - from) * ExactFraction.Float(fraction))).ToDouble();
    }

    private static bool IsFinite(in Value number) => !number.IsFloat || double.IsFinite(number.FloatBits);

    private static ExactFraction ToFraction(in Value number) =>
        number.Tag is DecimalValue value ? ExactFraction.Decimal(value.Unscaled, value.Scale)
        : number.IsFloat ? ExactFraction.Float(number.FloatBits)
        : new ExactFraction(number.Bits, BigInteger.One);
}
