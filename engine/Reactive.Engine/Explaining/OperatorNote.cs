using Reactive.Engine.Operators;

namespace Reactive.Engine.Explaining;

/// <summary>What the planner says of an operator when it makes it. Texts that do not apply are empty.</summary>
internal sealed record OperatorNote
{
    /// <summary>The pattern, condition or columns.</summary>
    internal required string Detail { get; init; }

    /// <summary>For a pattern: each chain of steps, a line each.</summary>
    internal IReadOnlyList<string> Steps { get; init; } = [];

    /// <summary>The state, and per what.</summary>
    internal string Keeps { get; init; } = string.Empty;

    /// <summary>What an epoch costs here.</summary>
    internal required string Cost { get; init; }

    /// <summary>The changes of the graph that wake it, beside rows of its inputs.</summary>
    internal IReadOnlyList<string> WakesOn { get; init; } = [];

    /// <summary>The operators whose rows it reads.</summary>
    internal required IReadOnlyList<Operator> Inputs { get; init; }

    /// <summary>What its author may not have meant.</summary>
    internal IReadOnlyList<string> Warnings { get; init; } = [];
}
