using Reactive.Values;

namespace Reactive.Engine.Functions.Temporal;

/// <summary>Makes temporal instants from text, from other temporal values, and from maps of components.</summary>
internal static class InstantConstruction
{
    private const ComponentGroups DateParts = ComponentGroups.Date | ComponentGroups.DateSelector;
    private const ComponentGroups TimeParts = ComponentGroups.Time | ComponentGroups.TimeSelector;

    internal static Value From(ValueKind kind, in Value argument) => argument.Tag switch
    {
        string text => TemporalText.Parse(kind, text),
        MapValue map => FromMap(kind, map),
        _ when TemporalParts.TryOf(argument, out var parts) => FromParts(kind, parts),
        _ => TemporalFailure.Type($"{NameOf(kind)}() takes a string, a map of components or a temporal value with a date or time"),
    };

    internal static Value FromParts(ValueKind kind, in TemporalParts parts)
    {
        var wantsDate = kind is not (ValueKind.LocalTime or ValueKind.Time);
        if (!(wantsDate ? parts.HasDate : parts.HasTime))
        {
            return TemporalFailure.Type($"a {NameOf(kind)} cannot be made from a value without a {(wantsDate ? "date" : "time")}");
        }

        return kind switch
        {
            ValueKind.Date => TemporalFactory.Date(parts.EpochDay),
            ValueKind.LocalTime => TemporalFactory.LocalTime(parts.NanosecondOfDay),
            ValueKind.Time => TemporalFactory.Time(parts.NanosecondOfDay, parts.Offset ?? 0),
            ValueKind.LocalDateTime => TemporalFactory.LocalDateTime(parts.EpochDay, parts.NanosecondOfDay),
            _ => TemporalFactory.DateTime(parts.EpochDay, parts.NanosecondOfDay, parts.Zone, parts.Offset),
        };
    }

    internal static Value FromMap(ValueKind kind, MapValue map)
    {
        if (map.Count == 0)
        {
            return TemporalFailure.Argument($"{NameOf(kind)}() takes a map with at least one component");
        }

        return ComponentSet.TryRead(map, NameOf(kind), GroupsOf(kind), out var set, out var failure)
            ? FromComponents(kind, set)
            : failure;
    }

    /// <summary>The name of the function that makes the kind.</summary>
    internal static string NameOf(ValueKind kind) => kind switch
    {
        ValueKind.Date => "date",
        ValueKind.LocalTime => "localtime",
        ValueKind.Time => "time",
        ValueKind.LocalDateTime => "localdatetime",
        ValueKind.DateTime => "datetime",
        _ => "duration",
    };

    private static ComponentGroups GroupsOf(ValueKind kind) => kind switch
    {
        ValueKind.Date => DateParts,
        ValueKind.LocalTime => TimeParts,
        ValueKind.Time => TimeParts | ComponentGroups.TimeZone,
        ValueKind.LocalDateTime => DateParts | TimeParts | ComponentGroups.DateTimeSelector,
        _ => DateParts | TimeParts | ComponentGroups.DateTimeSelector | ComponentGroups.TimeZone | ComponentGroups.Epoch,
    };

    private static Value FromComponents(ValueKind kind, ComponentSet set) => kind switch
    {
        ValueKind.Date => Date(set),
        ValueKind.LocalTime => LocalTime(set),
        ValueKind.Time => Time(set),
        ValueKind.LocalDateTime => LocalDateTime(set),
        _ => set.HasAny(Component.EpochSeconds, Component.EpochMillis) ? Epoch(set) : DateTime(set),
    };

    private static Value Date(ComponentSet set)
    {
        long? source = set.Has(Component.Date) ? set.DateSource.EpochDay : null;
        return DateComposition.TryCompose(set, source, false, out var epochDay, out var failure) ? TemporalFactory.Date(epochDay) : failure;
    }

    private static Value LocalTime(ComponentSet set) =>
        TryTime(set, true, out var nanosecondOfDay, out var failure) ? TemporalFactory.LocalTime(nanosecondOfDay) : failure;

    private static Value Time(ComponentSet set)
    {
        if (!TryTime(set, true, out var nanosecondOfDay, out var failure))
        {
            return failure;
        }

        var source = set.TimeSource;
        if (!set.Has(Component.TimeZone))
        {
            return TemporalFactory.Time(nanosecondOfDay, source.Offset ?? 0);
        }

        if (!TryOffset(set.Zone, source, nanosecondOfDay, out var offset))
        {
            return NoDateForZone(set.Zone);
        }

        // A time with an offset stays at its instant when it gets another one.
        return source.Offset is { } from
            ? TemporalFactory.ShiftedTime(nanosecondOfDay, from, offset)
            : TemporalFactory.Time(nanosecondOfDay, offset);
    }

    /// <summary>The offset of a zone at the time of day of a source, which must have a date unless the zone is an offset.</summary>
    internal static bool TryOffset(TemporalZone zone, in TemporalParts source, long nanosecondOfDay, out int offset)
    {
        offset = zone.FixedOffset;
        if (zone.IsFixed)
        {
            return true;
        }

        if (!source.HasDate || !zone.Reaches(source.EpochDay))
        {
            return false;
        }

        var second = nanosecondOfDay / IsoCalendar.NanosPerSecond;
        offset = source.HasZone
            ? zone.OffsetAt(source.Zone.Resolve(source.EpochDay, second, source.Offset).EpochSecond)
            : zone.Resolve(source.EpochDay, second, null).Offset;
        return true;
    }

    internal static Value NoDateForZone(TemporalZone zone) => TemporalFailure.Argument(
        $"the offset of {zone.Id} depends on the date, and a time has none: give an offset like +01:00, or make a datetime and take its time");

    private static Value LocalDateTime(ComponentSet set) =>
        TryDateAndTime(set, out var epochDay, out var nanosecondOfDay, out var failure)
            ? TemporalFactory.LocalDateTime(epochDay, nanosecondOfDay)
            : failure;

    private static Value DateTime(ComponentSet set)
    {
        if (!TryDateAndTime(set, out var epochDay, out var nanosecondOfDay, out var failure))
        {
            return failure;
        }

        var source = set.TimeSource;
        if (!source.HasZone)
        {
            return TemporalFactory.DateTime(epochDay, nanosecondOfDay, set.Zone);
        }

        // What is taken from a value with a zone is told in that zone; another zone then tells the same instant.
        var inSource = TemporalFactory.DateTime(epochDay, nanosecondOfDay, source.Zone, source.Offset);
        return set.Has(Component.TimeZone) && inSource.Tag is DateTimeValue made
            ? TemporalFactory.Instant(made.EpochSecond, made.Nanosecond, set.Zone)
            : inSource;
    }

    private static Value Epoch(ComponentSet set)
    {
        if (set.HasAny(Component.Year, Component.Second)
            || set.HasAny(Component.Date, Component.DateTime)
            || (set.Has(Component.EpochSeconds) && set.Has(Component.EpochMillis))
            || (set.Has(Component.EpochMillis) && set.Has(Component.Millisecond)))
        {
            return TemporalFailure.Argument("beside epochSeconds or epochMillis there may only be smaller units and timezone");
        }

        var second = set[Component.EpochSeconds];
        if (set.Has(Component.EpochMillis))
        {
            second = IsoCalendar.FloorDivide(set[Component.EpochMillis], 1000);
            set.Put(Component.Millisecond, IsoCalendar.FloorModulo(set[Component.EpochMillis], 1000));
        }

        return TimeComposition.TrySubsecond(set, 0, out var nanosecond, out var failure)
            ? TemporalFactory.Instant(second, (int)nanosecond, set.Zone)
            : failure;
    }

    private static bool TryDateAndTime(ComponentSet set, out long epochDay, out long nanosecondOfDay, out Value failure)
    {
        epochDay = nanosecondOfDay = 0;
        if (set.Has(Component.DateTime) && (set.Has(Component.Date) || set.Has(Component.Time)))
        {
            failure = TemporalFailure.Argument("`datetime` already selects the date and the time");
            return false;
        }

        long? source = set.Has(Component.Date) || set.Has(Component.DateTime) ? set.DateSource.EpochDay : null;
        var complete = set.HasAny(Component.Hour, Component.Nanosecond) || set.Has(Component.Time);
        return DateComposition.TryCompose(set, source, complete, out epochDay, out failure)
            && TryTime(set, false, out nanosecondOfDay, out failure);
    }

    private static bool TryTime(ComponentSet set, bool required, out long nanosecondOfDay, out Value failure)
    {
        long? source = set.Has(Component.Time) || set.Has(Component.DateTime) ? set.TimeSource.NanosecondOfDay : null;
        return TimeComposition.TryCompose(set, source, required, out nanosecondOfDay, out failure);
    }
}
