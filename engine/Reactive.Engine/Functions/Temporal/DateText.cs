using Reactive.Values;

namespace Reactive.Engine.Functions.Temporal;

/// <summary>
/// Reads dates of ISO 8601: calendar, week, ordinal, and Cypher's quarter dates, with or without dashes, with parts left out at
/// the end. Years of more than four digits have a sign, and their dates dashes.
/// </summary>
internal static class DateText
{
    /// <summary>Reads a date; <paramref name="why"/> says what is wrong when there is none.</summary>
    internal static bool TryRead(ref TextCursor cursor, out long epochDay, out string why)
    {
        epochDay = 0;
        if (cursor.Current is '+' or '-')
        {
            return TryReadSigned(ref cursor, out epochDay, out why);
        }

        var digits = cursor.CountDigits();
        if (digits < 4 || !cursor.TryNumber(4, out var year))
        {
            why = "a year of four digits is expected";
            return false;
        }

        return digits switch
        {
            4 => TryReadRest(ref cursor, year, out epochDay, out why),
            6 or 8 => TryReadMonth(ref cursor, year, digits == 8, out epochDay, out why),
            7 => TryReadOrdinal(ref cursor, year, out epochDay, out why),
            _ => Fail("a date without dashes has 4, 6, 7 or 8 digits; a longer year needs a sign", out why),
        };
    }

    private static bool TryReadSigned(ref TextCursor cursor, out long epochDay, out string why)
    {
        epochDay = 0;
        var sign = cursor.TakeSign();
        var digits = cursor.CountDigits();
        if (digits is < 1 or > 9 || !cursor.TryNumber(digits, out var year))
        {
            return Fail("a year with a sign has one to nine digits", out why);
        }

        return TryReadRest(ref cursor, sign * year, out epochDay, out why);
    }

    private static bool TryReadRest(ref TextCursor cursor, int year, out long epochDay, out string why)
    {
        if (cursor.Current is 'W' or 'w' or 'Q' or 'q')
        {
            return TryReadNamed(ref cursor, year, false, out epochDay, out why);
        }

        if (cursor.Current != '-' || !IsDatePart(cursor))
        {
            epochDay = IsoCalendar.Day(year, 1, 1);
            why = string.Empty;
            return true;
        }

        cursor.Skip(1);
        if (!char.IsAsciiDigit(cursor.Current))
        {
            return TryReadNamed(ref cursor, year, true, out epochDay, out why);
        }

        return cursor.CountDigits() == 3
            ? TryReadOrdinal(ref cursor, year, out epochDay, out why)
            : TryReadDashedMonth(ref cursor, year, out epochDay, out why);
    }

    private static bool IsDatePart(in TextCursor cursor) =>
        char.IsAsciiDigit(cursor.Ahead(1)) || cursor.Ahead(1) is 'W' or 'w' or 'Q' or 'q';

    private static bool TryReadNamed(ref TextCursor cursor, int year, bool dashed, out long epochDay, out string why)
    {
        var week = cursor.Take('W');
        if (!week)
        {
            cursor.Take('Q');
        }

        epochDay = 0;
        return week
            ? TryReadWeek(ref cursor, year, dashed, out epochDay, out why)
            : TryReadQuarter(ref cursor, year, dashed, out epochDay, out why);
    }

    private static bool TryReadWeek(ref TextCursor cursor, int year, bool dashed, out long epochDay, out string why)
    {
        epochDay = 0;
        var day = 1;
        if (!(dashed ? cursor.TryShortNumber(out var week) : cursor.TryNumber(2, out week))
            || (HasMore(ref cursor, dashed) && !cursor.TryNumber(1, out day)))
        {
            return Fail("a week has two digits, its day one", out why);
        }

        if (week < 1 || week > IsoCalendar.WeeksIn(year))
        {
            return Fail($"the year {year} has no week {week}", out why);
        }

        epochDay = IsoCalendar.WeekYearStart(year) + (7 * (week - 1)) + day - 1;
        return day is >= 1 and <= 7 ? Succeed(out why) : Fail("the day of a week is 1 to 7", out why);
    }

    private static bool TryReadQuarter(ref TextCursor cursor, int year, bool dashed, out long epochDay, out string why)
    {
        epochDay = 0;
        var day = 1;
        if (!cursor.TryNumber(1, out var quarter)
            || (HasMore(ref cursor, dashed) && !(dashed ? cursor.TryShortNumber(out day) : cursor.TryNumber(2, out day))))
        {
            return Fail("a quarter has one digit, its day two", out why);
        }

        if (quarter is < 1 or > 4)
        {
            return Fail("a quarter is 1 to 4", out why);
        }

        epochDay = IsoCalendar.QuarterStart(year, quarter) + day - 1;
        return day >= 1 && day <= IsoCalendar.QuarterLength(year, quarter)
            ? Succeed(out why)
            : Fail($"quarter {quarter} of {year} has no day {day}", out why);
    }

    private static bool HasMore(ref TextCursor cursor, bool dashed)
    {
        if (!dashed)
        {
            return char.IsAsciiDigit(cursor.Current);
        }

        return cursor.Current == '-' && char.IsAsciiDigit(cursor.Ahead(1)) && cursor.Take('-');
    }

    private static bool TryReadOrdinal(ref TextCursor cursor, int year, out long epochDay, out string why)
    {
        cursor.TryNumber(3, out var day);
        epochDay = IsoCalendar.Day(year, 1, 1) + day - 1;
        return day >= 1 && day <= IsoCalendar.YearLength(year) ? Succeed(out why) : Fail($"the year {year} has no day {day}", out why);
    }

    private static bool TryReadMonth(ref TextCursor cursor, int year, bool withDay, out long epochDay, out string why)
    {
        var day = 1;
        cursor.TryNumber(2, out var month);
        if (withDay)
        {
            cursor.TryNumber(2, out day);
        }

        return TryDay(year, month, day, out epochDay, out why);
    }

    private static bool TryReadDashedMonth(ref TextCursor cursor, int year, out long epochDay, out string why)
    {
        var day = 1;
        cursor.TryShortNumber(out var month);
        if (cursor.Current == '-' && char.IsAsciiDigit(cursor.Ahead(1)))
        {
            cursor.Skip(1);
            cursor.TryShortNumber(out day);
        }

        return TryDay(year, month, day, out epochDay, out why);
    }

    private static bool TryDay(int year, int month, int day, out long epochDay, out string why)
    {
        epochDay = 0;
        if (month is < 1 or > 12)
        {
            return Fail($"there is no month {month}", out why);
        }

        if (day < 1 || day > IsoCalendar.MonthLength(year, month))
        {
            return Fail($"month {month} of {year} has no day {day}", out why);
        }

        epochDay = IsoCalendar.Day(year, month, day);
        return Succeed(out why);
    }

    private static bool Succeed(out string why)
    {
        why = string.Empty;
        return true;
    }

    private static bool Fail(string reason, out string why)
    {
        why = reason;
        return false;
    }
}
