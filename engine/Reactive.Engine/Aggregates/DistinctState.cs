using Reactive.Engine.State;
using Reactive.Values;

namespace Reactive.Engine.Aggregates;

/// <summary>
/// <c>f(DISTINCT e)</c>: counts the variants of each class of equivalent values; the inner state sees each class once, by its
/// representative. Cost of a change: O(1) beside the inner state's.
/// </summary>
internal sealed class DistinctState(AggregateState inner) : AggregateState
{
    private readonly Dictionary<Value, Class> _classes = [];

    protected override bool HoldsNothing => _classes.Count == 0 && inner.IsEmpty;

    internal override void Add(in Value argument) => Change(argument, default, 1, hasSecond: false);

    internal override void Subtract(in Value argument) => Change(argument, default, -1, hasSecond: false);

    internal override void Add(in Value argument, in Value second) => Change(argument, second, 1, hasSecond: true);

    internal override void Subtract(in Value argument, in Value second) => Change(argument, second, -1, hasSecond: true);

    protected override void MergeMembers(AggregateState other)
    {
        var from = (DistinctState)other;
        foreach (var (value, added) in from._classes)
        {
            var mine = Find(value);
            if (!mine.Variants.IsEmpty)
            {
                Pass(mine.Variants.Representative, mine.Second, -1, mine.HasSecond);
            }

            mine.Variants.Merge(added.Variants);
            (mine.Second, mine.HasSecond) = (added.Second, added.HasSecond);
            Finish(value, mine);
        }
    }

    protected override Value FinishMembers() => inner.Finish();

    private void Change(in Value argument, in Value second, long count, bool hasSecond)
    {
        if (argument.IsNull)
        {
            return;
        }

        if (argument.IsError)
        {
            CountError((ErrorValue)argument.Tag!, count);
            return;
        }

        var found = Find(argument);
        var before = found.Variants.IsEmpty ? default : found.Variants.Representative;
        var wasEmpty = found.Variants.IsEmpty;
        found.Variants.Add(argument, count);
        (found.Second, found.HasSecond) = (second, hasSecond);
        var isEmpty = found.Variants.IsEmpty;
        if (!wasEmpty && !isEmpty && ValueComparison.Same(before, found.Variants.Representative))
        {
            return;
        }

        if (!wasEmpty)
        {
            Pass(before, second, -1, hasSecond);
        }

        Finish(argument, found);
    }

    private void Finish(in Value key, Class found)
    {
        if (found.Variants.IsEmpty)
        {
            _classes.Remove(key);
        }
        else
        {
            Pass(found.Variants.Representative, found.Second, 1, found.HasSecond);
        }
    }

    private Class Find(in Value value)
    {
        if (!_classes.TryGetValue(value, out var found))
        {
            found = new Class();
            _classes.Add(value, found);
        }

        return found;
    }

    private void Pass(in Value value, in Value second, int sign, bool hasSecond)
    {
        if (hasSecond)
        {
            if (sign > 0)
            {
                inner.Add(value, second);
            }
            else
            {
                inner.Subtract(value, second);
            }
        }
        else if (sign > 0)
        {
            inner.Add(value);
        }
        else
        {
            inner.Subtract(value);
        }
    }

    private sealed class Class
    {
        internal VariantCounts Variants;
        internal Value Second;
        internal bool HasSecond;
    }
}
