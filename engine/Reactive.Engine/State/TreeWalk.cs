namespace Reactive.Engine.State;

/// <summary>Walks over the entries of a tree in order; <c>foreach</c> takes it as it is.</summary>
internal struct TreeWalk<T>
{
    private TreeLeaf<T>? _leaf;
    private int _index;

    internal TreeWalk(TreeLeaf<T> leaf, int index)
    {
        _leaf = leaf;
        _index = index - 1;
    }

    /// <summary>The entry that the walk is at.</summary>
    public readonly ref readonly T Current => ref _leaf!.Entries[_index];

    /// <summary>Makes <c>foreach</c> work.</summary>
    public readonly TreeWalk<T> GetEnumerator() => this;

    /// <summary>Goes to the next entry; false at the end.</summary>
    public bool MoveNext()
    {
        if (_leaf is null)
        {
            return false;
        }

        if (++_index >= _leaf.Length)
        {
            _leaf = _leaf.Next;
            _index = 0;
        }

        return _leaf is not null;
    }
}
