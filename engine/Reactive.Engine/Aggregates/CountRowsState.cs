using Reactive.Values;

namespace Reactive.Engine.Aggregates;

/// <summary>count(*): rows, whatever is in them. Zero members: 0.</summary>
internal sealed class CountRowsState : AggregateState
{
    private long _count;

    protected override bool HoldsNothing => _count == 0;

    internal override void Add(in Value argument) => _count++;

    internal override void Subtract(in Value argument) => _count--;

    protected override void MergeMembers(AggregateState other) => _count += ((CountRowsState)other)._count;

    protected override Value FinishMembers() => Value.Integer(_count);
}
