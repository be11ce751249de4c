namespace Reactive.Engine.Graph;

/// <summary>A relation that the epoch touched, or whose end came or went.</summary>
internal struct RelationDelta
{
    internal int Handle;
    internal ContentDelta Content;
    internal int OldStart;
    internal int OldEnd;

    /// <summary>The places where it hung before the epoch; -1 once it is unlinked there.</summary>
    internal int OldOutPosition;
    internal int OldInPosition;

    /// <summary>Whether it hangs elsewhere now (or no longer, or only now), so that the old entries go at the end of the epoch.</summary>
    internal bool Moved;
}
