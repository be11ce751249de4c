using Reactive.Engine.State;
using Reactive.Values;

namespace Reactive.Engine.Aggregates;

/// <summary>
/// min and max: the first or last member that is not null, by the order of ORDER BY over all kinds, then by variant: the minimum of 1 and 1.0
/// is 1, their maximum 1.0. State: a counted multiset. Cost: O(log n). Zero members: null.
/// </summary>
internal sealed class ExtremeState : AggregateState
{
    private readonly VariantOrder _order;
    private readonly bool _isMaximum;
    private CountedMultiset _members;

    internal ExtremeState(VariantOrder order, bool isMaximum)
    {
        _order = order;
        _isMaximum = isMaximum;
    }

    protected override bool HoldsNothing => _members.IsEmpty;

    internal override void Add(in Value argument) => Count(argument, 1);

    internal override void Subtract(in Value argument) => Count(argument, -1);

    protected override void MergeMembers(AggregateState other) => _members.Merge(((ExtremeState)other)._members, _order);

    protected override Value FinishMembers() => _members.IsEmpty ? default : _isMaximum ? _members.Last : _members.First;

    private void Count(in Value argument, int weight)
    {
        if (argument.Tag is ErrorValue error)
        {
            CountError(error, weight);
        }
        else if (!argument.IsNull)
        {
            _members.Add(argument, weight, _order);
        }
    }
}
