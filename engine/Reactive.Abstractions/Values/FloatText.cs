using System.Globalization;

namespace Reactive.Values;

/// <summary>
/// Writes floats as Cypher does, which is as Java does: the fewest digits that read back as the same number, plain between
/// 0.001 and 10,000,000, with an exponent elsewhere, always with a digit after the point.
/// </summary>
internal static class FloatText
{
    private const double PlainFrom = 1e-3;
    private const double PlainBelow = 1e7;

    internal static string Of(double value)
    {
        if (double.IsNaN(value))
        {
            return "NaN";
        }

        if (double.IsInfinity(value))
        {
            return value > 0 ? "Infinity" : "-Infinity";
        }

        var size = Math.Abs(value);
        return value == 0 || (size >= PlainFrom && size < PlainBelow) ? Plain(value) : Scientific(value);
    }

    // Between the bounds the shortest text of .NET has no exponent, only the point may be missing.
    private static string Plain(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.Contains('.', StringComparison.Ordinal) ? text : text + ".0";
    }

    private static string Scientific(double value)
    {
        var text = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture).AsSpan();
        var mark = text.IndexOf('E');
        var written = mark < 0 ? 0 : int.Parse(text[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = (mark < 0 ? text : text[..mark]).ToString();
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var all = mantissa.Replace(".", "", StringComparison.Ordinal);
        var digits = all.TrimStart('0');
        var exponent = written + (point < 0 ? mantissa.Length : point) - 1 - (all.Length - digits.Length);
        digits = digits.TrimEnd('0');
        var fraction = digits.Length > 1 ? digits[1..] : "0";
        return string.Create(CultureInfo.InvariantCulture, $"{(value < 0 ? "-" : "")}{digits[0]}.{fraction}E{exponent}");
    }
}
