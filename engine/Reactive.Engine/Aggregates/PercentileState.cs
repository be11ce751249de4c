using Reactive.Engine.State;
using Reactive.Values;

namespace Reactive.Engine.Aggregates;

/// <summary>
/// percentileDisc and percentileCont over numbers. State: a counted multiset of the members and one of the percentiles that the rows
/// brought (they must agree). Cost: O(log n). Zero members: null.
/// </summary>
/// <remarks>
/// With p the percentile and n the count, in floats: Disc is the member of rank ceil(p * n), at least 1, as it is. Cont lies at
/// r = p * (n - 1), counted from 0: a * (ceil(r) - r) + b * (r - floor(r)) of the members a at floor(r) and b at ceil(r).
/// </remarks>
internal sealed class PercentileState : AggregateState
{
    private readonly VariantOrder _order;
    private readonly bool _isContinuous;
    private CountedMultiset _members;
    private CountedMultiset _percentiles;

    internal PercentileState(VariantOrder order, bool isContinuous)
    {
        _order = order;
        _isContinuous = isContinuous;
    }

    protected override bool HoldsNothing => _members.IsEmpty && _percentiles.IsEmpty;

    private string Function => _isContinuous ? "percentileCont" : "percentileDisc";

    internal override void Add(in Value argument) => throw NeedsTwo();

    internal override void Subtract(in Value argument) => throw NeedsTwo();

    internal override void Add(in Value argument, in Value second) => Count(argument, second, 1);

    internal override void Subtract(in Value argument, in Value second) => Count(argument, second, -1);

    protected override void MergeMembers(AggregateState other)
    {
        var state = (PercentileState)other;
        _members.Merge(state._members, _order);
        _percentiles.Merge(state._percentiles, _order);
    }

    protected override Value FinishMembers()
    {
        if (_members.IsEmpty)
        {
            return default;
        }

        var percentile = _percentiles.First.FloatBits;
        if (percentile == _percentiles.Last.FloatBits)
        {
            return _isContinuous ? Percentile.Continuous(_members, percentile) : Percentile.Discrete(_members, percentile);
        }

        return AggregateErrors.PercentileVaries(Function);
    }

    private void Count(in Value argument, in Value percentile, int weight)
    {
        if (argument.IsNull)
        {
            return;
        }

        if (argument.IsError || !Percentile.IsNumber(argument))
        {
            CountRefused(argument, weight, Function, "numbers");
        }
        else if (percentile.Tag is ErrorValue error)
        {
            CountError(error, weight);
        }
        else if (!Percentile.IsNumber(percentile) || !(Percentile.ToDouble(percentile) is >= 0.0 and <= 1.0))
        {
            CountError(AggregateErrors.PercentileOutOfRange(Function), weight);
        }
        else
        {
            _members.Add(argument, weight, _order);
            _percentiles.Add(Value.Float(Percentile.ToDouble(percentile)), weight, _order);
        }
    }

    private InvalidOperationException NeedsTwo() => new($"{Function}() takes a value and a percentile.");
}
