using Reactive.Values;

namespace Reactive.Engine.State;

/// <summary>
/// Values with a count each, in an order: the least, the greatest, and the one at a rank in O(log n).
/// </summary>
/// <remarks>
/// One value lives in the struct itself; a tree comes with the second and goes with the last but one. Counts are signed: what is
/// subtracted before it is added (in a part of a state) waits for its addition. A mutable struct: it lives as a field. Every call
/// must bring the same order.
/// </remarks>
internal struct CountedMultiset
{
    private CountedValue _only;
    private CountedTree<CountedValue, CountedValueRule>? _tree;

    /// <summary>Whether nothing is there.</summary>
    internal readonly bool IsEmpty => _tree is null && _only.Count == 0;

    /// <summary>How many different values there are.</summary>
    internal readonly int Distinct => _tree?.Entries ?? (_only.Count == 0 ? 0 : 1);

    /// <summary>How many values there are, equal ones as often as they come.</summary>
    internal readonly long Count => _tree?.Weight ?? _only.Count;

    /// <summary>The least value; there must be one.</summary>
    internal readonly Value First => _tree is null ? _only.Value : _tree.First.Value;

    /// <summary>The greatest value; there must be one.</summary>
    internal readonly Value Last => _tree is null ? _only.Value : _tree.Last.Value;

    /// <summary>The value with as many before it as <paramref name="rank"/> says.</summary>
    internal readonly Value ElementAt(long rank)
    {
        if (_tree is not null)
        {
            return _tree.ElementAt(rank).Value;
        }

        ArgumentOutOfRangeException.ThrowIfNegative(rank);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(rank, _only.Count);
        return _only.Value;
    }

    /// <summary>Adds a value <paramref name="count"/> times; a negative count takes it out.</summary>
    internal void Add(in Value value, long count, VariantOrder order)
    {
        if (_tree is not null)
        {
            AddToTree(new CountedValue(value, count));
        }
        else if (_only.Count == 0)
        {
            _only = new CountedValue(value, count);
        }
        else if (order.Compare(_only.Value, value) == 0)
        {
            _only.Count += count;
            if (_only.Count == 0)
            {
                _only = default;
            }
        }
        else
        {
            _tree = new CountedTree<CountedValue, CountedValueRule>(order);
            _tree.Apply(_only, TreeEdit.Combine);
            _tree.Apply(new CountedValue(value, count), TreeEdit.Combine);
            _only = default;
        }
    }

    /// <summary>Adds all values of another multiset.</summary>
    internal void Merge(in CountedMultiset other, VariantOrder order)
    {
        if (other._tree is null)
        {
            if (other._only.Count != 0)
            {
                Add(other._only.Value, other._only.Count, order);
            }

            return;
        }

        foreach (ref readonly var entry in other._tree.All())
        {
            Add(entry.Value, entry.Count, order);
        }
    }

    private void AddToTree(CountedValue entry)
    {
        _tree!.Apply(entry, TreeEdit.Combine);
        if (_tree.Entries == 1)
        {
            _only = _tree.First;
            _tree = null;
        }
    }
}
