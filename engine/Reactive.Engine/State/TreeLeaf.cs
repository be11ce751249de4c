namespace Reactive.Engine.State;

/// <summary>The entries themselves; leaves are linked in order.</summary>
internal sealed class TreeLeaf<T> : TreeNode<T>
{
    internal T[] Entries;
    internal TreeLeaf<T>? Next;

    internal TreeLeaf(int capacity) => Entries = new T[capacity];

    internal override ref readonly T First => ref Entries[0];

    internal void Insert(int index, in T entry)
    {
        if (Length == Entries.Length)
        {
            Array.Resize(ref Entries, Math.Min(Capacity, Length * 2));
        }

        Array.Copy(Entries, index, Entries, index + 1, Length - index);
        Entries[index] = entry;
        Length++;
    }

    internal void RemoveAt(int index)
    {
        Length--;
        Array.Copy(Entries, index + 1, Entries, index, Length - index);
        Entries[Length] = default!;
    }

    /// <summary>Moves the upper half into a new leaf behind this one.</summary>
    internal TreeLeaf<T> Split()
    {
        var upper = new TreeLeaf<T>(Capacity) { Next = Next };
        Next = upper;
        upper.Take(this, Length / 2, Length - (Length / 2), 0);
        return upper;
    }

    /// <summary>Moves entries of a neighbour to <paramref name="index"/> of this leaf, which has room for them.</summary>
    internal void Take(TreeLeaf<T> from, int start, int count, int index)
    {
        if (Entries.Length < Capacity)
        {
            Array.Resize(ref Entries, Capacity);
        }

        Array.Copy(Entries, index, Entries, index + count, Length - index);
        Array.Copy(from.Entries, start, Entries, index, count);
        Array.Copy(from.Entries, start + count, from.Entries, start, from.Length - start - count);
        Array.Clear(from.Entries, from.Length - count, count);
        Length += count;
        from.Length -= count;
    }
}
