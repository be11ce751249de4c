using Reactive.Language;
using Reactive.Results;
using Xunit;

namespace Reactive.Engine.Tests.Queries;

/// <summary>A running query, its deltas folded by key, and what both should be.</summary>
internal sealed class LiveQuery
{
    private readonly LiveGraph _graph;
    private readonly Dictionary<string, string> _folded = [];
    private long _sequence;

    internal LiveQuery(LiveGraph graph, QueryProgram program, ContinuousQuery query)
    {
        _graph = graph;
        Program = program;
        Query = query;
        query.Deltas.Subscribe(Fold);
        if (query.Status.State == QueryState.Live)
        {
            Start();
        }
    }

    internal QueryProgram Program { get; }

    internal ContinuousQuery Query { get; }

    internal bool IsLive { get; private set; }

    /// <summary>How many deltas came.</summary>
    internal int Deltas { get; private set; }

    /// <summary>Goes on with the start by one chunk.</summary>
    internal void Advance()
    {
        if (!IsLive && _graph.Engine.Advance(Query))
        {
            Start();
        }
    }

    /// <summary>The folded deltas are the snapshot, and the snapshot is what evaluation from scratch gives.</summary>
    internal void Check()
    {
        var rows = CheckFolded();
        if (Program.Evaluate(_graph.Model) is not { } due)
        {
            return;
        }

        var difference = Program.Differs([.. rows.Select(r => r.Values)], due);
        Assert.True(difference is null, $"{Program.Text}\n{difference}\n{Graph}");
        Assert.True(
            due.Failures.Count == Query.Status.RowErrors,
            $"{Query.Status.RowErrors} rows fail, {due.Failures.Count} are due: {Query.Status.Failure?.Message}\n{Program.Text}\n{Graph}");
    }

    /// <summary>The folded deltas are the snapshot, which is given.</summary>
    internal IReadOnlyList<ResultRow> CheckFolded()
    {
        var rows = Query.Snapshot();
        Require(IsFolded(rows), "the deltas do not fold to the snapshot");
        return rows;
    }

    /// <summary>The snapshot is byte for byte that of an engine which starts on the graph as it stands.</summary>
    internal void CheckRebuilt()
    {
        using var engine = _graph.Rebuild();
        var rebuilt = engine.AddQuery("q", Program.Text, Program.Parameters);
        var (found, due) = (RowText.Exact(Query.Snapshot()), RowText.Exact(rebuilt.Snapshot()));
        Assert.True(found == due, $"{Program.Text}\nfound\n{found}\nrebuilt\n{due}\n{Graph}");
        Assert.True(
            (Query.Status.RowErrors, Query.Status.Failure?.Message) == (rebuilt.Status.RowErrors, rebuilt.Status.Failure?.Message),
            $"{Program.Text}\nfound {Query.Status}, rebuilt {rebuilt.Status}\n{Graph}");
    }

    private string Graph => string.Join("\n", ChangeWriting.Inserts(_graph.Model).Select(c =>
        $"{(c.IsRelation ? $"({c.Start})-[{c.Id}:{c.Labels![0]}]->({c.End})" : $"({c.Id}:{string.Join(':', c.Labels!)})")} {Values.Value.Of(c.Properties)}"));

    private void Start()
    {
        IsLive = true;
        foreach (var row in Query.Snapshot())
        {
            Assert.True(_folded.TryAdd(row.Key, RowText.Exact(row.Values)), $"Two rows have the key {row.Key}.\n{Program.Text}");
        }
    }

    private bool IsFolded(IReadOnlyList<ResultRow> rows) =>
        rows.Count == _folded.Count && rows.All(r => _folded.TryGetValue(r.Key, out var text) && text == RowText.Exact(r.Values));

    private void Fold(ResultDelta delta)
    {
        Deltas++;
        Require(IsLive, "a query speaks before its start is through");
        Require(delta.Sequence == ++_sequence, $"delta {_sequence} has the number {delta.Sequence}");
        Require(delta.Added.Count + delta.Updated.Count + delta.Removed.Count > 0, "a delta is empty");
        foreach (var row in delta.Removed)
        {
            Require(_folded.Remove(row.Key, out var text) && text == RowText.Exact(row.Values), $"the row {row.Key} leaves that was not there");
        }

        foreach (var row in delta.Updated)
        {
            var after = RowText.Exact(row.After);
            Require(_folded.TryGetValue(row.Key, out var text) && text == RowText.Exact(row.Before), $"{row.Key} was not {RowText.Exact(row.Before)}");
            Require(text != after, $"{row.Key} is updated to what it was");
            _folded[row.Key] = after;
        }

        foreach (var row in delta.Added)
        {
            Require(_folded.TryAdd(row.Key, RowText.Exact(row.Values)), $"the row {row.Key} comes twice");
        }
    }

    private void Require(bool condition, string message) => Assert.True(condition, $"{message}\n{Program.Text}\n{Graph}");
}
