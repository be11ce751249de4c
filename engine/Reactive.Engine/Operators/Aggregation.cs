using Reactive.Engine.Aggregates;
using Reactive.Engine.Expressions;
using Reactive.Engine.Logical;
using Reactive.Engine.State;
using Reactive.Functions;

namespace Reactive.Engine.Operators;

/// <summary>One aggregate of a grouping: its arguments and how its state is made.</summary>
internal sealed class Aggregation
{
    internal required AggregateKind Kind { get; init; }

    internal required bool Distinct { get; init; }

    internal required Evaluator[] Arguments { get; init; }

    /// <summary>For collect: the columns that order its members, and the order itself.</summary>
    internal int[] OrderSlots { get; init; } = [];

    internal RowOrder? Order { get; init; }

    internal IAggregateFunction? Custom { get; init; }

    internal AggregateState? CreateState(VariantOrder names) => Kind switch
    {
        AggregateKind.Collect => null,
        AggregateKind.Custom => new CustomState(Custom!),
        _ => Wrap(AggregateStateFactory.Create(Kind, names)),
    };

    internal CollectState CreateCollection() => new(Order!, Distinct);

    private AggregateState Wrap(AggregateState inner) => Distinct ? new DistinctState(inner) : inner;
}
