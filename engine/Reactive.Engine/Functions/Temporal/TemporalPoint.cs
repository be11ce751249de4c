using Reactive.Values;

namespace Reactive.Engine.Functions.Temporal;

/// <summary>
/// A date and time of day, at an instant when there is a zone. Moved by months and days on the calendar, where a day that a month
/// lacks becomes its last, and by seconds on the line of time.
/// </summary>
internal readonly struct TemporalPoint
{
    private readonly TemporalZone _zone;
    private readonly int _offset;

    private TemporalPoint(long epochDay, long nanosecondOfDay, bool hasZone, TemporalZone zone, int offset)
    {
        EpochDay = epochDay;
        NanosecondOfDay = nanosecondOfDay;
        HasZone = hasZone;
        _zone = zone;
        _offset = offset;
    }

    internal long EpochDay { get; }

    internal long NanosecondOfDay { get; }

    internal bool HasZone { get; }

    /// <summary>The seconds since 1970-01-01T00:00, at UTC when there is a zone.</summary>
    internal long LineSecond =>
        (EpochDay * IsoCalendar.SecondsPerDay) + (NanosecondOfDay / IsoCalendar.NanosPerSecond) - (HasZone ? _offset : 0);

    internal int Nanosecond => (int)(NanosecondOfDay % IsoCalendar.NanosPerSecond);

    internal static TemporalPoint Local(long epochDay, long nanosecondOfDay) => new(epochDay, nanosecondOfDay, false, default, 0);

    /// <summary>The point that clocks of the zone show; false when its rules do not reach there.</summary>
    internal static bool TryZoned(long epochDay, long nanosecondOfDay, TemporalZone zone, int? preferred, out TemporalPoint point)
    {
        point = default;
        if (!zone.Reaches(epochDay))
        {
            return false;
        }

        var (second, _) = zone.Resolve(epochDay, nanosecondOfDay / IsoCalendar.NanosPerSecond, preferred);
        point = At(second, (int)(nanosecondOfDay % IsoCalendar.NanosPerSecond), zone);
        return true;
    }

    /// <summary>The same instant as the other point's zone shows it.</summary>
    internal TemporalPoint InZoneOf(in TemporalPoint other) => At(LineSecond, Nanosecond, other._zone);

    /// <summary>Moves the date; false when it leaves the calendar or the rules of the zone.</summary>
    internal bool TryMoveDate(Int128 months, Int128 days, out TemporalPoint point)
    {
        point = this;
        if (months == 0 && days == 0)
        {
            return true;
        }

        var (year, month, day) = IsoCalendar.Date(EpochDay);
        var allMonths = ((Int128)year * 12) + month - 1 + months;
        if (allMonths < (Int128)IsoCalendar.MinYear * 12 || allMonths >= ((Int128)IsoCalendar.MaxYear + 1) * 12)
        {
            return false;
        }

        var newMonth = (int)IsoCalendar.FloorModulo((long)allMonths, 12);
        var moved = IsoCalendar.ClampedDay(IsoCalendar.FloorDivide((long)allMonths, 12), newMonth + 1, day) + days;
        if (!TemporalFactory.InRange(moved))
        {
            return false;
        }

        if (HasZone)
        {
            return TryZoned((long)moved, NanosecondOfDay, _zone, _offset, out point);
        }

        point = Local((long)moved, NanosecondOfDay);
        return true;
    }

    private static TemporalPoint At(long epochSecond, int nanosecond, TemporalZone zone)
    {
        var offset = zone.OffsetAt(epochSecond);
        var local = epochSecond + offset;
        return new(
            IsoCalendar.FloorDivide(local, IsoCalendar.SecondsPerDay),
            (IsoCalendar.FloorModulo(local, IsoCalendar.SecondsPerDay) * IsoCalendar.NanosPerSecond) + nanosecond,
            true,
            zone,
            offset);
    }
}
