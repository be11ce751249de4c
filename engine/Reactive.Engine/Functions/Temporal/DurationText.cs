using Reactive.Values;

namespace Reactive.Engine.Functions.Temporal;

/// <summary>
/// Reads durations of ISO 8601: <c>P1Y2M3W4DT5H6M7.8S</c>, where each amount may have a sign and the last one a fraction, and
/// the form that looks like a date and time, <c>P0001-02-03T04:05:06.7</c>.
/// </summary>
internal static class DurationText
{
    private const string Units = "YMWDHMS";
    private const int FirstTimeUnit = 4;

    internal static Value Parse(string text)
    {
        var cursor = new TextCursor(text);
        ExactNumber sign = cursor.TakeSign() < 0 ? -1 : 1;
        if (!cursor.Take('P'))
        {
            return TemporalFailure.Unreadable("duration", text, "it begins with P");
        }

        return IsDateForm(cursor) ? ParseDateForm(ref cursor, text, sign) : ParseUnits(ref cursor, text, sign);
    }

    private static bool IsDateForm(in TextCursor cursor)
    {
        var digits = cursor.CountDigits();
        return (digits == 4 && cursor.Ahead(4) == '-') || (digits == 8 && cursor.Ahead(8) is 'T' or 't' or '\0');
    }

    private static Value ParseUnits(ref TextCursor cursor, string text, ExactNumber sign)
    {
        Span<ExactNumber> amounts = new ExactNumber[Units.Length];
        var next = 0;
        var limit = FirstTimeUnit;
        var fraction = false;
        do
        {
            if (limit == FirstTimeUnit && cursor.Take('T'))
            {
                next = FirstTimeUnit;
                limit = Units.Length;
            }

            if (fraction)
            {
                return TemporalFailure.Unreadable("duration", text, "only the last amount may have a fraction");
            }

            if (!TryReadAmount(ref cursor, next, limit, out var unit, out var amount, out fraction))
            {
                return TemporalFailure.Unreadable(
                    "duration", text, "it is P[nY][nM][nW][nD][T[nH][nM][nS]] with at least one amount, where n has at most 18 digits");
            }

            amounts[unit] = amount * sign;
            next = unit + 1;
        }
        while (!cursor.AtEnd);

        return Sum(amounts);
    }

    private static bool TryReadAmount(
        ref TextCursor cursor, int firstUnit, int limit, out int unit, out ExactNumber amount, out bool fraction)
    {
        var negative = cursor.TakeSign() < 0;
        var length = cursor.CountDigits();
        var whole = length;
        fraction = length > 0 && cursor.Ahead(length) is '.' or ',';
        if (fraction)
        {
            length++;
            while (char.IsAsciiDigit(cursor.Ahead(length)))
            {
                length++;
            }
        }

        amount = default;
        unit = IndexOfUnit(cursor.Ahead(length), firstUnit, limit);
        if (unit < 0
            || whole is < 1 or > 18
            || (fraction && length - whole is < 2 or > 19)
            || !ExactNumber.TryParse(cursor.Rest[..length], out amount))
        {
            return false;
        }

        amount = negative ? amount * -1 : amount;
        cursor.Skip(length + 1);
        return true;
    }

    private static int IndexOfUnit(char letter, int first, int limit)
    {
        for (var unit = first; unit < limit; unit++)
        {
            if (Units[unit] == char.ToUpperInvariant(letter))
            {
                return unit;
            }
        }

        return -1;
    }

    private static Value Sum(ReadOnlySpan<ExactNumber> amounts) => DurationCascade.Make(
        (amounts[0] * 12) + amounts[1],
        (amounts[2] * 7) + amounts[3],
        (amounts[4] * 3600) + (amounts[5] * 60) + amounts[6],
        default);

    private static Value ParseDateForm(ref TextCursor cursor, string text, ExactNumber sign)
    {
        cursor.TryNumber(4, out var years);
        var dashed = cursor.Take('-');
        if (!cursor.TryNumber(2, out var months)
            || (dashed && !cursor.Take('-'))
            || !cursor.TryNumber(2, out var days)
            || months > 12
            || days > 31)
        {
            return TemporalFailure.Unreadable("duration", text, "its date part is yyyy-mm-dd or yyyymmdd, months to 12, days to 31");
        }

        var nanoseconds = 0L;
        if (cursor.Take('T') && !TimeText.TryReadTime(ref cursor, out nanoseconds, out var why))
        {
            return TemporalFailure.Unreadable("duration", text, why);
        }

        return cursor.AtEnd
            ? DurationCascade.Make(
                sign * ((years * 12L) + months),
                sign * days,
                sign * (nanoseconds / IsoCalendar.NanosPerSecond),
                sign * (nanoseconds % IsoCalendar.NanosPerSecond))
            : TemporalFailure.Unreadable("duration", text, $"`{cursor.Rest}` is left over");
    }
}
