using Reactive.Values;

namespace Reactive.Cli.Input;

/// <summary>
/// Reads the JSON numbers that need no care: no exponent, at most 18 digits of an integer, at most 15 of a float. Up to 15 digits and 22
/// places, mantissa and power of ten are both exact doubles, so that one division rounds correctly (Clinger 1990, "How to read floating
/// point numbers accurately", the fast case).
/// </summary>
internal static class PlainNumber
{
    private const int IntegerDigits = 18;
    private const int FloatDigits = 15;

    private static readonly double[] PowersOfTen =
        [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    /// <summary>Reads a number at <paramref name="position"/> and moves behind it; false when it takes the full reader.</summary>
    internal static bool TryRead(ReadOnlySpan<byte> line, ref int position, out Value value)
    {
        var at = position;
        var negative = at < line.Length && line[at] == '-';
        at += negative ? 1 : 0;
        var first = at;
        long mantissa = 0;
        while (at < line.Length && IsDigit(line[at]))
        {
            mantissa = (mantissa * 10) + (line[at++] - '0');
        }

        var whole = at - first;
        value = default;
        if (whole is 0 or > IntegerDigits || (whole > 1 && line[first] == '0'))
        {
            return false;
        }

        if (at == line.Length || line[at] != '.')
        {
            position = at;
            value = Value.Integer(negative ? -mantissa : mantissa);
            return true;
        }

        return TryReadFraction(line, ref position, at + 1, mantissa, whole, negative, out value);
    }

    private static bool TryReadFraction(
        ReadOnlySpan<byte> line, ref int position, int at, long mantissa, int whole, bool negative, out Value value)
    {
        var first = at;
        while (at < line.Length && IsDigit(line[at]) && at - first < FloatDigits)
        {
            mantissa = (mantissa * 10) + (line[at++] - '0');
        }

        var places = at - first;
        value = default;
        if (places == 0 || whole + places > FloatDigits)
        {
            return false;
        }

        var number = mantissa / PowersOfTen[places];
        position = at;
        value = Value.Float(negative ? -number : number);
        return true;
    }

    private static bool IsDigit(byte b) => (uint)(b - '0') <= 9;
}
