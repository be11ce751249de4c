namespace Reactive.Engine.Runtime;

/// <summary>Counts what a query looks at in one epoch (candidates of patterns, members of unwound lists) and stops it when that is too much.</summary>
internal sealed class WorkBudget
{
    private long _used;

    /// <summary>How much an epoch may use.</summary>
    internal long Limit { get; set; } = long.MaxValue;

    /// <summary>How much was used since the last <see cref="Reset"/>.</summary>
    internal long Used => _used;

    internal void Reset() => _used = 0;

    internal void Count()
    {
        if (++_used > Limit)
        {
            Stop();
        }
    }

    private void Stop() => throw new QueryLimitException(
        "RX2001",
        $"The query looked at more than {Limit:N0} candidates in one epoch and was stopped.",
        "Make the pattern more selective, bound its variable length, or raise the limit on intermediate work.");
}
