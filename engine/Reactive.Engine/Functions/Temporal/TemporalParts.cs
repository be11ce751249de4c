using Reactive.Values;

namespace Reactive.Engine.Functions.Temporal;

/// <summary>What a temporal instant holds: a date, a time of day, a zone, or several of these.</summary>
internal readonly struct TemporalParts
{
    internal bool HasDate { get; private init; }

    internal bool HasTime { get; private init; }

    internal bool HasZone { get; private init; }

    internal long EpochDay { get; private init; }

    internal long NanosecondOfDay { get; private init; }

    internal TemporalZone Zone { get; private init; }

    /// <summary>The offset that holds: of a time of the clock that comes twice it tells which one is meant.</summary>
    internal int? Offset { get; private init; }

    /// <summary>Whether the value is a temporal instant; durations are not.</summary>
    internal static bool TryOf(in Value value, out TemporalParts parts)
    {
        switch (value.Tag)
        {
            case DateValue date:
                parts = new TemporalParts { HasDate = true, EpochDay = date.EpochDay };
                return true;
            case LocalTimeValue time:
                parts = new TemporalParts { HasTime = true, NanosecondOfDay = time.NanosecondOfDay };
                return true;
            case TimeValue time:
                parts = Of(time);
                return true;
            case LocalDateTimeValue local:
                parts = new TemporalParts { HasDate = true, HasTime = true, EpochDay = local.EpochDay, NanosecondOfDay = local.NanosecondOfDay };
                return true;
            case DateTimeValue dateTime:
                parts = Of(dateTime);
                return true;
            default:
                parts = default;
                return false;
        }
    }

    internal static TemporalParts Of(DateTimeValue dateTime) => new()
    {
        HasDate = true,
        HasTime = true,
        HasZone = true,
        EpochDay = dateTime.LocalDay,
        NanosecondOfDay = dateTime.LocalNanosecondOfDay,
        Zone = dateTime.Zone,
        Offset = dateTime.OffsetSeconds,
    };

    private static TemporalParts Of(TimeValue time) => new()
    {
        HasTime = true,
        HasZone = true,
        NanosecondOfDay = time.NanosecondOfDay,
        Zone = TemporalZone.Fixed(time.OffsetSeconds),
        Offset = time.OffsetSeconds,
    };
}
