namespace Reactive.Values;

/// <summary>
/// The proleptic ISO calendar over day numbers (0 is 1970-01-01) for years of up to nine digits, of which NodaTime knows only
/// four. The conversions are Howard Hinnant's (chrono-compatible low-level date algorithms).
/// </summary>
internal static class IsoCalendar
{
    internal const int MaxYear = 999_999_999;
    internal const int MinYear = -999_999_999;
    internal const long SecondsPerDay = 86_400;
    internal const long NanosPerSecond = 1_000_000_000;
    internal const long NanosPerDay = SecondsPerDay * NanosPerSecond;

    internal static readonly long MinDay = Day(MinYear, 1, 1);
    internal static readonly long MaxDay = Day(MaxYear, 12, 31);

    private const int DaysPerEra = 146_097;

    internal static bool IsLeap(long year) => (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0);

    internal static int MonthLength(long year, int month) => month switch
    {
        2 => IsLeap(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    internal static int YearLength(long year) => IsLeap(year) ? 366 : 365;

    /// <summary>The day number of a date; month and day must exist.</summary>
    internal static long Day(long year, int month, int day)
    {
        var shifted = month <= 2 ? year - 1 : year;
        var era = FloorDivide(shifted, 400);
        var yearOfEra = shifted - (era * 400);
        var dayOfYear = (((153 * (month > 2 ? month - 3 : month + 9)) + 2) / 5) + day - 1;
        var dayOfEra = (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear;
        return (era * DaysPerEra) + dayOfEra - 719_468;
    }

    /// <summary>The date of a day number.</summary>
    internal static (int Year, int Month, int Day) Date(long epochDay)
    {
        var shifted = epochDay + 719_468;
        var era = FloorDivide(shifted, DaysPerEra);
        var dayOfEra = shifted - (era * DaysPerEra);
        var yearOfEra = (dayOfEra - (dayOfEra / 1460) + (dayOfEra / 36_524) - (dayOfEra / 146_096)) / 365;
        var dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        var shiftedMonth = ((5 * dayOfYear) + 2) / 153;
        var day = (int)(dayOfYear - (((153 * shiftedMonth) + 2) / 5) + 1);
        var month = (int)(shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9);
        var year = yearOfEra + (era * 400) + (month <= 2 ? 1 : 0);
        return ((int)year, month, day);
    }

    /// <summary>The date with its day cut to the length of the month.</summary>
    internal static long ClampedDay(long year, int month, int day) => Day(year, month, Math.Min(day, MonthLength(year, month)));

    /// <summary>Monday is 1, Sunday is 7.</summary>
    internal static int DayOfWeek(long epochDay) => (int)FloorModulo(epochDay + 3, 7) + 1;

    internal static int DayOfYear(long epochDay) => (int)(epochDay - Day(Date(epochDay).Year, 1, 1)) + 1;

    internal static int QuarterOf(int month) => ((month - 1) / 3) + 1;

    internal static long QuarterStart(long year, int quarter) => Day(year, (quarter * 3) - 2, 1);

    internal static int QuarterLength(long year, int quarter) => quarter switch
    {
        1 => IsLeap(year) ? 91 : 90,
        2 => 91,
        _ => 92,
    };

    /// <summary>The year that the week of the day belongs to (ISO 8601: the year of its Thursday), and the number of the week.</summary>
    internal static (int WeekYear, int Week) Week(long epochDay)
    {
        var thursday = epochDay - DayOfWeek(epochDay) + 4;
        return (Date(thursday).Year, ((DayOfYear(thursday) - 1) / 7) + 1);
    }

    /// <summary>The Monday of week 1, which is the week of 4 January.</summary>
    internal static long WeekYearStart(long weekYear)
    {
        var fourth = Day(weekYear, 1, 4);
        return fourth - DayOfWeek(fourth) + 1;
    }

    internal static int WeeksIn(long weekYear) => (int)((WeekYearStart(weekYear + 1) - WeekYearStart(weekYear)) / 7);

    internal static long FloorDivide(long dividend, long divisor)
    {
        var quotient = dividend / divisor;
        return dividend % divisor < 0 ? quotient - 1 : quotient;
    }

    internal static long FloorModulo(long dividend, long divisor)
    {
        var remainder = dividend % divisor;
        return remainder < 0 ? remainder + divisor : remainder;
    }
}
