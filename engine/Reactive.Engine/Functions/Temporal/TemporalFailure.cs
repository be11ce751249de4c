using Reactive.Values;

namespace Reactive.Engine.Functions.Temporal;

/// <summary>The errors of temporal functions, in openCypher's words.</summary>
internal static class TemporalFailure
{
    internal static Value Argument(string message) => Value.Error("ArgumentError", "InvalidArgumentValue", message);

    internal static Value Type(string message) => Value.Error("TypeError", "InvalidArgumentType", message);

    internal static Value Range(string message) => Value.Error("ArithmeticError", "NumberOutOfRange", message);

    internal static Value Unreadable(string kind, string text, string why) =>
        Argument($"`{Shortened(text)}` is not a {kind}: {why}");

    internal static Value YearOutOfRange() =>
        Range($"the year is outside {IsoCalendar.MinYear} to {IsoCalendar.MaxYear}");

    internal static Value DurationOutOfRange() => Range("the duration exceeds 64-bit months, days or seconds");

    internal static Value ZoneOutOfReach(TemporalZone zone) =>
        Range($"the rules of the zone {zone.Id} are known for the years -9998 to 9999 only; use an offset, or a localdatetime");

    private static string Shortened(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 57), "...");
}
