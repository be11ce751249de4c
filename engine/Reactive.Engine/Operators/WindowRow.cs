using Reactive.Values;

namespace Reactive.Engine.Operators;

/// <summary>A row of a window: its place in the order, on both sides of the epoch.</summary>
internal sealed class WindowRow : StoredRow
{
    /// <summary>The row in its partition's tree now; null where it is no member (absent or failed).</summary>
    internal OrderedRow? Place;

    /// <summary>The partition that <see cref="Place"/> is in.</summary>
    internal WindowPartition? Partition;

    /// <summary>What the place will be when the epoch's changes are applied.</summary>
    internal OrderedRow? NextPlace;

    /// <summary>Whether the row is noted as one whose membership may change, and whether it was inside the window before the epoch.</summary>
    internal bool IsNoted;
    internal bool WasInside;
}

/// <summary>A place in the order that knows its row.</summary>
internal sealed class PlacedRow(WindowRow row, Value[] sort, int[] keyElements, Value[] keyValues)
    : OrderedRow(sort, keyElements, keyValues)
{
    internal WindowRow Row { get; } = row;
}
