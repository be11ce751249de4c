using Reactive.Values;

namespace Reactive.Engine.Aggregates;

/// <summary>count(e): members that are not null. Zero members: 0.</summary>
internal sealed class CountState : AggregateState
{
    private long _count;

    protected override bool HoldsNothing => _count == 0;

    internal override void Add(in Value argument) => Count(argument, 1);

    internal override void Subtract(in Value argument) => Count(argument, -1);

    protected override void MergeMembers(AggregateState other) => _count += ((CountState)other)._count;

    protected override Value FinishMembers() => Value.Integer(_count);

    private void Count(in Value argument, int weight)
    {
        if (argument.Tag is ErrorValue error)
        {
            CountError(error, weight);
        }
        else if (!argument.IsNull)
        {
            _count += weight;
        }
    }
}
