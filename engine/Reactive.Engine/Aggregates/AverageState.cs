using Reactive.Values;

namespace Reactive.Engine.Aggregates;

/// <summary>avg: the exact sum divided by the count, rounded once; decimals to 38 significant digits. Zero members: null.</summary>
internal sealed class AverageState : SummingState
{
    private protected override string Function => "avg";

    private protected override Value FinishNumbers() => Numbers.Count == 0 ? default : Numbers.Average(Function);

    private protected override Value FinishDurations(DurationSum durations) => durations.Average(Function);
}
