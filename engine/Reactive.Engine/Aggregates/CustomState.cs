using Reactive.Functions;
using Reactive.Values;

namespace Reactive.Engine.Aggregates;

/// <summary>An aggregate that the embedder supplied.</summary>
internal sealed class CustomState(IAggregateFunction function) : AggregateState
{
    private readonly IAggregateFunctionState _state = function.CreateState();

    protected override bool HoldsNothing => _state.IsEmpty;

    internal override void Add(in Value argument)
    {
        if (argument.IsError)
        {
            CountError((ErrorValue)argument.Tag!, 1);
        }
        else
        {
            _state.Add([argument]);
        }
    }

    internal override void Subtract(in Value argument)
    {
        if (argument.IsError)
        {
            CountError((ErrorValue)argument.Tag!, -1);
        }
        else
        {
            _state.Subtract([argument]);
        }
    }

    protected override void MergeMembers(AggregateState other) => _state.Merge(((CustomState)other)._state);

    protected override Value FinishMembers() => _state.Finish();
}
