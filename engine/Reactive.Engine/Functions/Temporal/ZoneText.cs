using Reactive.Values;

namespace Reactive.Engine.Functions.Temporal;

/// <summary>Reads the names of zones and the offsets that stand for them.</summary>
internal static class ZoneText
{
    /// <summary>Reads <c>Z</c>, an offset, or a name of the IANA time zone database.</summary>
    internal static bool TryRead(string text, out TemporalZone zone, out Value failure)
    {
        failure = default;
        var cursor = new TextCursor(text);
        if (TimeText.TryReadOffset(ref cursor, out var offset) && cursor.AtEnd)
        {
            zone = TemporalZone.Fixed(offset);
            return true;
        }

        if (TemporalZone.TryNamed(text, out zone))
        {
            return true;
        }

        failure = TemporalFailure.Unreadable("time zone", text, "an offset like +01:00 (at most 18 hours) or a name like Europe/Stockholm is expected");
        return false;
    }

    /// <summary>Reads the zone at the end of a date and time: nothing (UTC), an offset, a name in brackets, or both, which must agree.</summary>
    internal static Value ReadDateTime(ref TextCursor cursor, string text, long epochDay, long nanosecondOfDay)
    {
        int? offset = null;
        if (cursor.Current is '+' or '-' or 'Z' or 'z')
        {
            if (!TimeText.TryReadOffset(ref cursor, out var seconds))
            {
                return TemporalFailure.Unreadable("datetime", text, "an offset is Z, +hh, +hh:mm or +hhmm, at most 18 hours");
            }

            offset = seconds;
        }

        if (cursor.Current != '[')
        {
            return cursor.AtEnd
                ? TemporalFactory.DateTime(epochDay, nanosecondOfDay, TemporalZone.Fixed(offset ?? 0))
                : TemporalFailure.Unreadable("datetime", text, $"`{cursor.Rest}` is left over");
        }

        var name = cursor.Rest;
        if (name[^1] != ']')
        {
            return TemporalFailure.Unreadable("datetime", text, "the bracket of the time zone is not closed");
        }

        if (!TryRead(name[1..^1].ToString(), out var zone, out _))
        {
            return TemporalFailure.Unreadable("datetime", text, "the time zone in brackets is not known");
        }

        var dateTime = TemporalFactory.DateTime(epochDay, nanosecondOfDay, zone, offset);
        return offset is { } told && dateTime.Tag is DateTimeValue made && !Agrees(made, told, epochDay, nanosecondOfDay)
            ? TemporalFailure.Unreadable("datetime", text, $"the zone {zone.Id} does not have that offset at that time")
            : dateTime;
    }

    private static bool Agrees(DateTimeValue made, int offset, long epochDay, long nanosecondOfDay) =>
        made.OffsetSeconds == offset && made.LocalDay == epochDay && made.LocalNanosecondOfDay == nanosecondOfDay;
}
