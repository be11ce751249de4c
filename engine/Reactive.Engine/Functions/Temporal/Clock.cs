using NodaTime;
using Reactive.Functions;
using Reactive.Values;

namespace Reactive.Engine.Functions.Temporal;

/// <summary>Which of the clocks of an epoch a function reads.</summary>
internal enum ClockKind
{
    Transaction,
    Statement,
    RealTime,
}

/// <summary>Tells a clock of the epoch as a temporal instant of some kind, at UTC or in a zone.</summary>
internal static class Clock
{
    /// <summary>The instant that the clock shows.</summary>
    internal static Instant Read(ClockKind clock, in FunctionContext context) => clock switch
    {
        ClockKind.Transaction => context.Transaction,
        ClockKind.Statement => context.Statement,
        _ => context.RealTime,
    };

    internal static Value Tell(ValueKind kind, Instant instant, TemporalZone zone) =>
        InstantConstruction.FromParts(kind, TemporalParts.Of(new DateTimeValue(instant, zone)));

    /// <summary>The same in the zone that an argument gives: its name or offset as text, or a map of nothing but <c>timezone</c>.</summary>
    internal static Value Tell(ValueKind kind, Instant instant, in Value zoneArgument)
    {
        var name = zoneArgument.Tag is MapValue map && IsOnlyZone(map) ? map["timezone"] : zoneArgument;
        if (name.IsNull)
        {
            return default;
        }

        if (name.Tag is not string text)
        {
            return TemporalFailure.Type("a clock takes a time zone: a string, or a map with nothing but `timezone`");
        }

        return ZoneText.TryRead(text, out var zone, out var failure) ? Tell(kind, instant, zone) : failure;
    }

    internal static bool IsOnlyZone(MapValue map) => map.Count == 1 && map.Keys[0] == "timezone";
}
