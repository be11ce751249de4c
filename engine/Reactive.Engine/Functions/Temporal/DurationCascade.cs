using System.Numerics;
using Reactive.Values;

namespace Reactive.Engine.Functions.Temporal;

/// <summary>
/// Durations of parts that need not be whole: what is left of a month is counted in days of the average month (365.2425 / 12
/// days), what is left of a day in seconds, and what is left of a nanosecond is cut off.
/// </summary>
internal static class DurationCascade
{
    private static readonly BigInteger Limit = BigInteger.Pow(2, 100);

    internal static Value Make(ExactNumber months, ExactNumber days, ExactNumber seconds, ExactNumber nanoseconds)
    {
        var allDays = days + (months.Fraction * DurationValue.SecondsPerMonth / IsoCalendar.SecondsPerDay);
        var allSeconds = seconds + (allDays.Fraction * IsoCalendar.SecondsPerDay);
        var allNanoseconds = nanoseconds + (allSeconds.Fraction * IsoCalendar.NanosPerSecond);
        return Fits(months, out var wholeMonths)
            && Fits(allDays, out var wholeDays)
            && Fits(allSeconds, out var wholeSeconds)
            && Fits(allNanoseconds, out var wholeNanoseconds)
            && DurationValue.TryCreate(wholeMonths, wholeDays, wholeSeconds, wholeNanoseconds, out var duration)
                ? Value.Of(duration)
                : TemporalFailure.DurationOutOfRange();
    }

    private static bool Fits(ExactNumber number, out Int128 whole)
    {
        var truncated = number.Truncated;
        var fits = BigInteger.Abs(truncated) < Limit;
        whole = fits ? (Int128)truncated : 0;
        return fits;
    }
}
