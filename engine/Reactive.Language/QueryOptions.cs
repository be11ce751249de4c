namespace Reactive.Language;

/// <summary>What holds for one query.</summary>
public sealed record QueryOptions
{
    /// <summary>Whether an expression that fails on a row stops the query; otherwise the row is withheld and counted.</summary>
    public bool Strict { get; init; }

    /// <summary>
    /// Whether the live result is kept, so that <see cref="ContinuousQuery.Snapshot"/> costs its rows only. Without it a snapshot evaluates
    /// the query on the graph as it stands.
    /// </summary>
    public bool KeepResult { get; init; } = true;

    /// <summary>
    /// How many candidates (elements tried for a pattern, rows walked) the query may look at in one epoch before it is stopped; the graph and
    /// the other queries go on.
    /// </summary>
    public long WorkLimit { get; init; } = 1_000_000_000;

    /// <summary>How many rows the query may emit in one epoch before it is stopped.</summary>
    public int RowLimit { get; init; } = 10_000_000;
}
