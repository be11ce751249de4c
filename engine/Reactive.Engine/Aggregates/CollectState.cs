using Reactive.Engine.Operators;
using Reactive.Engine.State;
using Reactive.Values;

namespace Reactive.Engine.Aggregates;

/// <summary>
/// collect: its members in the order of the nearest ORDER BY below, then of the row key, so that the list is a function of what the group
/// holds now. Nulls are skipped, or kept for COLLECT { } and pattern comprehensions. Cost of a change O(log n); of the list O(n).
/// </summary>
internal sealed class CollectState(RowOrder order, bool distinct, bool keepNulls = false, bool keepErrors = false)
{
    private readonly OrderStatisticTree<OrderedRow> _members = new(order);
    private ErrorMembers? _errors;

    internal int Count => _members.Count;

    internal bool IsEmpty => _members.Count == 0 && _errors is null;

    internal void Add(OrderedRow member, in Value value)
    {
        if (value.IsError && !keepErrors)
        {
            CountError((ErrorValue)value.Tag!, 1);
        }
        else if (keepNulls || !value.IsNull)
        {
            member.Content = value;
            _members.Add(member);
        }
    }

    internal void Remove(OrderedRow member, in Value value)
    {
        if (value.IsError && !keepErrors)
        {
            CountError((ErrorValue)value.Tag!, -1);
        }
        else if (keepNulls || !value.IsNull)
        {
            _members.Remove(member);
        }
    }

    internal void CountError(ErrorValue error, int count)
    {
        (_errors ??= new ErrorMembers()).Add(error, count);
        if (_errors.IsEmpty)
        {
            _errors = null;
        }
    }

    internal Value Finish()
    {
        if (_errors is not null)
        {
            return _errors.First;
        }

        return distinct ? DistinctList() : Value.Of(AllItems());
    }

    /// <summary>The value of the first member; null without one.</summary>
    internal Value FinishSingle() => _errors?.First ?? (_members.Count == 0 ? default : _members.First.Content);

    private ListValue AllItems()
    {
        var items = new Value[_members.Count];
        var i = 0;
        foreach (ref readonly var member in _members)
        {
            items[i++] = member.Content;
        }

        return items.Length == 0 ? ListValue.Empty : new ListValue(items);
    }

    // Each class stands where its first member stands and shows its least variant.
    private Value DistinctList()
    {
        var places = new Dictionary<Value, int>();
        var items = new List<Value>();
        foreach (ref readonly var member in _members)
        {
            if (places.TryGetValue(member.Content, out var place))
            {
                if (VariantOrder.WithinClass.Compare(member.Content, items[place]) < 0)
                {
                    items[place] = member.Content;
                }
            }
            else
            {
                places.Add(member.Content, items.Count);
                items.Add(member.Content);
            }
        }

        return Value.Of(new ListValue([.. items]));
    }
}
