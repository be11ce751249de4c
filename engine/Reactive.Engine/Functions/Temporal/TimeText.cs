using Reactive.Values;

namespace Reactive.Engine.Functions.Temporal;

/// <summary>Reads times of day and offsets of ISO 8601, with or without colons, with parts left out at the end.</summary>
internal static class TimeText
{
    /// <summary>Reads a time of day; <paramref name="why"/> says what is wrong when there is none.</summary>
    internal static bool TryReadTime(ref TextCursor cursor, out long nanosecondOfDay, out string why)
    {
        nanosecondOfDay = 0;
        why = string.Empty;
        var digits = cursor.CountDigits();
        var read = digits <= 2
            ? TryReadColons(ref cursor, out var hour, out var minute, out var second, out var nanosecond)
            : TryReadBasic(ref cursor, digits, out hour, out minute, out second, out nanosecond);
        if (!read)
        {
            why = "a time of day is hh[:mm[:ss[.fraction]]] or hh[mm[ss[.fraction]]] with one to nine digits of fraction";
            return false;
        }

        if (hour > 23 || minute > 59 || second > 59)
        {
            why = "hours are 0 to 23, minutes and seconds 0 to 59";
            return false;
        }

        nanosecondOfDay = ((((hour * 60L) + minute) * 60 + second) * IsoCalendar.NanosPerSecond) + nanosecond;
        return true;
    }

    /// <summary>Reads <c>Z</c>, <c>+hh</c>, <c>+hh:mm</c>, <c>+hhmm</c> or these with seconds.</summary>
    internal static bool TryReadOffset(ref TextCursor cursor, out int seconds)
    {
        seconds = 0;
        if (cursor.Take('Z'))
        {
            return true;
        }

        var sign = cursor.TakeSign();
        if (sign == 0 || !cursor.TryNumber(2, out var hour))
        {
            return false;
        }

        var minute = 0;
        var second = 0;
        if (HasMore(ref cursor) && (!cursor.TryNumber(2, out minute) || (HasMore(ref cursor) && !cursor.TryNumber(2, out second))))
        {
            return false;
        }

        seconds = sign * ((((hour * 60) + minute) * 60) + second);
        return minute < 60 && second < 60 && Math.Abs(seconds) <= TemporalZone.MaxOffset;
    }

    private static bool HasMore(ref TextCursor cursor) => cursor.Take(':') || char.IsAsciiDigit(cursor.Current);

    private static bool TryReadColons(ref TextCursor cursor, out int hour, out int minute, out int second, out int nanosecond)
    {
        minute = second = nanosecond = 0;
        if (!cursor.TryShortNumber(out hour))
        {
            return false;
        }

        if (!cursor.Take(':'))
        {
            return true;
        }

        if (!cursor.TryShortNumber(out minute))
        {
            return false;
        }

        return !cursor.Take(':') || (cursor.TryShortNumber(out second) && TryReadFraction(ref cursor, out nanosecond));
    }

    private static bool TryReadBasic(ref TextCursor cursor, int digits, out int hour, out int minute, out int second, out int nanosecond)
    {
        second = nanosecond = 0;
        minute = 0;
        if (!cursor.TryNumber(2, out hour) || !cursor.TryNumber(2, out minute))
        {
            return false;
        }

        return digits switch
        {
            4 => true,
            6 => cursor.TryNumber(2, out second) && TryReadFraction(ref cursor, out nanosecond),
            _ => false,
        };
    }

    private static bool TryReadFraction(ref TextCursor cursor, out int nanosecond)
    {
        nanosecond = 0;
        if (!cursor.Take('.') && !cursor.Take(','))
        {
            return true;
        }

        var digits = cursor.CountDigits();
        if (digits is < 1 or > 9)
        {
            return false;
        }

        cursor.TryNumber(digits, out nanosecond);
        for (var missing = digits; missing < 9; missing++)
        {
            nanosecond *= 10;
        }

        return true;
    }
}
