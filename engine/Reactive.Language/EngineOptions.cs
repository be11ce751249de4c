namespace Reactive.Language;

/// <summary>What holds for a whole engine.</summary>
public sealed record EngineOptions
{
    /// <summary>Whether operators measure the time they take.</summary>
    public bool Profile { get; init; }
}
