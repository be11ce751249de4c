using Reactive.Values;

namespace Reactive.Engine.Functions.Temporal;

/// <summary>Makes temporal values from their parts, or the error that says which part is out of range.</summary>
internal static class TemporalFactory
{
    internal static bool InRange(Int128 epochDay) => epochDay >= IsoCalendar.MinDay && epochDay <= IsoCalendar.MaxDay;

    internal static Value Date(long epochDay) =>
        InRange(epochDay) ? Value.Of(new DateValue(epochDay)) : TemporalFailure.YearOutOfRange();

    internal static Value LocalTime(long nanosecondOfDay) => Value.Of(new LocalTimeValue(nanosecondOfDay));

    internal static Value Time(long nanosecondOfDay, int offset) => Value.Of(new TimeValue(nanosecondOfDay, offset));

    /// <summary>The time of day at another offset, at the same instant.</summary>
    internal static Value ShiftedTime(long nanosecondOfDay, int from, int to) =>
        Time(IsoCalendar.FloorModulo(nanosecondOfDay + ((to - from) * IsoCalendar.NanosPerSecond), IsoCalendar.NanosPerDay), to);

    internal static Value LocalDateTime(long epochDay, long nanosecondOfDay) =>
        InRange(epochDay) ? Value.Of(new LocalDateTimeValue(epochDay, nanosecondOfDay)) : TemporalFailure.YearOutOfRange();

    /// <summary>The instant at which clocks of the zone show a date and time; see <see cref="TemporalZone.Resolve"/>.</summary>
    internal static Value DateTime(long epochDay, long nanosecondOfDay, TemporalZone zone, int? preferredOffset = null)
    {
        if (!InRange(epochDay))
        {
            return TemporalFailure.YearOutOfRange();
        }

        if (!zone.Reaches(epochDay))
        {
            return TemporalFailure.ZoneOutOfReach(zone);
        }

        var (epochSecond, _) = zone.Resolve(epochDay, nanosecondOfDay / IsoCalendar.NanosPerSecond, preferredOffset);
        return Value.Of(new DateTimeValue(epochSecond, (int)(nanosecondOfDay % IsoCalendar.NanosPerSecond), zone));
    }

    /// <summary>An instant told in a zone.</summary>
    internal static Value Instant(Int128 epochSecond, int nanosecond, TemporalZone zone)
    {
        // The day at UTC can be one off the day in the zone, which decides.
        var day = epochSecond / IsoCalendar.SecondsPerDay;
        if (day < IsoCalendar.MinDay - 1 || day > IsoCalendar.MaxDay + 1)
        {
            return TemporalFailure.YearOutOfRange();
        }

        var dateTime = new DateTimeValue((long)epochSecond, nanosecond, zone);
        if (!zone.Reaches(dateTime.LocalDay))
        {
            return TemporalFailure.ZoneOutOfReach(zone);
        }

        return InRange(dateTime.LocalDay) ? Value.Of(dateTime) : TemporalFailure.YearOutOfRange();
    }
}
