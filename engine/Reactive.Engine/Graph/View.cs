namespace Reactive.Engine.Graph;

/// <summary>The two states of the graph that an epoch offers.</summary>
internal enum View
{
    /// <summary>Before the epoch.</summary>
    Old,

    /// <summary>After the epoch.</summary>
    New,
}
