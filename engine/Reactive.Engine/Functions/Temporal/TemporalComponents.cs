using Reactive.Values;

namespace Reactive.Engine.Functions.Temporal;

/// <summary>The components of temporal values: <c>d.year</c>, <c>t.offset</c>, <c>p.minutesOfHour</c> and so on.</summary>
internal static class TemporalComponents
{
    /// <summary>A component; an error when the kind of value does not have it.</summary>
    internal static Value Get(in Value target, string key)
    {
        if (target.Tag is DurationValue duration)
        {
            return DurationComponents.Get(duration, key);
        }

        if (!TemporalParts.TryOf(target, out var parts))
        {
            return TemporalFailure.Type($"{target.Kind} has no components");
        }

        Value component = default;
        if (parts.HasDate)
        {
            component = DatePart(parts.EpochDay, key);
        }

        if (component.IsNull && parts.HasTime)
        {
            component = TimePart(parts.NanosecondOfDay, key);
        }

        if (component.IsNull && parts.HasZone)
        {
            component = ZonePart(parts, key);
        }

        if (component.IsNull && target.Tag is DateTimeValue dateTime)
        {
            component = EpochPart(dateTime, key);
        }

        return component.IsNull
            ? TemporalFailure.Argument($"a {InstantConstruction.NameOf(target.Kind)} has no component `{key}`")
            : component;
    }

    private static Value DatePart(long epochDay, string key)
    {
        var (year, month, day) = IsoCalendar.Date(epochDay);
        return key switch
        {
            "year" => Value.Integer(year),
            "quarter" => Value.Integer(IsoCalendar.QuarterOf(month)),
            "month" => Value.Integer(month),
            "week" => Value.Integer(IsoCalendar.Week(epochDay).Week),
            "weekYear" => Value.Integer(IsoCalendar.Week(epochDay).WeekYear),
            "dayOfQuarter" or "quarterDay" => Value.Integer(epochDay - IsoCalendar.QuarterStart(year, IsoCalendar.QuarterOf(month)) + 1),
            "day" => Value.Integer(day),
            "ordinalDay" => Value.Integer(IsoCalendar.DayOfYear(epochDay)),
            "dayOfWeek" or "weekDay" => Value.Integer(IsoCalendar.DayOfWeek(epochDay)),
            _ => default,
        };
    }

    private static Value TimePart(long nanosecondOfDay, string key) => key switch
    {
        "hour" => Value.Integer(nanosecondOfDay / IsoCalendar.NanosPerSecond / 3600),
        "minute" => Value.Integer(nanosecondOfDay / IsoCalendar.NanosPerSecond / 60 % 60),
        "second" => Value.Integer(nanosecondOfDay / IsoCalendar.NanosPerSecond % 60),
        "millisecond" => Value.Integer(nanosecondOfDay % IsoCalendar.NanosPerSecond / 1_000_000),
        "microsecond" => Value.Integer(nanosecondOfDay % IsoCalendar.NanosPerSecond / 1_000),
        "nanosecond" => Value.Integer(nanosecondOfDay % IsoCalendar.NanosPerSecond),
        _ => default,
    };

    private static Value ZonePart(in TemporalParts parts, string key)
    {
        var offset = parts.Offset ?? 0;
        return key switch
        {
            "timezone" => Value.String(parts.Zone.Id ?? TemporalFormat.Offset(offset)),
            "offset" => Value.String(TemporalFormat.Offset(offset)),
            "offsetMinutes" => Value.Integer(offset / 60),
            "offsetSeconds" => Value.Integer(offset),
            _ => default,
        };
    }

    private static Value EpochPart(DateTimeValue dateTime, string key) => key switch
    {
        "epochSeconds" => Value.Integer(dateTime.EpochSecond),

        // Years have nine digits, so that milliseconds fit.
        "epochMillis" => Value.Integer((dateTime.EpochSecond * 1000) + (dateTime.Nanosecond / 1_000_000)),
        _ => default,
    };
}
