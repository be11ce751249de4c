using Reactive.Functions;

namespace Reactive.Language;

/// <summary>What holds for a whole engine.</summary>
public sealed record EngineOptions
{
    /// <summary>Whether the operators of queries are measured: rows in and out, and time. That costs time itself, so it is off.</summary>
    public bool Profile { get; init; }

    /// <summary>The name of the graph.</summary>
    public string Graph { get; init; } = "default";

    /// <summary>What <c>rand()</c> and <c>randomUUID()</c> depend on beside the query and the row.</summary>
    public long Seed { get; init; }

    /// <summary>Scalar functions beside the language's own.</summary>
    public IReadOnlyList<ScalarFunction> Functions { get; init; } = [];

    /// <summary>Aggregates beside the language's own.</summary>
    public IReadOnlyList<IAggregateFunction> Aggregates { get; init; } = [];
}
