using NodaTime;

namespace Reactive.Values;

/// <summary>A zone of the IANA database, or a fixed offset from UTC. The default is UTC.</summary>
internal readonly struct TemporalZone : IEquatable<TemporalZone>
{
    internal const int MaxOffset = 18 * 3600;

    // The days that NodaTime knows.
    private static readonly long FirstDay = IsoCalendar.Day(-9998, 1, 1);
    private static readonly long LastDay = IsoCalendar.Day(9999, 12, 31);

    private readonly DateTimeZone? _rules;
    private readonly int _offset;

    private TemporalZone(DateTimeZone? rules, int offset)
    {
        _rules = rules;
        _offset = offset;
    }

    /// <summary>The name of the zone; null for a fixed offset.</summary>
    internal string? Id => _rules?.Id;

    internal bool IsFixed => _rules is null;

    /// <summary>The offset of a zone that is fixed.</summary>
    internal int FixedOffset => _offset;

    internal DateTimeZone ToDateTimeZone() => _rules ?? DateTimeZone.ForOffset(Offset.FromSeconds(_offset));

    internal static TemporalZone Fixed(int offsetSeconds) => new(null, offsetSeconds);

    internal static TemporalZone Of(DateTimeZone zone)
    {
        // NodaTime writes fixed zones as "UTC" and "UTC+01:30".
        return zone.MinOffset == zone.MaxOffset && zone.Id.StartsWith("UTC", StringComparison.Ordinal)
            ? Fixed(zone.MinOffset.Seconds)
            : new TemporalZone(zone, 0);
    }

    internal static bool TryNamed(string name, out TemporalZone zone)
    {
        var rules = name.Length == 0 ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(name);
        zone = new TemporalZone(rules, 0);
        return rules is not null;
    }

    /// <summary>The offset that holds at an instant.</summary>
    internal int OffsetAt(long epochSecond)
    {
        if (_rules is null)
        {
            return _offset;
        }

        // An instant may lie up to an offset outside the days that TryResolve admits; the rules do not change there.
        var known = Math.Clamp(epochSecond, FirstDay * IsoCalendar.SecondsPerDay, ((LastDay + 1) * IsoCalendar.SecondsPerDay) - 1);
        return _rules.GetUtcOffset(Instant.FromUnixTimeSeconds(known)).Seconds;
    }

    /// <summary>Whether the rules of the zone reach this day of the calendar; a fixed offset reaches all.</summary>
    internal bool Reaches(long epochDay) => _rules is null || (epochDay >= FirstDay && epochDay <= LastDay);

    /// <summary>
    /// The instant at which clocks of this zone show a date and time. Of a time that comes twice it is the one with the preferred
    /// offset, else the first; a time that is left out is moved on by the length of the gap.
    /// </summary>
    internal (long EpochSecond, int Offset) Resolve(long epochDay, long secondOfDay, int? preferred)
    {
        var local = (epochDay * IsoCalendar.SecondsPerDay) + secondOfDay;
        if (_rules is null)
        {
            return (local - _offset, _offset);
        }

        var (year, month, day) = IsoCalendar.Date(epochDay);
        var mapping = _rules.MapLocal(new LocalDate(year, month, day).At(LocalTime.FromSecondsSinceMidnight((int)secondOfDay)));
        var early = mapping.EarlyInterval.WallOffset.Seconds;
        var late = mapping.LateInterval.WallOffset.Seconds;
        return mapping.Count switch
        {
            0 => (local - early, late),
            2 when preferred == late => (local - late, late),
            _ => (local - early, early),
        };
    }

    public bool Equals(TemporalZone other) => _offset == other._offset && Id == other.Id;

    public override bool Equals(object? obj) => obj is TemporalZone other && Equals(other);

    public override int GetHashCode() => _offset;
}
