using System.Diagnostics.CodeAnalysis;

namespace Reactive.Engine.State;

/// <summary>
/// Distinct elements in the order of a comparer, found by element or by rank, each in O(log n): what a window of ORDER BY and an
/// ordered collect keep.
/// </summary>
internal sealed class OrderStatisticTree<T>
{
    private readonly CountedTree<T, One> _tree;

    /// <summary>An empty tree.</summary>
    internal OrderStatisticTree(IComparer<T> comparer) => _tree = new CountedTree<T, One>(comparer);

    /// <summary>How many elements there are.</summary>
    internal int Count => _tree.Entries;

    /// <summary>The least element; there must be one.</summary>
    internal ref readonly T First => ref _tree.First;

    /// <summary>The greatest element; there must be one.</summary>
    internal ref readonly T Last => ref _tree.Last;

    /// <summary>Adds an element; false when one that compares as equal is there, which then stays.</summary>
    internal bool Add(in T element) => _tree.Apply(element, TreeEdit.Add);

    /// <summary>Removes the element that compares as equal; false when there is none.</summary>
    internal bool Remove(in T element) => _tree.Apply(element, TreeEdit.Remove);

    /// <summary>Looks up the element that compares as equal.</summary>
    internal bool TryFind(in T probe, [MaybeNullWhen(false)] out T element) => _tree.TryFind(probe, out element);

    /// <summary>How many elements are less, whether or not this one is there.</summary>
    internal int RankOf(in T element) => (int)_tree.RankOf(element);

    /// <summary>The element with as many lesser ones as <paramref name="rank"/> says.</summary>
    internal ref readonly T ElementAt(int rank) => ref _tree.ElementAt(rank);

    /// <summary>The elements in order from a rank on; none from a rank beyond the end. The tree must not change meanwhile.</summary>
    internal TreeWalk<T> From(int rank) => _tree.From(rank);

    /// <summary>All elements in order. The tree must not change meanwhile.</summary>
    public TreeWalk<T> GetEnumerator() => _tree.All();

    private readonly struct One : IEntryRule<T>
    {
        public static long Weight(in T entry) => 1;

        public static bool Combine(ref T existing, in T incoming) => true;
    }
}
