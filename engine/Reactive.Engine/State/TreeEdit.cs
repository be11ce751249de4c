namespace Reactive.Engine.State;

/// <summary>What to do with an entry in a <see cref="CountedTree{T, TRule}"/>.</summary>
internal enum TreeEdit
{
    /// <summary>Insert it unless an equal one is there.</summary>
    Add,

    /// <summary>Remove the equal one.</summary>
    Remove,

    /// <summary>Insert it, or combine it with the equal one, which goes when nothing is left of it.</summary>
    Combine,
}
