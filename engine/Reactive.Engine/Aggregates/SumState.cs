using Reactive.Values;

namespace Reactive.Engine.Aggregates;

/// <summary>sum: exact, rounded once if it is a float; out of range is an error of the value, not of the way there. Zero members: 0.</summary>
internal sealed class SumState : SummingState
{
    private protected override string Function => "sum";

    private protected override Value FinishNumbers() => Numbers.Sum(Function);

    private protected override Value FinishDurations(DurationSum durations) => durations.Sum(Function);
}
