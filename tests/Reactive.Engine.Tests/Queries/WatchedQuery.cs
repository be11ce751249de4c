using Reactive.Results;

namespace Reactive.Engine.Tests.Queries;

/// <summary>A query of a scene: its rows and its last delta as text, short enough for a test to spell them.</summary>
internal sealed class WatchedQuery
{
    private readonly LiveQuery _query;
    private ResultDelta? _delta;

    internal WatchedQuery(LiveQuery query)
    {
        _query = query;
        query.Query.Deltas.Subscribe(d => _delta = d);
    }

    /// <summary>The rows in the result's order where the query has one, else sorted as text. Checked against the other evaluator.</summary>
    internal string Rows
    {
        get
        {
            if (_query.Query.Status.State != QueryState.Stopped)
            {
                _query.Check();
            }

            var rows = _query.Query.Snapshot().Select(r => RowText.Exact(r.Values));
            return string.Join(" ", _query.Program.Text.Contains("ORDER BY", StringComparison.Ordinal) ? rows : rows.Order(StringComparer.Ordinal));
        }
    }

    /// <summary>The rows without asking the other evaluator, whose clock stands still.</summary>
    internal string ClockedRows => string.Join(" ", _query.Query.Snapshot().Select(r => RowText.Exact(r.Values)).Order(StringComparer.Ordinal));

    /// <summary>What the last transaction changed: +added -removed ~before>after, each kind sorted; "none" when it emitted nothing.</summary>
    internal string Delta => _delta is null ? "none" : string.Join(
        " ",
        _delta.Added.Select(r => "+" + RowText.Exact(r.Values)).Order(StringComparer.Ordinal)
            .Concat(_delta.Removed.Select(r => "-" + RowText.Exact(r.Values)).Order(StringComparer.Ordinal))
            .Concat(_delta.Updated.Select(r => $"~{RowText.Exact(r.Before)}>{RowText.Exact(r.After)}").Order(StringComparer.Ordinal)));

    internal IReadOnlyList<string> Keys => [.. _query.Query.Snapshot().Select(r => r.Key)];

    internal QueryState State => _query.Query.Status.State;

    internal long RowErrors => _query.Query.Status.RowErrors;

    internal string? Failure => _query.Query.Status.Failure?.Message;

    internal bool IsLive => _query.IsLive;

    internal WatchedQuery Advance()
    {
        _query.Advance();
        return this;
    }

    internal void Forget() => _delta = null;
}
