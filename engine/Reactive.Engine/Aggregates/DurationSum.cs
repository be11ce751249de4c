using Reactive.Engine.Functions.Temporal;
using Reactive.Values;

namespace Reactive.Engine.Aggregates;

/// <summary>The exact sum of durations: months, days and the nanoseconds of the rest, each for itself, as adding durations does.</summary>
internal sealed class DurationSum
{
    private long _count;
    private Int128 _months;
    private Int128 _days;
    private Int128 _seconds;
    private Int128 _nanoseconds;

    internal bool IsEmpty => _count == 0 && _months == 0 && _days == 0 && _seconds == 0 && _nanoseconds == 0;

    internal void Add(DurationValue value, int weight)
    {
        _count += weight;
        _months += (Int128)value.Months * weight;
        _days += (Int128)value.Days * weight;
        _seconds += (Int128)value.Seconds * weight;
        _nanoseconds += (long)value.Nanoseconds * weight;
    }

    internal void Merge(DurationSum other)
    {
        _count += other._count;
        _months += other._months;
        _days += other._days;
        _seconds += other._seconds;
        _nanoseconds += other._nanoseconds;
    }

    /// <summary>The sum; an error when a component is out of range.</summary>
    internal Value Sum(string function) =>
        DurationValue.TryCreate(_months, _days, _seconds, _nanoseconds, out var sum) ? Value.Of(sum) : AggregateErrors.DurationOverflow(function);

    /// <summary>The sum divided by the count, as the query's own <c>/</c> divides a duration.</summary>
    internal Value Average(string function)
    {
        var sum = Sum(function);
        return sum.IsError ? sum : TemporalArithmetic.Divide(sum, Value.Integer(_count));
    }
}
