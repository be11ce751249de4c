using Reactive.Oracle.Evaluation;

namespace Reactive.Oracle.Checking;

/// <summary>The result of a query on one graph, each row as the text that the protocol shows.</summary>
internal sealed class ExpectedState
{
    private readonly Dictionary<RowKey, string> _byKey = [];

    internal ExpectedState(OracleResult result, Func<string, string> normalize)
    {
        Columns = result.Columns;
        Ordered = result.Ordered;
        foreach (var row in result.Rows)
        {
            var text = normalize(ProtocolValue.List(row.Values.Select(v => ProtocolValue.Write(v)), false));
            Rows.Add(text);
            if (!_byKey.TryAdd(row.Key, text))
            {
                throw new InvalidOperationException($"Two rows have the key {row.Key}: {_byKey[row.Key]} and {text}.");
            }
        }
    }

    internal IReadOnlyList<string> Columns { get; }

    internal bool Ordered { get; }

    internal List<string> Rows { get; } = [];

    internal Bag Bag() => new(Rows);

    /// <summary>What changes from this state to another: rows that come, rows that go, and pairs of rows with the same key.</summary>
    internal (Bag Added, Bag Removed, Bag Updated) DifferenceTo(ExpectedState next)
    {
        var added = new Bag(next._byKey.Where(r => !_byKey.ContainsKey(r.Key)).Select(r => r.Value));
        var removed = new Bag(_byKey.Where(r => !next._byKey.ContainsKey(r.Key)).Select(r => r.Value));
        var updated = new Bag(_byKey
            .Where(r => next._byKey.TryGetValue(r.Key, out var after) && after != r.Value)
            .Select(r => $"{r.Value} -> {next._byKey[r.Key]}"));
        added.Cancel(removed);
        return (added, removed, updated);
    }
}
