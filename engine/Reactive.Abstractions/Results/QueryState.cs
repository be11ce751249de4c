namespace Reactive.Results;

/// <summary>What a continuous query is doing.</summary>
public enum QueryState
{
    /// <summary>It is reading the graph as it stands; there is no result yet.</summary>
    Starting,

    /// <summary>Its result is that of the current epoch.</summary>
    Live,

    /// <summary>An error or a limit stopped it; its result stays as it was.</summary>
    Stopped,
}
