using Reactive.Values;

namespace Reactive.Engine.Functions.Temporal;

/// <summary>
/// The time from one temporal instant to another. What one lacks it takes from the other, date or zone; a missing time is midnight.
/// Only what both had is counted in months and days.
/// </summary>
internal static class DurationBetween
{
    /// <summary>Whole months, then whole days, then seconds: added to <paramref name="from"/> in this order they give <paramref name="to"/>.</summary>
    internal static Value Between(in Value from, in Value to)
    {
        if (!TryAlign(from, to, out var start, out var end, out var bothDates, out var failure))
        {
            return failure;
        }

        var months = 0L;
        var days = 0L;
        if (bothDates)
        {
            months = MonthsUntil(start, end);
            if (!start.TryMoveDate(months, 0, out start))
            {
                return TemporalFailure.YearOutOfRange();
            }

            days = DaysUntil(start, end);
            if (!start.TryMoveDate(0, days, out start))
            {
                return TemporalFailure.YearOutOfRange();
            }
        }

        return Make(months, days, end.LineSecond - start.LineSecond, end.Nanosecond - start.Nanosecond);
    }

    internal static Value InMonths(in Value from, in Value to) =>
        TryAlign(from, to, out var start, out var end, out _, out var failure) ? Make(MonthsUntil(start, end), 0, 0, 0) : failure;

    internal static Value InDays(in Value from, in Value to) =>
        TryAlign(from, to, out var start, out var end, out _, out var failure) ? Make(0, DaysUntil(start, end), 0, 0) : failure;

    internal static Value InSeconds(in Value from, in Value to) =>
        TryAlign(from, to, out var start, out var end, out _, out var failure)
            ? Make(0, 0, end.LineSecond - start.LineSecond, end.Nanosecond - start.Nanosecond)
            : failure;

    private static Value Make(long months, long days, long seconds, int nanoseconds) =>
        Value.Of(new DurationValue(months, days, seconds, nanoseconds));

    private static bool TryAlign(
        in Value from, in Value to, out TemporalPoint start, out TemporalPoint end, out bool bothDates, out Value failure)
    {
        start = end = default;
        bothDates = false;
        failure = default;
        if (!TemporalParts.TryOf(from, out var first) || !TemporalParts.TryOf(to, out var second))
        {
            failure = TemporalFailure.Type("the time between two values is known for dates, times and datetimes only");
            return false;
        }

        bothDates = first.HasDate && second.HasDate;
        if (!TryPoint(first, second, out start) || !TryPoint(second, first, out end))
        {
            failure = TemporalFailure.ZoneOutOfReach(first.HasZone && !first.Zone.IsFixed ? first.Zone : second.Zone);
            return false;
        }

        return true;
    }

    private static bool TryPoint(in TemporalParts parts, in TemporalParts other, out TemporalPoint point)
    {
        var epochDay = parts.HasDate ? parts.EpochDay : other.EpochDay;
        if (!parts.HasZone && !other.HasZone)
        {
            point = TemporalPoint.Local(epochDay, parts.NanosecondOfDay);
            return true;
        }

        return TemporalPoint.TryZoned(epochDay, parts.NanosecondOfDay, parts.HasZone ? parts.Zone : other.Zone, parts.Offset, out point);
    }

    private static long MonthsUntil(in TemporalPoint start, in TemporalPoint end)
    {
        var (year, month, day) = IsoCalendar.Date(start.EpochDay);
        var (endYear, endMonth, endDay) = IsoCalendar.Date(EndDay(start, end));

        // A month is at most 31 days: month and day make one number whose difference counts the months that are complete.
        var packed = (((year * 12L) + month) * 32) + day;
        var endPacked = (((endYear * 12L) + endMonth) * 32) + endDay;
        return (endPacked - packed) / 32;
    }

    private static long DaysUntil(in TemporalPoint start, in TemporalPoint end) => EndDay(start, end) - start.EpochDay;

    /// <summary>The last day that is complete, as the zone of the start counts days.</summary>
    private static long EndDay(in TemporalPoint start, in TemporalPoint end)
    {
        var inZone = end.HasZone ? end.InZoneOf(start) : end;
        if (inZone.EpochDay > start.EpochDay && inZone.NanosecondOfDay < start.NanosecondOfDay)
        {
            return inZone.EpochDay - 1;
        }

        return inZone.EpochDay < start.EpochDay && inZone.NanosecondOfDay > start.NanosecondOfDay
            ? inZone.EpochDay + 1
            : inZone.EpochDay;
    }
}
