namespace Reactive.Oracle.Checking;

/// <summary>Texts with how often each is there.</summary>
internal sealed class Bag
{
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);

    internal Bag(IEnumerable<string> items)
    {
        foreach (var item in items)
        {
            Add(item);
        }
    }

    internal IEnumerable<string> Items => _counts.SelectMany(c => Enumerable.Repeat(c.Key, c.Value));

    internal bool IsEmpty => _counts.Count == 0;

    internal void Add(string item) => _counts[item] = _counts.GetValueOrDefault(item) + 1;

    /// <summary>Takes one out; false when there is none.</summary>
    internal bool Take(string item)
    {
        if (!_counts.TryGetValue(item, out var count))
        {
            return false;
        }

        if (count == 1)
        {
            _counts.Remove(item);
        }
        else
        {
            _counts[item] = count - 1;
        }

        return true;
    }

    internal bool SameAs(Bag other) => _counts.SequenceEqual(other._counts);

    internal bool Meets(Bag other) => _counts.Keys.Any(other._counts.ContainsKey);

    /// <summary>Takes out of both what both hold.</summary>
    internal void Cancel(Bag other)
    {
        foreach (var item in Items.ToList())
        {
            if (other.Take(item))
            {
                Take(item);
            }
        }
    }

    public override string ToString() => string.Join(" ", Items);
}
