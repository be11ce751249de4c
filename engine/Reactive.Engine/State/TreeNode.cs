namespace Reactive.Engine.State;

/// <summary>A node of a <see cref="CountedTree{T, TRule}"/>: entries in a leaf, nodes in a branch, in order.</summary>
internal abstract class TreeNode<T>
{
    /// <summary>The most entries or nodes in a node.</summary>
    internal const int Capacity = 32;

    /// <summary>Below this a node borrows from its neighbour or joins it. Less than half, so that nodes do not split and join in turns.</summary>
    internal const int Least = 12;

    /// <summary>How many entries or nodes are in this one.</summary>
    internal int Length;

    /// <summary>The least entry below; there must be one.</summary>
    internal abstract ref readonly T First { get; }
}
