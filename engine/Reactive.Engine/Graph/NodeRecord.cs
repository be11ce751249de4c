namespace Reactive.Engine.Graph;

/// <summary>A node as it is now, in 16 bytes. All zero but for the row: a free handle, whose row is the next free one.</summary>
internal struct NodeRecord
{
    /// <summary>The content; shape 0 when there is no such node, though relations may wait for it under this handle.</summary>
    internal Image Content;

    /// <summary>The place among the epoch's node deltas; 0 when the epoch has not touched it.</summary>
    internal int Delta;

    /// <summary>The id's place in the <see cref="NameArena"/>; 0 for a free handle.</summary>
    internal int Name;
}
