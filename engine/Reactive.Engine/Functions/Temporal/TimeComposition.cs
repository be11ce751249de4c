using Reactive.Values;

namespace Reactive.Engine.Functions.Temporal;

/// <summary>Makes a time of day from components, from the hour down; or from another time, of which the components replace parts.</summary>
internal static class TimeComposition
{
    /// <param name="set">The components.</param>
    /// <param name="source">The time whose parts they replace; null when they are all.</param>
    /// <param name="required">Whether there must be an hour; else no components are midnight.</param>
    /// <param name="nanosecondOfDay">The time.</param>
    /// <param name="failure">Why there is none.</param>
    internal static bool TryCompose(ComponentSet set, long? source, bool required, out long nanosecondOfDay, out Value failure)
    {
        nanosecondOfDay = 0;
        failure = source is null ? CheckOrder(set, required) : default;
        if (!failure.IsNull || !TrySubsecond(set, (source ?? 0) % IsoCalendar.NanosPerSecond, out var nanosecond, out failure))
        {
            return false;
        }

        var seconds = (source ?? 0) / IsoCalendar.NanosPerSecond;
        var hour = set.Has(Component.Hour) ? set[Component.Hour] : seconds / 3600;
        var minute = set.Has(Component.Minute) ? set[Component.Minute] : seconds / 60 % 60;
        var second = set.Has(Component.Second) ? set[Component.Second] : seconds % 60;
        nanosecondOfDay = (((((hour * 60) + minute) * 60) + second) * IsoCalendar.NanosPerSecond) + nanosecond;
        return true;
    }

    /// <summary>The nanoseconds of a second: what is given replaces all of them, and each unit counts within the next larger one that is given.</summary>
    internal static bool TrySubsecond(ComponentSet set, long source, out long nanosecond, out Value failure)
    {
        nanosecond = source;
        failure = default;
        if (!set.HasAny(Component.Millisecond, Component.Nanosecond))
        {
            return true;
        }

        var microLimit = set.Has(Component.Millisecond) ? 1_000 : 1_000_000;
        var nanoLimit = set.Has(Component.Microsecond) ? 1_000 : set.Has(Component.Millisecond) ? 1_000_000 : 1_000_000_000;
        if (set[Component.Microsecond] >= microLimit || set[Component.Nanosecond] >= nanoLimit)
        {
            failure = TemporalFailure.Argument(
                "beside a larger unit, `microsecond` must be 0 to 999 and `nanosecond` less than the smallest unit that is given");
            return false;
        }

        nanosecond = (set[Component.Millisecond] * 1_000_000) + (set[Component.Microsecond] * 1_000) + set[Component.Nanosecond];
        return true;
    }

    private static Value CheckOrder(ComponentSet set, bool required)
    {
        var subsecond = set.HasAny(Component.Millisecond, Component.Nanosecond);
        var second = subsecond || set.Has(Component.Second);
        var minute = second || set.Has(Component.Minute);
        var missing = (required || minute) && !set.Has(Component.Hour) ? "hour"
            : second && !set.Has(Component.Minute) ? "minute"
            : subsecond && !set.Has(Component.Second) ? "second"
            : null;
        return missing is null
            ? default
            : TemporalFailure.Argument($"`{missing}` is missing: smaller components may be left out only from the smallest upwards");
    }
}
