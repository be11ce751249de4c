namespace Reactive.Language;

/// <summary>What holds for one query.</summary>
public sealed record QueryOptions
{
    /// <summary>Whether an expression that fails on a row stops the query; otherwise the row is withheld and counted.</summary>
    public bool Strict { get; init; }
}
