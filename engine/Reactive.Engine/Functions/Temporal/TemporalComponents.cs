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

        var known = (parts.HasDate && TryGetDate(parts.EpochDay, key, out var component))
            | (parts.HasTime && TryGetTime(parts.NanosecondOfDay, key, out component))
            | (parts.HasZone && TryGetZone(parts, key, out component))
            | (target.Tag is DateTimeValue dateTime && TryGetEpoch(dateTime, key, out component));
        return known ? component : TemporalFailure.Argument($"a {InstantConstruction.NameOf(target.Kind)} has no component `{key}`");
    }
}
