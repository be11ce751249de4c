using Reactive.Engine.Logical;
using Reactive.Engine.State;

namespace Reactive.Engine.Aggregates;

/// <summary>Makes the states of the aggregates that are built in. Collect and custom aggregates have states of their own.</summary>
internal static class AggregateStateFactory
{
    /// <summary>An empty state; <paramref name="order"/> compares members, <see cref="VariantOrder.Plain"/> where no element handles occur.</summary>
    internal static AggregateState Create(AggregateKind kind, VariantOrder? order = null) => kind switch
    {
        AggregateKind.CountRows => new CountRowsState(),
        AggregateKind.Count => new CountState(),
        AggregateKind.Sum => new SumState(),
        AggregateKind.Average => new AverageState(),
        AggregateKind.Minimum => new ExtremeState(order ?? VariantOrder.Plain, isMaximum: false),
        AggregateKind.Maximum => new ExtremeState(order ?? VariantOrder.Plain, isMaximum: true),
        AggregateKind.StandardDeviation => new DeviationState(isPopulation: false),
        AggregateKind.StandardDeviationPopulation => new DeviationState(isPopulation: true),
        AggregateKind.PercentileContinuous => new PercentileState(order ?? VariantOrder.Plain, isContinuous: true),
        AggregateKind.PercentileDiscrete => new PercentileState(order ?? VariantOrder.Plain, isContinuous: false),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This aggregate is not made here."),
    };
}
