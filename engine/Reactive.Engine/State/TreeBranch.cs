namespace Reactive.Engine.State;

/// <summary>
/// Nodes in order with the weight below each and the least entry below each. The least entries are always entries that are in the tree:
/// a comparer may look at what an entry refers to, and what has left may refer to nothing.
/// </summary>
internal sealed class TreeBranch<T> : TreeNode<T>
{
    internal readonly TreeNode<T>[] Children = new TreeNode<T>[Capacity];
    internal readonly long[] Weights = new long[Capacity];
    internal readonly T[] Firsts = new T[Capacity];

    internal override ref readonly T First => ref Firsts[0];

    internal void Insert(int index, TreeNode<T> child, long weight)
    {
        Open(index, 1);
        Children[index] = child;
        Weights[index] = weight;
        Firsts[index] = child.First;
    }

    internal void RemoveAt(int index) => Close(index, 1);

    internal TreeBranch<T> Split()
    {
        var upper = new TreeBranch<T>();
        upper.Take(this, Length / 2, Length - (Length / 2), 0);
        return upper;
    }

    /// <summary>Moves nodes of a neighbour to <paramref name="index"/> of this branch, which has room for them.</summary>
    internal void Take(TreeBranch<T> from, int start, int count, int index)
    {
        Open(index, count);
        Array.Copy(from.Children, start, Children, index, count);
        Array.Copy(from.Weights, start, Weights, index, count);
        Array.Copy(from.Firsts, start, Firsts, index, count);
        from.Close(start, count);
    }

    internal long TotalWeight()
    {
        var total = 0L;
        for (var i = 0; i < Length; i++)
        {
            total += Weights[i];
        }

        return total;
    }

    private void Open(int index, int count)
    {
        var tail = Length - index;
        Array.Copy(Children, index, Children, index + count, tail);
        Array.Copy(Weights, index, Weights, index + count, tail);
        Array.Copy(Firsts, index, Firsts, index + count, tail);
        Length += count;
    }

    private void Close(int index, int count)
    {
        var tail = Length - index - count;
        Array.Copy(Children, index + count, Children, index, tail);
        Array.Copy(Weights, index + count, Weights, index, tail);
        Array.Copy(Firsts, index + count, Firsts, index, tail);
        Length -= count;
        Array.Clear(Children, Length, count);
        Array.Clear(Firsts, Length, count);
    }
}
