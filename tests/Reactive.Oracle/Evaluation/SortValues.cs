using Reactive.Values;

namespace Reactive.Oracle.Evaluation;

/// <summary>The values of a row's sort items, each with its direction.</summary>
internal sealed class SortValues(Value[] values, bool[] descending)
{
    internal static readonly SortValues None = new([], []);

    private readonly Value[] _values = values;

    /// <summary>The rows in order: by sort values, ties by key.</summary>
    internal static List<Row> Sorted(IEnumerable<Row> rows)
    {
        var sorted = rows.ToList();
        sorted.Sort(Compare);
        return sorted;
    }

    private static int Compare(Row left, Row right)
    {
        var byOrder = left.Order.CompareTo(right.Order);
        return byOrder != 0 ? byOrder : left.Key.CompareTo(right.Key);
    }

    private int CompareTo(SortValues other)
    {
        for (var i = 0; i < _values.Length && i < other._values.Length; i++)
        {
            var order = ValueOrder.Compare(_values[i], other._values[i]);
            if (order != 0)
            {
                return descending[i] ? -order : order;
            }
        }

        return 0;
    }
}
