namespace Reactive.Engine.Graph;

/// <summary>A relation as it is now, in 32 bytes. All zero but for the row: a free handle, whose row is the next free one.</summary>
internal struct RelationRecord
{
    /// <summary>
    /// The content; shape 0 when there is no such relation. From the seal of an epoch on the shape is negative while the relation waits
    /// for an end, that is, while it is stored but not in the graph.
    /// </summary>
    internal Image Content;

    /// <summary>The place among the epoch's relation deltas; 0 when the epoch has not touched it.</summary>
    internal int Delta;

    /// <summary>The id's place in the <see cref="NameArena"/>; 0 for a free handle.</summary>
    internal int Name;

    internal int Start;
    internal int End;

    /// <summary>Where it hangs in the list of the start's outgoing relations.</summary>
    internal int OutPosition;

    /// <summary>Where it hangs in the list of the end's incoming relations.</summary>
    internal int InPosition;
}
