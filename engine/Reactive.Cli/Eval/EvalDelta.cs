using Reactive.Cli.Output;
using Reactive.Results;

namespace Reactive.Cli.Eval;

/// <summary>
/// What a query emitted for one transaction as eval shows it: rows as JSON text without keys. Rows that look the same are the same here, so
/// an added and a removed one cancel, and a transaction after which the bag of rows is as before shows nothing.
/// </summary>
internal sealed class EvalDelta
{
    private readonly List<string> _added = [];
    private readonly List<string> _removed = [];
    private readonly List<(string Before, string After)> _updated = [];

    internal IReadOnlyList<string> Added => _added;

    internal IReadOnlyList<string> Removed => _removed;

    internal IReadOnlyList<(string Before, string After)> Updated => _updated;

    /// <summary>Makes the delta of a transaction; null when the bag of rows is as it was.</summary>
    internal static EvalDelta? From(IReadOnlyList<ResultDelta> deltas)
    {
        var delta = new EvalDelta();
        foreach (var each in deltas)
        {
            delta.Take(each);
        }

        if (delta.IsNothing())
        {
            return null;
        }

        delta.Cancel();
        return delta;
    }

    private void Take(ResultDelta delta)
    {
        foreach (var row in delta.Added)
        {
            _added.Add(RowJson.Render(row.Values));
        }

        foreach (var row in delta.Removed)
        {
            _removed.Add(RowJson.Render(row.Values));
        }

        foreach (var update in delta.Updated)
        {
            var before = RowJson.Render(update.Before);
            var after = RowJson.Render(update.After);
            if (before != after)
            {
                _updated.Add((before, after));
            }
        }
    }

    private bool IsNothing()
    {
        var net = new Dictionary<string, int>(StringComparer.Ordinal);
        Count(net, _added, 1);
        Count(net, _removed, -1);
        Count(net, _updated.Select(u => u.After), 1);
        Count(net, _updated.Select(u => u.Before), -1);
        return net.Values.All(count => count == 0);
    }

    private void Cancel()
    {
        var surplus = new Dictionary<string, int>(StringComparer.Ordinal);
        Count(surplus, _removed, 1);
        _added.RemoveAll(row => TakeOne(surplus, row));
        _removed.RemoveAll(row => !TakeOne(surplus, row));
    }

    private static bool TakeOne(Dictionary<string, int> counts, string row)
    {
        if (counts.GetValueOrDefault(row) == 0)
        {
            return false;
        }

        counts[row]--;
        return true;
    }

    private static void Count(Dictionary<string, int> counts, IEnumerable<string> rows, int by)
    {
        foreach (var row in rows)
        {
            counts[row] = counts.GetValueOrDefault(row) + by;
        }
    }
}
