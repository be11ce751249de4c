using Reactive.Values;

namespace Reactive.Engine.Operators;

/// <summary>A row of a left arrangement, with what the operator above counts or collects for it.</summary>
internal sealed class LeftRow : StoredRow
{
    /// <summary>How many inner rows there are now, and were before the epoch.</summary>
    internal int Count;
    internal int OldCount;

    /// <summary>The folded value before the epoch and now.</summary>
    internal Value OldValue;
    internal Value NewValue;

    /// <summary>The inner rows themselves, for folds that need them.</summary>
    internal object? Members;

    /// <summary>Whether inner rows came or went in this epoch.</summary>
    internal bool Recounted;
}
