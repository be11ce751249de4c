using Reactive.Values;

namespace Reactive.Oracle.Evaluation;

/// <summary>Classes of equivalent values and what stands for a class: its least variant, integers before decimals before floats.</summary>
internal static class Distinct
{
    /// <summary>One row for each class of equivalent columns; its key is the values. Failed rows pass.</summary>
    internal static IEnumerable<Row> Rows(IEnumerable<Row> rows, IReadOnlyList<string> columns, Bindings outer)
    {
        var all = rows.ToList();
        var classes = all.Where(r => r.Error is null)
            .Select(r => columns.Select(c => r.Bindings[c]).ToArray())
            .GroupBy(v => RowKey.Start.With(v));
        var distinct = classes.Select(c => new Row(c.Key, Bind(outer, columns, Least(c)), SortValues.None, null));
        return distinct.Concat(all.Where(r => r.Error is not null));
    }

    internal static Bindings Bind(Bindings outer, IReadOnlyList<string> columns, Value[] values) =>
        Enumerable.Range(0, columns.Count).Aggregate(outer, (b, i) => b.With(columns[i], values[i]));

    /// <summary>What stands for several equivalent rows of values: the least variant of each column.</summary>
    internal static Value[] Least(IEnumerable<Value[]> variants) =>
        variants.Aggregate((least, v) => [.. least.Zip(v, (l, r) => CompareVariants(r, l) < 0 ? r : l)]);

    /// <summary>The order of variants among equivalent values.</summary>
    internal static int CompareVariants(in Value left, in Value right)
    {
        if (left.Tag is ListValue leftList && right.Tag is ListValue rightList)
        {
            return Compare(leftList.Items, rightList.Items);
        }

        if (left.Tag is MapValue leftMap && right.Tag is MapValue rightMap)
        {
            return Compare(leftMap.ValueArray, rightMap.ValueArray);
        }

        var byKind = Rank(left.Kind).CompareTo(Rank(right.Kind));
        return byKind != 0 ? byKind : CompareWithinKind(left, right);
    }

    private static int Compare(Value[] left, Value[] right)
    {
        for (var i = 0; i < left.Length; i++)
        {
            var order = CompareVariants(left[i], right[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    private static int Rank(ValueKind kind) => kind switch
    {
        ValueKind.Integer => 0,
        ValueKind.Decimal => 1,
        ValueKind.Float => 2,
        _ => 3,
    };

    private static int CompareWithinKind(in Value left, in Value right) => left.Kind switch
    {
        // Equivalent floats differ in the sign of zero or in the payload of NaN.
        ValueKind.Float => double.IsNegative(left.FloatBits).CompareTo(double.IsNegative(right.FloatBits)),
        ValueKind.Decimal => ((DecimalValue)left.Tag!).Scale.CompareTo(((DecimalValue)right.Tag!).Scale),
        _ => 0,
    };
}
