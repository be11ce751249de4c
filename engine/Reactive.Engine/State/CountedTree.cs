using System.Diagnostics.CodeAnalysis;

namespace Reactive.Engine.State;

/// <summary>
/// Entries in order, each with a weight, found by order or by rank: a B+ tree that keeps the weight below each node.
/// </summary>
/// <remarks>
/// State: about 1.5 places an entry, in arrays of up to 32; one object for every twenty entries or so, a single small leaf while there
/// are few. Cost: O(log n) comparisons and O(32 log n) moved places for each operation; depth 6 at 10^8 entries. Allocates only when a
/// leaf grows or splits. Entries that compare as 0 are one entry.
/// </remarks>
internal sealed class CountedTree<T, TRule>
    where TRule : struct, IEntryRule<T>
{
    private readonly IComparer<T> _comparer;
    private TreeNode<T> _root;

    internal CountedTree(IComparer<T> comparer)
    {
        _comparer = comparer;
        _root = new TreeLeaf<T>(1);
    }

    /// <summary>The weight of all entries.</summary>
    internal long Weight { get; private set; }

    /// <summary>How many entries there are.</summary>
    internal int Entries { get; private set; }

    /// <summary>The least entry; there must be one.</summary>
    internal ref readonly T First => ref _root.First;

    /// <summary>The greatest entry; there must be one.</summary>
    internal ref readonly T Last
    {
        get
        {
            var node = _root;
            while (node is TreeBranch<T> branch)
            {
                node = branch.Children[branch.Length - 1];
            }

            return ref ((TreeLeaf<T>)node).Entries[node.Length - 1];
        }
    }

    /// <summary>Adds or removes an entry, or combines it with the equal one; false when there is nothing to do.</summary>
    internal bool Apply(in T entry, TreeEdit edit)
    {
        if (!Apply(_root, entry, edit, out var change, out var split))
        {
            return false;
        }

        Weight += change;
        if (split is not null)
        {
            var root = new TreeBranch<T>();
            root.Insert(0, _root, WeightOf(_root));
            root.Insert(1, split, WeightOf(split));
            _root = root;
        }
        else if (_root is TreeBranch<T> { Length: 1 } branch)
        {
            _root = branch.Children[0];
        }

        return true;
    }

    /// <summary>The weight of all entries that are less.</summary>
    internal long RankOf(in T entry)
    {
        var node = _root;
        var rank = 0L;
        while (node is TreeBranch<T> branch)
        {
            var child = ChildFor(branch, entry);
            for (var i = 0; i < child; i++)
            {
                rank += branch.Weights[i];
            }

            node = branch.Children[child];
        }

        var leaf = (TreeLeaf<T>)node;
        var end = Search(leaf, entry, out _);
        for (var i = 0; i < end; i++)
        {
            rank += TRule.Weight(leaf.Entries[i]);
        }

        return rank;
    }

    /// <summary>Looks an entry up.</summary>
    internal bool TryFind(in T probe, [MaybeNullWhen(false)] out T entry)
    {
        var node = _root;
        while (node is TreeBranch<T> branch)
        {
            node = branch.Children[ChildFor(branch, probe)];
        }

        var leaf = (TreeLeaf<T>)node;
        var index = Search(leaf, probe, out var found);
        entry = found ? leaf.Entries[index] : default;
        return found;
    }

    /// <summary>The entry that takes the place <paramref name="rank"/>, counted from 0.</summary>
    internal ref readonly T ElementAt(long rank)
    {
        if ((ulong)rank >= (ulong)Weight)
        {
            throw new ArgumentOutOfRangeException(nameof(rank), rank, $"There are {Weight} places.");
        }

        var leaf = LeafAt(rank, out var index);
        return ref leaf.Entries[index];
    }

    /// <summary>The entries in order from the one that takes the place <paramref name="rank"/>. The tree must not change meanwhile.</summary>
    internal TreeWalk<T> From(long rank)
    {
        if (rank >= Weight)
        {
            return default;
        }

        var leaf = LeafAt(Math.Max(rank, 0), out var index);
        return new TreeWalk<T>(leaf, index);
    }

    /// <summary>All entries in order, those without weight too. The tree must not change meanwhile.</summary>
    internal TreeWalk<T> All()
    {
        var node = _root;
        while (node is TreeBranch<T> branch)
        {
            node = branch.Children[0];
        }

        return new TreeWalk<T>((TreeLeaf<T>)node, 0);
    }

    private TreeLeaf<T> LeafAt(long rank, out int index)
    {
        var node = _root;
        while (node is TreeBranch<T> branch)
        {
            var child = 0;
            while (child < branch.Length - 1 && rank >= branch.Weights[child])
            {
                rank -= branch.Weights[child++];
            }

            node = branch.Children[child];
        }

        var leaf = (TreeLeaf<T>)node;
        index = 0;
        while (index < leaf.Length - 1 && rank >= TRule.Weight(leaf.Entries[index]))
        {
            rank -= TRule.Weight(leaf.Entries[index++]);
        }

        return leaf;
    }

    private bool Apply(TreeNode<T> node, in T entry, TreeEdit edit, out long change, out TreeNode<T>? split) =>
        node is TreeBranch<T> branch
            ? ApplyToBranch(branch, entry, edit, out change, out split)
            : ApplyToLeaf((TreeLeaf<T>)node, entry, edit, out change, out split);

    private bool ApplyToBranch(TreeBranch<T> branch, in T entry, TreeEdit edit, out long change, out TreeNode<T>? split)
    {
        split = null;
        var index = ChildFor(branch, entry);
        var child = branch.Children[index];
        if (!Apply(child, entry, edit, out change, out var splitChild))
        {
            return false;
        }

        branch.Weights[index] += change;
        if (child.Length != 0)
        {
            branch.Firsts[index] = child.First;
        }

        if (splitChild is not null)
        {
            var moved = WeightOf(splitChild);
            branch.Weights[index] -= moved;
            if (branch.Length == TreeNode<T>.Capacity)
            {
                var upper = branch.Split();
                split = upper;
                var (target, at) = index < branch.Length ? (branch, index + 1) : (upper, index + 1 - branch.Length);
                target.Insert(at, splitChild, moved);
            }
            else
            {
                branch.Insert(index + 1, splitChild, moved);
            }
        }
        else if (child.Length < TreeNode<T>.Least)
        {
            Balance(branch, index);
        }

        return true;
    }

    private bool ApplyToLeaf(TreeLeaf<T> leaf, in T entry, TreeEdit edit, out long change, out TreeNode<T>? split)
    {
        split = null;
        change = 0;
        var index = Search(leaf, entry, out var found);
        if (found)
        {
            return edit != TreeEdit.Add && ApplyToEntry(leaf, index, entry, edit, out change);
        }

        if (edit == TreeEdit.Remove)
        {
            return false;
        }

        change = TRule.Weight(entry);
        Entries++;
        if (leaf.Length < TreeNode<T>.Capacity)
        {
            leaf.Insert(index, entry);
            return true;
        }

        var upper = leaf.Split();
        split = upper;
        if (index <= leaf.Length)
        {
            leaf.Insert(index, entry);
        }
        else
        {
            upper.Insert(index - leaf.Length, entry);
        }

        return true;
    }

    private bool ApplyToEntry(TreeLeaf<T> leaf, int index, in T entry, TreeEdit edit, out long change)
    {
        ref var existing = ref leaf.Entries[index];
        change = -TRule.Weight(existing);
        if (edit == TreeEdit.Combine && TRule.Combine(ref existing, entry))
        {
            change += TRule.Weight(existing);
            return true;
        }

        leaf.RemoveAt(index);
        Entries--;
        return true;
    }

    /// <summary>Fills a node that has too few from a neighbour, or joins both.</summary>
    private static void Balance(TreeBranch<T> branch, int index)
    {
        if (branch.Length == 1)
        {
            return;
        }

        var left = Math.Min(index, branch.Length - 2);
        var right = left + 1;
        if (branch.Children[left] is TreeLeaf<T> lower)
        {
            Level(lower, (TreeLeaf<T>)branch.Children[right]);
        }
        else
        {
            Level((TreeBranch<T>)branch.Children[left], (TreeBranch<T>)branch.Children[right]);
        }

        var both = branch.Weights[left] + branch.Weights[right];
        branch.Weights[left] = WeightOf(branch.Children[left]);
        branch.Weights[right] = both - branch.Weights[left];
        branch.Firsts[left] = branch.Children[left].First;
        if (branch.Children[right].Length == 0)
        {
            branch.RemoveAt(right);
        }
        else
        {
            branch.Firsts[right] = branch.Children[right].First;
        }
    }

    private static void Level(TreeLeaf<T> lower, TreeLeaf<T> upper)
    {
        var total = lower.Length + upper.Length;
        if (total <= TreeNode<T>.Capacity)
        {
            lower.Take(upper, 0, upper.Length, lower.Length);
            lower.Next = upper.Next;
        }
        else if (lower.Length < total / 2)
        {
            lower.Take(upper, 0, (total / 2) - lower.Length, lower.Length);
        }
        else
        {
            var count = lower.Length - (total / 2);
            upper.Take(lower, lower.Length - count, count, 0);
        }
    }

    private static void Level(TreeBranch<T> lower, TreeBranch<T> upper)
    {
        var total = lower.Length + upper.Length;
        if (total <= TreeNode<T>.Capacity)
        {
            lower.Take(upper, 0, upper.Length, lower.Length);
        }
        else if (lower.Length < total / 2)
        {
            lower.Take(upper, 0, (total / 2) - lower.Length, lower.Length);
        }
        else
        {
            var count = lower.Length - (total / 2);
            upper.Take(lower, lower.Length - count, count, 0);
        }
    }

    private static long WeightOf(TreeNode<T> node)
    {
        if (node is TreeBranch<T> branch)
        {
            return branch.TotalWeight();
        }

        var leaf = (TreeLeaf<T>)node;
        var total = 0L;
        for (var i = 0; i < leaf.Length; i++)
        {
            total += TRule.Weight(leaf.Entries[i]);
        }

        return total;
    }

    /// <summary>The last child whose least entry is not greater; the first child when there is none.</summary>
    private int ChildFor(TreeBranch<T> branch, in T entry)
    {
        var low = 1;
        var high = branch.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_comparer.Compare(branch.Firsts[middle], entry) <= 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low - 1;
    }

    private int Search(TreeLeaf<T> leaf, in T entry, out bool found)
    {
        var low = 0;
        var high = leaf.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            var order = _comparer.Compare(leaf.Entries[middle], entry);
            if (order == 0)
            {
                found = true;
                return middle;
            }

            if (order < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        found = false;
        return low;
    }
}
