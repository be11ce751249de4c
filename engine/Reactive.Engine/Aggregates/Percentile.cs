using Reactive.Engine.State;
using Reactive.Values;

namespace Reactive.Engine.Aggregates;

/// <summary>The formulas of the percentiles over members in order; they are Neo4j's.</summary>
internal static class Percentile
{
    internal static bool IsNumber(in Value value) => value.IsFloat || value.IsInteger || value.Tag is DecimalValue;

    /// <summary>The double nearest to a number.</summary>
    internal static double ToDouble(in Value number) =>
        number.IsFloat ? number.FloatBits : number.IsInteger ? number.Bits : ((DecimalValue)number.Tag!).ToDouble();

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
        var floor = Math.Floor(position);
        var ceiling = Math.Ceiling(position);
        var low = ToDouble(members.ElementAt((long)floor));
        if (floor == ceiling)
        {
            return Value.Float(low);
        }

        var high = ToDouble(members.ElementAt((long)ceiling));
        return Value.Float((low * (ceiling - position)) + (high * (position - floor)));
    }
}
