namespace Reactive.Engine.Graph;

/// <summary>What an epoch did to an element's content.</summary>
internal struct ContentDelta
{
    /// <summary>The content before the epoch; shape 0: not there, negative: a relation that waited for an end.</summary>
    internal Image Old;

    /// <summary>The slots written, while there is one operation and one shape.</summary>
    internal ulong Mask;

    /// <summary>How many operations touched it. After one the mask is exact; after several only a comparison tells.</summary>
    internal int Operations;

    /// <summary>From the seal on: the place of the net change in the epoch's list, from 1; 0 when the element is as it was.</summary>
    internal int Change;

    /// <summary>Whether the old row is a copy in the scratch area; else it is the element's own row or one to free.</summary>
    internal bool OldIsScratch;

    internal void Start(Image old, int operations)
    {
        Old = old;
        Mask = 0;
        Operations = operations;
        OldIsScratch = false;
    }
}
