using Reactive.Values;

namespace Reactive.Engine.Aggregates;

/// <summary>What sum and avg keep: exact sums of numbers or of durations. Cost: O(1).</summary>
internal abstract class SummingState : AggregateState
{
    private const string Wanted = "numbers or durations";

    private protected NumberSum Numbers;
    private protected DurationSum? Durations;

    protected override bool HoldsNothing => Numbers.IsEmpty && Durations is null;

    private protected abstract string Function { get; }

    internal override void Add(in Value argument)
    {
        if (!Numbers.TryAdd(argument))
        {
            AddOther(argument, 1);
        }
    }

    internal override void Subtract(in Value argument)
    {
        if (!Numbers.TrySubtract(argument))
        {
            AddOther(argument, -1);
        }
    }

    protected override void MergeMembers(AggregateState other)
    {
        var sums = (SummingState)other;
        Numbers.Merge(sums.Numbers);
        if (sums.Durations is not null)
        {
            (Durations ??= new DurationSum()).Merge(sums.Durations);
            DropDurations();
        }
    }

    protected override Value FinishMembers()
    {
        if (Durations is null)
        {
            return FinishNumbers();
        }

        return Numbers.Count != 0 ? AggregateErrors.Mixed(Function) : FinishDurations(Durations);
    }

    private protected abstract Value FinishNumbers();

    private protected abstract Value FinishDurations(DurationSum durations);

    private void AddOther(in Value argument, int weight)
    {
        if (argument.Tag is DurationValue duration)
        {
            (Durations ??= new DurationSum()).Add(duration, weight);
            DropDurations();
        }
        else
        {
            CountRefused(argument, weight, Function, Wanted);
        }
    }

    private void DropDurations()
    {
        if (Durations!.IsEmpty)
        {
            Durations = null;
        }
    }
}
