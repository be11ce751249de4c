using System.Collections.Frozen;
using Reactive.Values;

namespace Reactive.Engine.Functions.Temporal;

/// <summary>A map of components, checked one by one: known, allowed for the kind, of the right type and in range.</summary>
internal sealed class ComponentSet
{
    private const int NumberCount = (int)Component.EpochMillis + 1;

    private static readonly FrozenDictionary<string, Component> Keys = new Dictionary<string, Component>
    {
        ["year"] = Component.Year,
        ["quarter"] = Component.Quarter,
        ["month"] = Component.Month,
        ["week"] = Component.Week,
        ["ordinalDay"] = Component.OrdinalDay,
        ["dayOfQuarter"] = Component.DayOfQuarter,
        ["quarterDay"] = Component.DayOfQuarter,
        ["dayOfWeek"] = Component.DayOfWeek,
        ["weekDay"] = Component.DayOfWeek,
        ["day"] = Component.Day,
        ["hour"] = Component.Hour,
        ["minute"] = Component.Minute,
        ["second"] = Component.Second,
        ["millisecond"] = Component.Millisecond,
        ["microsecond"] = Component.Microsecond,
        ["nanosecond"] = Component.Nanosecond,
        ["epochSeconds"] = Component.EpochSeconds,
        ["epochMillis"] = Component.EpochMillis,
        ["date"] = Component.Date,
        ["time"] = Component.Time,
        ["datetime"] = Component.DateTime,
        ["timezone"] = Component.TimeZone,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly long[] _numbers = new long[NumberCount];
    private int _present;

    private ComponentSet()
    {
    }

    /// <summary>What <c>date</c>, <c>time</c> or <c>datetime</c> selects from.</summary>
    internal TemporalParts DateSource { get; private set; }

    /// <inheritdoc cref="DateSource"/>
    internal TemporalParts TimeSource { get; private set; }

    /// <summary>The zone that <c>timezone</c> names.</summary>
    internal TemporalZone Zone { get; private set; }

    /// <summary>Reads a map; when it fails, the failure is an error, or null because a component is null.</summary>
    internal static bool TryRead(MapValue map, string kind, ComponentGroups allowed, out ComponentSet set, out Value failure)
    {
        set = new ComponentSet();
        failure = default;
        for (var index = 0; index < map.Count; index++)
        {
            var key = map.Keys[index];
            if (!Keys.TryGetValue(key, out var component) || (GroupOf(component) & allowed) == 0)
            {
                failure = TemporalFailure.Argument($"a {kind} cannot be made with `{key}`");
                return false;
            }

            ref readonly var value = ref map.Values[index];
            if (value.IsNull || value.IsError)
            {
                failure = value;
                return false;
            }

            failure = set.Read(component, key, value);
            if (!failure.IsNull)
            {
                return false;
            }
        }

        return true;
    }

    internal bool Has(Component component) => (_present & (1 << (int)component)) != 0;

    internal bool HasAny(Component first, Component last)
    {
        var mask = (1 << ((int)last + 1)) - (1 << (int)first);
        return (_present & mask) != 0;
    }

    internal long this[Component component] => _numbers[(int)component];

    /// <summary>The number, as components other than seconds and milliseconds of the epoch fit.</summary>
    internal int Small(Component component) => (int)_numbers[(int)component];

    internal void Put(Component component, long number)
    {
        _present |= 1 << (int)component;
        _numbers[(int)component] = number;
    }

    private static ComponentGroups GroupOf(Component component) => component switch
    {
        <= Component.Day => ComponentGroups.Date,
        <= Component.Nanosecond => ComponentGroups.Time,
        <= Component.EpochMillis => ComponentGroups.Epoch,
        Component.Date => ComponentGroups.DateSelector,
        Component.Time => ComponentGroups.TimeSelector,
        Component.DateTime => ComponentGroups.DateTimeSelector,
        _ => ComponentGroups.TimeZone,
    };

    private static (long Least, long Most) RangeOf(Component component) => component switch
    {
        Component.Year => (IsoCalendar.MinYear, IsoCalendar.MaxYear),
        Component.Quarter => (1, 4),
        Component.Month => (1, 12),
        Component.Week => (1, 53),
        Component.OrdinalDay => (1, 366),
        Component.DayOfQuarter => (1, 92),
        Component.DayOfWeek => (1, 7),
        Component.Day => (1, 31),
        Component.Hour => (0, 23),
        Component.Minute or Component.Second => (0, 59),
        Component.Millisecond => (0, 999),
        Component.Microsecond => (0, 999_999),
        Component.Nanosecond => (0, 999_999_999),
        _ => (long.MinValue, long.MaxValue),
    };

    private Value Read(Component component, string key, in Value value)
    {
        if (Has(component))
        {
            return TemporalFailure.Argument($"`{key}` says again what another component says");
        }

        if (component < (Component)NumberCount)
        {
            return ReadNumber(component, key, value);
        }

        _present |= 1 << (int)component;
        return component == Component.TimeZone ? ReadZone(value) : ReadSource(component, key, value);
    }

    private Value ReadNumber(Component component, string key, in Value value)
    {
        if (!value.IsInteger)
        {
            return TemporalFailure.Type($"`{key}` must be an integer");
        }

        var (least, most) = RangeOf(component);
        if (value.Bits < least || value.Bits > most)
        {
            return TemporalFailure.Argument($"`{key}` must be {least} to {most}, but is {value.Bits}");
        }

        Put(component, value.Bits);
        return default;
    }

    private Value ReadZone(in Value value)
    {
        if (value.Tag is not string text)
        {
            return TemporalFailure.Type("`timezone` must be a string");
        }

        if (!ZoneText.TryRead(text, out var zone, out var failure))
        {
            return failure;
        }

        Zone = zone;
        return default;
    }

    private Value ReadSource(Component component, string key, in Value value)
    {
        var wantsDate = component != Component.Time;
        if (!TemporalParts.TryOf(value, out var parts) || !(wantsDate ? parts.HasDate : parts.HasTime))
        {
            return TemporalFailure.Type($"`{key}` must be a temporal value with a {(wantsDate ? "date" : "time")}");
        }

        if (wantsDate)
        {
            DateSource = parts;
        }

        if (component != Component.Date)
        {
            TimeSource = parts;
        }

        return default;
    }
}
