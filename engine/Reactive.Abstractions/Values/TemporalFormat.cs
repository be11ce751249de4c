using System.Text;

namespace Reactive.Values;

/// <summary>The ISO 8601 text of dates, times and offsets: seconds only when there are any, fractions in groups of three digits.</summary>
internal static class TemporalFormat
{
    internal static void AppendDate(StringBuilder text, long epochDay)
    {
        var (year, month, day) = IsoCalendar.Date(epochDay);
        AppendYear(text, year);
        AppendTwo(text.Append('-'), month);
        AppendTwo(text.Append('-'), day);
    }

    internal static void AppendTime(StringBuilder text, long nanoOfDay)
    {
        var seconds = nanoOfDay / IsoCalendar.NanosPerSecond;
        var nano = (int)(nanoOfDay % IsoCalendar.NanosPerSecond);
        AppendTwo(text, (int)(seconds / 3600));
        AppendTwo(text.Append(':'), (int)(seconds / 60 % 60));
        if (seconds % 60 == 0 && nano == 0)
        {
            return;
        }

        AppendTwo(text.Append(':'), (int)(seconds % 60));
        AppendFraction(text, nano);
    }

    internal static void AppendOffset(StringBuilder text, int offsetSeconds)
    {
        if (offsetSeconds == 0)
        {
            text.Append('Z');
            return;
        }

        var magnitude = Math.Abs(offsetSeconds);
        AppendTwo(text.Append(offsetSeconds < 0 ? '-' : '+'), magnitude / 3600);
        AppendTwo(text.Append(':'), magnitude / 60 % 60);
        if (magnitude % 60 != 0)
        {
            AppendTwo(text.Append(':'), magnitude % 60);
        }
    }

    internal static string Offset(int offsetSeconds)
    {
        var text = new StringBuilder(9);
        AppendOffset(text, offsetSeconds);
        return text.ToString();
    }

    private static void AppendYear(StringBuilder text, int year)
    {
        if (year > 9999)
        {
            text.Append('+').Append(year);
            return;
        }

        if (year < 0)
        {
            text.Append('-');
        }

        var magnitude = Math.Abs(year);
        for (var limit = 1000; limit > 1 && magnitude < limit; limit /= 10)
        {
            text.Append('0');
        }

        text.Append(magnitude);
    }

    private static void AppendFraction(StringBuilder text, int nano)
    {
        if (nano == 0)
        {
            return;
        }

        var (digits, width) = nano % 1_000_000 == 0 ? (nano / 1_000_000, 3)
            : nano % 1_000 == 0 ? (nano / 1_000, 6)
            : (nano, 9);
        text.Append('.');
        for (var scale = (int)Math.Pow(10, width - 1); scale > 0; scale /= 10)
        {
            text.Append((char)('0' + (digits / scale % 10)));
        }
    }

    private static void AppendTwo(StringBuilder text, int number) =>
        text.Append((char)('0' + (number / 10))).Append((char)('0' + (number % 10)));
}
