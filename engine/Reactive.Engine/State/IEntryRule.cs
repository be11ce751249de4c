namespace Reactive.Engine.State;

/// <summary>How a <see cref="CountedTree{T, TRule}"/> counts an entry and what becomes of one that comes again.</summary>
internal interface IEntryRule<T>
{
    /// <summary>How many places the entry takes.</summary>
    static abstract long Weight(in T entry);

    /// <summary>Takes <paramref name="incoming"/> into the equal entry that is there; false when nothing of it is left.</summary>
    static abstract bool Combine(ref T existing, in T incoming);
}
