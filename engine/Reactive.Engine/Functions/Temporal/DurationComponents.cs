using Reactive.Values;

namespace Reactive.Engine.Functions.Temporal;

/// <summary>
/// The components of durations. Each of months, days and seconds is told in all of its units, whole; <c>xOfY</c> is what is left
/// after whole y. Seconds count down from the next lower one, see <see cref="DurationValue.Seconds"/>.
/// </summary>
internal static class DurationComponents
{
    internal static Value Get(DurationValue duration, string key)
    {
        var component = OfMonthsAndDays(duration, key);
        if (component.IsNull)
        {
            component = OfSeconds(duration, key);
        }

        if (component.IsNull)
        {
            component = OfNanoseconds(duration, key);
        }

        return component.IsNull ? TemporalFailure.Argument($"a duration has no component `{key}`") : component;
    }

    private static Value OfMonthsAndDays(DurationValue duration, string key) => key switch
    {
        "years" => Value.Integer(duration.Months / 12),
        "quarters" => Value.Integer(duration.Months / 3),
        "months" => Value.Integer(duration.Months),
        "quartersOfYear" => Value.Integer(duration.Months / 3 % 4),
        "monthsOfYear" => Value.Integer(duration.Months % 12),
        "monthsOfQuarter" => Value.Integer(duration.Months % 3),
        "weeks" => Value.Integer(duration.Days / 7),
        "days" => Value.Integer(duration.Days),
        "daysOfWeek" => Value.Integer(duration.Days % 7),
        _ => default,
    };

    private static Value OfSeconds(DurationValue duration, string key) => key switch
    {
        "hours" => Value.Integer(duration.Seconds / 3600),
        "minutes" => Value.Integer(duration.Seconds / 60),
        "seconds" => Value.Integer(duration.Seconds),
        "minutesOfHour" => Value.Integer(duration.Seconds / 60 % 60),
        "secondsOfMinute" => Value.Integer(duration.Seconds % 60),
        "millisecondsOfSecond" => Value.Integer(duration.Nanoseconds / 1_000_000),
        "microsecondsOfSecond" => Value.Integer(duration.Nanoseconds / 1_000),
        "nanosecondsOfSecond" => Value.Integer(duration.Nanoseconds),
        _ => default,
    };

    private static Value OfNanoseconds(DurationValue duration, string key) => key switch
    {
        "milliseconds" => Total(duration, 1_000, key),
        "microseconds" => Total(duration, 1_000_000, key),
        "nanoseconds" => Total(duration, 1_000_000_000, key),
        _ => default,
    };

    private static Value Total(DurationValue duration, long perSecond, string key)
    {
        var total = ((Int128)duration.Seconds * perSecond) + (duration.Nanoseconds / (IsoCalendar.NanosPerSecond / perSecond));
        return total >= long.MinValue && total <= long.MaxValue
            ? Value.Integer((long)total)
            : TemporalFailure.Range($"the {key} of the duration exceed 64 bits");
    }
}
