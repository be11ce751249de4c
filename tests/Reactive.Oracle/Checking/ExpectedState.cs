using System.Text.Json;
using Reactive.Oracle.Evaluation;

namespace Reactive.Oracle.Checking;

/// <summary>The result of a query on one graph, each row as the text that the protocol shows.</summary>
internal sealed class ExpectedState
{
    private readonly List<(RowKey Key, string Text)> _rows;
    private readonly Dictionary<RowKey, string> _byKey;

    internal ExpectedState(OracleResult result)
        : this(result.Columns, result.Ordered, [.. result.Rows.Select(r => (r.Key, Text(r)))])
    {
    }

    private ExpectedState(IReadOnlyList<string> columns, bool ordered, List<(RowKey Key, string Text)> rows)
    {
        Columns = columns;
        Ordered = ordered;
        _rows = rows;
        _byKey = rows.ToDictionary(r => r.Key, r => r.Text);
    }

    internal IReadOnlyList<string> Columns { get; }

    /// <summary>Whether the order of <see cref="Rows"/> counts.</summary>
    internal bool Ordered { get; }

    internal IEnumerable<string> Rows => _rows.Select(r => r.Text);

    /// <summary>The same where every list is a bag.</summary>
    internal ExpectedState IgnoringListOrder() => new(Columns, Ordered, _rows.ConvertAll(r => (r.Key, IgnoringListOrder(r.Text))));

    internal Bag Bag() => new(Rows);

    /// <summary>What changes from this state to another: rows that come, rows that go, and pairs of rows with the same key.</summary>
    internal (Bag Added, Bag Removed, Bag Updated) DifferenceTo(ExpectedState next)
    {
        var added = new Bag(next._rows.Where(r => !_byKey.ContainsKey(r.Key)).Select(r => r.Text));
        var removed = new Bag(_rows.Where(r => !next._byKey.ContainsKey(r.Key)).Select(r => r.Text));
        var updated = new Bag(_rows
            .Where(r => next._byKey.TryGetValue(r.Key, out var after) && after != r.Text)
            .Select(r => $"{r.Text} -> {next._byKey[r.Key]}"));
        added.Cancel(removed);
        return (added, removed, updated);
    }

    private static string Text(ResultRow row) => ProtocolValue.List(row.Values.Select(v => ProtocolValue.Write(v)), false);

    private static string IgnoringListOrder(string row)
    {
        using var document = JsonDocument.Parse(row);
        return EvalProtocol.Row(document.RootElement, true);
    }
}
