namespace Reactive.Oracle.Evaluation;

/// <summary>A short list that grows at its end without being copied; immutable, beginnings are shared.</summary>
internal sealed class Chain<T>
{
    internal static readonly Chain<T> Empty = new(default!, null, 0);

    private readonly T _last;
    private readonly Chain<T>? _before;

    private Chain(T last, Chain<T>? before, int count)
    {
        _last = last;
        _before = before;
        Count = count;
    }

    internal int Count { get; }

    internal T Last => _last;

    internal Chain<T> Add(T item) => new(item, this, Count + 1);

    internal bool Contains(T item)
    {
        for (var at = this; at._before is not null; at = at._before)
        {
            if (EqualityComparer<T>.Default.Equals(at._last, item))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The members, first to last.</summary>
    internal T[] ToArray()
    {
        var items = new T[Count];
        for (var at = this; at._before is not null; at = at._before)
        {
            items[at.Count - 1] = at._last;
        }

        return items;
    }
}
