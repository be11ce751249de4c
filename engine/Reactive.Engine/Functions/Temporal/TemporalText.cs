using Reactive.Values;

namespace Reactive.Engine.Functions.Temporal;

/// <summary>Reads temporal values from text, in all forms that Cypher accepts.</summary>
internal static class TemporalText
{
    /// <summary>The value of a temporal kind that the text denotes, or the error that says why there is none.</summary>
    internal static Value Parse(ValueKind kind, string text) => kind switch
    {
        ValueKind.Date => ParseDate(text),
        ValueKind.LocalTime => ParseLocalTime(text),
        ValueKind.Time => ParseTime(text),
        ValueKind.LocalDateTime => ParseLocalDateTime(text),
        ValueKind.DateTime => ParseDateTime(text),
        ValueKind.Duration => DurationText.Parse(text),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a temporal kind."),
    };

    private static Value ParseDate(string text)
    {
        var cursor = new TextCursor(text);
        if (!DateText.TryRead(ref cursor, out var epochDay, out var why))
        {
            return TemporalFailure.Unreadable("date", text, why);
        }

        return cursor.AtEnd ? TemporalFactory.Date(epochDay) : LeftOver("date", text, cursor);
    }

    private static Value ParseLocalTime(string text)
    {
        var cursor = new TextCursor(text);
        cursor.Take('T');
        if (!TimeText.TryReadTime(ref cursor, out var nanosecondOfDay, out var why))
        {
            return TemporalFailure.Unreadable("localtime", text, why);
        }

        return cursor.AtEnd ? TemporalFactory.LocalTime(nanosecondOfDay) : LeftOver("localtime", text, cursor);
    }

    private static Value ParseTime(string text)
    {
        var cursor = new TextCursor(text);
        cursor.Take('T');
        if (!TimeText.TryReadTime(ref cursor, out var nanosecondOfDay, out var why))
        {
            return TemporalFailure.Unreadable("time", text, why);
        }

        var offset = 0;
        if (!cursor.AtEnd && !TimeText.TryReadOffset(ref cursor, out offset))
        {
            return TemporalFailure.Unreadable("time", text, "an offset is Z, +hh, +hh:mm or +hhmm, at most 18 hours; a time has no named zone");
        }

        return cursor.AtEnd ? TemporalFactory.Time(nanosecondOfDay, offset) : LeftOver("time", text, cursor);
    }

    private static Value ParseLocalDateTime(string text)
    {
        var cursor = new TextCursor(text);
        if (!TryReadDateAndTime(ref cursor, out var epochDay, out var nanosecondOfDay, out var why))
        {
            return TemporalFailure.Unreadable("localdatetime", text, why);
        }

        return cursor.AtEnd ? TemporalFactory.LocalDateTime(epochDay, nanosecondOfDay) : LeftOver("localdatetime", text, cursor);
    }

    private static Value ParseDateTime(string text)
    {
        var cursor = new TextCursor(text);
        return TryReadDateAndTime(ref cursor, out var epochDay, out var nanosecondOfDay, out var why)
            ? ZoneText.ReadDateTime(ref cursor, text, epochDay, nanosecondOfDay)
            : TemporalFailure.Unreadable("datetime", text, why);
    }

    private static bool TryReadDateAndTime(ref TextCursor cursor, out long epochDay, out long nanosecondOfDay, out string why)
    {
        nanosecondOfDay = 0;
        return DateText.TryRead(ref cursor, out epochDay, out why)
            && (!cursor.Take('T') || TimeText.TryReadTime(ref cursor, out nanosecondOfDay, out why));
    }

    private static Value LeftOver(string kind, string text, in TextCursor cursor) =>
        TemporalFailure.Unreadable(kind, text, $"`{cursor.Rest}` is left over");
}
