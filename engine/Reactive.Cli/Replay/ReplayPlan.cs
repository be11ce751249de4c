using Reactive.Cli.Input;

namespace Reactive.Cli.Replay;

/// <summary>What a replay is to do.</summary>
internal sealed record ReplayPlan
{
    internal required IReadOnlyList<NamedQuery> Queries { get; init; }

    internal string? Load { get; init; }

    internal required string Changes { get; init; }

    /// <summary>Lines of the changes that make a transaction.</summary>
    internal int Batch { get; init; } = 1;

    /// <summary>How often load and run are repeated on fresh graphs.</summary>
    internal int Rounds { get; init; } = 1;

    /// <summary>Whether a further pass times each transaction by itself.</summary>
    internal bool Latency { get; init; }

    /// <summary>Whether operators measure themselves.</summary>
    internal bool Profile { get; init; }

    /// <summary>Whether a further pass keeps the results.</summary>
    internal bool KeepResults { get; init; }

    /// <summary>Where that pass writes the deltas; null for nowhere.</summary>
    internal string? Deltas { get; init; }
}
