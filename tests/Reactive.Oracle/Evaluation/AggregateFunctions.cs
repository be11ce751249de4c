using Reactive.Engine.Functions;
using Reactive.Values;

namespace Reactive.Oracle.Evaluation;

/// <summary>Aggregates over the arguments of all rows of a group, computed from exact fractions and rounded once.</summary>
internal static class AggregateFunctions
{
    private static readonly Dictionary<string, int> Arguments = new(StringComparer.OrdinalIgnoreCase)
    {
        ["count"] = 1,
        ["sum"] = 1,
        ["avg"] = 1,
        ["min"] = 1,
        ["max"] = 1,
        ["collect"] = 1,
        ["stDev"] = 1,
        ["stDevP"] = 1,
        ["percentileCont"] = 2,
        ["percentileDisc"] = 2,
    };

    internal static bool IsAggregate(string name) => Arguments.ContainsKey(name);

    internal static bool Takes(string name, int arguments) => Arguments[name] == arguments;

    /// <summary>The value over the arguments of each row, in the order of the rows.</summary>
    internal static Value Evaluate(string name, bool distinct, IReadOnlyList<Value[]> rows)
    {
        var present = rows.Where(r => !r[0].IsNull).ToList();
        var values = present.Select(r => r[0]).ToList();
        if (distinct)
        {
            values = Representatives(values);
        }

        return name.ToLowerInvariant() switch
        {
            "count" => Value.Integer(values.Count),
            "collect" => Value.List([.. values]),
            "min" => values.Count == 0 ? default : Ordered(values)[0],
            "max" => values.Count == 0 ? default : Ordered(values)[^1],
            "sum" => values.Count == 0 ? Value.Integer(0) : OfNumbers(name, values, NumberAggregates.Sum, DurationSum),
            "avg" => values.Count == 0 ? default : OfNumbers(name, values, NumberAggregates.Average, DurationAverage),
            "stdev" => OfNumbers(name, values, v => NumberAggregates.Deviation(v, v.Count - 1), null),
            "stdevp" => OfNumbers(name, values, v => NumberAggregates.Deviation(v, v.Count), null),
            "percentilecont" => Percentile(name, present, values, NumberAggregates.PercentileContinuous),
            "percentiledisc" => Percentile(name, present, values, NumberAggregates.PercentileDiscrete),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such aggregate."),
        };
    }

    /// <summary>By orderability, equivalent values by variant.</summary>
    internal static List<Value> Ordered(IEnumerable<Value> values)
    {
        var sorted = values.ToList();
        sorted.Sort(static (left, right) => ValueOrder.Compare(left, right) is var order && order != 0
            ? order
            : Distinct.CompareVariants(left, right));
        return sorted;
    }

    // A class of equivalent values stands where its first member stood.
    private static List<Value> Representatives(IEnumerable<Value> values) =>
        [.. values.GroupBy(v => RowKey.Start.With(v)).Select(g => Distinct.Least(g.Select(v => new[] { v }))[0])];

    private static Value OfNumbers(
        string name, List<Value> values, Func<List<Value>, Value> ofNumbers, Func<List<Value>, Value>? ofDurations)
    {
        if (ofDurations is not null && values.Count > 0 && values.TrueForAll(v => v.Kind == ValueKind.Duration))
        {
            return ofDurations(values);
        }

        var wrong = values.FindIndex(v => v.Kind is not (ValueKind.Integer or ValueKind.Float or ValueKind.Decimal));
        return wrong < 0 ? ofNumbers(values) : Errors.ArgumentValue($"{name}() takes numbers, not a {values[wrong].Kind}.");
    }

    private static Value DurationSum(List<Value> values) => values.Aggregate((sum, v) => ValueOperators.Add(sum, v));

    private static Value DurationAverage(List<Value> values) => ValueOperators.Divide(DurationSum(values), Value.Integer(values.Count));

    private static Value Percentile(string name, List<Value[]> present, List<Value> values, Func<List<Value>, double, Value> ofSorted)
    {
        if (values.Count == 0)
        {
            return default;
        }

        var percentiles = present.Select(r => r[1]).ToList();
        if (percentiles.Exists(p => p.Kind is not (ValueKind.Integer or ValueKind.Float or ValueKind.Decimal)))
        {
            return Errors.ArgumentValue($"The percentile of {name}() is a number.");
        }

        var exact = percentiles.ConvertAll(p => ExactNumber.Of(p).ToDouble());
        return exact.Exists(p => p is not (>= 0 and <= 1) || p != exact[0])
            ? Errors.OutOfRange($"The percentile of {name}() is one number from 0 to 1.")
            : OfNumbers(name, values, v => ofSorted(Ordered(v), exact[0]), null);
    }
}
