using System.Collections.Frozen;
using Reactive.Values;

namespace Reactive.Engine.Functions.Temporal;

/// <summary>
/// <c>date.truncate(unit, value, map)</c> and its like: what is smaller than the unit becomes as small as it can be, then the
/// components of the map replace parts. A <c>timezone</c> in the map keeps the time that clocks show.
/// </summary>
internal static class Truncation
{
    private static readonly FrozenDictionary<string, TruncationUnit> Units =
        Enum.GetValues<TruncationUnit>().ToFrozenDictionary(unit => unit.ToString(), StringComparer.OrdinalIgnoreCase);

    internal static Value Truncate(ValueKind kind, string unitName, in Value value, MapValue components)
    {
        var name = InstantConstruction.NameOf(kind);
        if (!Units.TryGetValue(unitName, out var unit))
        {
            return TemporalFailure.Argument($"`{unitName}` is not a unit; the units are {string.Join(", ", Units.Keys.Order(StringComparer.Ordinal))}");
        }

        if (!TemporalParts.TryOf(value, out var parts))
        {
            return TemporalFailure.Type($"{name}.truncate() takes a unit, a temporal value and a map of components");
        }

        var failure = Check(kind, name, unit, parts);
        if (!failure.IsNull || !ComponentSet.TryRead(components, name, GroupsOf(kind), out var set, out failure))
        {
            return failure;
        }

        KeepSubsecond(set, unit, parts.NanosecondOfDay % IsoCalendar.NanosPerSecond);
        return Compose(kind, set, parts, parts.HasDate ? TruncatedDay(unit, parts.EpochDay) : 0, TruncatedTime(unit, parts.NanosecondOfDay));
    }

    private static Value Check(ValueKind kind, string name, TruncationUnit unit, in TemporalParts parts)
    {
        var isTime = kind is ValueKind.LocalTime or ValueKind.Time;
        if (isTime ? unit < TruncationUnit.Day : kind == ValueKind.Date && unit > TruncationUnit.Day)
        {
            return TemporalFailure.Argument($"a {name} cannot be truncated to `{unit}`");
        }

        if (isTime ? !parts.HasTime : !parts.HasDate)
        {
            return TemporalFailure.Type($"{name}.truncate() needs a value with a {(isTime ? "time" : "date")}");
        }

        return unit > TruncationUnit.Day && !parts.HasTime
            ? TemporalFailure.Argument($"a date cannot be truncated to `{unit}`")
            : default;
    }

    private static ComponentGroups GroupsOf(ValueKind kind) => kind switch
    {
        ValueKind.Date => ComponentGroups.Date,
        ValueKind.LocalTime => ComponentGroups.Time,
        ValueKind.Time => ComponentGroups.Time | ComponentGroups.TimeZone,
        ValueKind.LocalDateTime => ComponentGroups.Date | ComponentGroups.Time,
        _ => ComponentGroups.Date | ComponentGroups.Time | ComponentGroups.TimeZone,
    };

    private static long TruncatedDay(TruncationUnit unit, long epochDay)
    {
        var (year, month, _) = IsoCalendar.Date(epochDay);
        return unit switch
        {
            TruncationUnit.Millennium => YearStart(year, 1000),
            TruncationUnit.Century => YearStart(year, 100),
            TruncationUnit.Decade => YearStart(year, 10),
            TruncationUnit.Year => YearStart(year, 1),
            TruncationUnit.WeekYear => IsoCalendar.WeekYearStart(IsoCalendar.Week(epochDay).WeekYear),
            TruncationUnit.Quarter => IsoCalendar.QuarterStart(year, IsoCalendar.QuarterOf(month)),
            TruncationUnit.Month => IsoCalendar.Day(year, month, 1),
            TruncationUnit.Week => epochDay - IsoCalendar.DayOfWeek(epochDay) + 1,
            _ => epochDay,
        };
    }

    private static long YearStart(int year, int span) => IsoCalendar.Day(IsoCalendar.FloorDivide(year, span) * span, 1, 1);

    private static long TruncatedTime(TruncationUnit unit, long nanosecondOfDay)
    {
        var span = unit switch
        {
            TruncationUnit.Hour => 3600 * IsoCalendar.NanosPerSecond,
            TruncationUnit.Minute => 60 * IsoCalendar.NanosPerSecond,
            TruncationUnit.Second => IsoCalendar.NanosPerSecond,
            TruncationUnit.Millisecond => 1_000_000,
            TruncationUnit.Microsecond => 1_000,
            _ => IsoCalendar.NanosPerDay,
        };
        return nanosecondOfDay - (nanosecondOfDay % span);
    }

    /// <summary>Smaller units than the one truncated to are added to what is kept; they do not replace it.</summary>
    private static void KeepSubsecond(ComponentSet set, TruncationUnit unit, long nanosecond)
    {
        if (set.Has(Component.Millisecond) || !set.HasAny(Component.Microsecond, Component.Nanosecond))
        {
            return;
        }

        if (unit == TruncationUnit.Millisecond)
        {
            set.Put(Component.Millisecond, nanosecond / 1_000_000);
        }
        else if (unit == TruncationUnit.Microsecond && !set.Has(Component.Microsecond))
        {
            set.Put(Component.Microsecond, nanosecond / 1_000);
        }
    }

    private static Value Compose(ValueKind kind, ComponentSet set, in TemporalParts parts, long truncatedDay, long truncatedTime)
    {
        if (!DateComposition.TryCompose(set, truncatedDay, false, out var epochDay, out var failure)
            || !TimeComposition.TryCompose(set, truncatedTime, false, out var nanosecondOfDay, out failure))
        {
            return failure;
        }

        return kind switch
        {
            ValueKind.Date => TemporalFactory.Date(epochDay),
            ValueKind.LocalTime => TemporalFactory.LocalTime(nanosecondOfDay),
            ValueKind.Time => Time(set, parts, nanosecondOfDay),
            ValueKind.LocalDateTime => TemporalFactory.LocalDateTime(epochDay, nanosecondOfDay),
            _ => set.Has(Component.TimeZone)
                ? TemporalFactory.DateTime(epochDay, nanosecondOfDay, set.Zone)
                : TemporalFactory.DateTime(epochDay, nanosecondOfDay, parts.Zone, parts.Offset),
        };
    }

    private static Value Time(ComponentSet set, in TemporalParts parts, long nanosecondOfDay)
    {
        if (!set.Has(Component.TimeZone))
        {
            return TemporalFactory.Time(nanosecondOfDay, parts.Offset ?? 0);
        }

        if (set.Zone.IsFixed)
        {
            return TemporalFactory.Time(nanosecondOfDay, set.Zone.FixedOffset);
        }

        return parts.HasDate && set.Zone.Reaches(parts.EpochDay)
            ? TemporalFactory.Time(nanosecondOfDay, set.Zone.Resolve(parts.EpochDay, nanosecondOfDay / IsoCalendar.NanosPerSecond, null).Offset)
            : InstantConstruction.NoDateForZone(set.Zone);
    }
}
