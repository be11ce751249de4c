using System.Buffers;
using System.Globalization;
using Reactive.Values;

namespace Reactive.Language.Syntax;

/// <summary>What a number's text means: decimal, <c>0x</c> and <c>0o</c> integers of 64 bits, floats of 64 bits.</summary>
internal static class NumberLiteral
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    private const string Forms = "numbers are written 12, 0x1F, 0o17, 1.5, .5, 1e9";

    /// <summary>Converts; the sign belongs to the number, so that the smallest integer can be written.</summary>
    internal static Value Read(SourceText source, SourceSpan span, bool isNegative)
    {
        var text = source.Text.AsSpan(span.Start, span.End - span.Start);
        if (HasPrefix(text, 'x'))
        {
            return ReadInteger(source, span, text[2..], 16, isNegative);
        }

        if (HasPrefix(text, 'o'))
        {
            return ReadInteger(source, span, text[2..], 8, isNegative);
        }

        return text.IndexOfAny(".eE") >= 0
            ? ReadFloat(source, span, text, isNegative)
            : ReadInteger(source, span, text, 10, isNegative);
    }

    internal static bool HasPrefix(ReadOnlySpan<char> text, char mark) => text.Length > 1 && text[0] == '0' && (text[1] | 0x20) == mark;

    private static Value ReadInteger(SourceText source, SourceSpan span, ReadOnlySpan<char> digits, uint radix, bool isNegative)
    {
        if (digits.IsEmpty || !AreDigits(digits, radix))
        {
            throw Refuse(source, span, SyntaxErrors.InvalidNumber, $"`{Shorten(source[span])}` is no number", Forms);
        }

        if (radix == 10 && digits.Length > 1 && digits[0] == '0')
        {
            throw Refuse(source, span, SyntaxErrors.InvalidNumber, "an integer has no leading zeros", "octal numbers are written 0o17");
        }

        var limit = isNegative ? 1UL << 63 : long.MaxValue;
        var magnitude = 0UL;
        foreach (var digit in digits)
        {
            var value = DigitValue(digit);
            if (magnitude > (limit - value) / radix)
            {
                throw Refuse(source, span, SyntaxErrors.IntegerOverflow, "the integer does not fit 64 bits", "a float such as 1e19 holds larger numbers");
            }

            magnitude = (magnitude * radix) + value;
        }

        return Value.Integer(isNegative ? (long)(0UL - magnitude) : (long)magnitude);
    }

    private static bool AreDigits(ReadOnlySpan<char> text, uint radix) => radix switch
    {
        8 => text.IndexOfAnyExceptInRange('0', '7') < 0,
        10 => text.IndexOfAnyExceptInRange('0', '9') < 0,
        _ => text.IndexOfAnyExcept(HexDigits) < 0,
    };

    private static uint DigitValue(char digit) => (uint)(char.IsAsciiDigit(digit) ? digit - '0' : (digit | 0x20) - 'a' + 10);

    private static Value ReadFloat(SourceText source, SourceSpan span, ReadOnlySpan<char> text, bool isNegative)
    {
        const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (!double.TryParse(text, Style, CultureInfo.InvariantCulture, out var number) || text[^1] == '.')
        {
            throw Refuse(source, span, SyntaxErrors.InvalidNumber, $"`{Shorten(source[span])}` is no number", Forms);
        }

        if (double.IsInfinity(number))
        {
            throw Refuse(source, span, SyntaxErrors.FloatOverflow, "the float is larger than 64 bits can hold");
        }

        return Value.Float(isNegative ? -number : number);
    }

    private static string Shorten(string text) => text.Length <= 40 ? text : string.Concat(text.AsSpan(0, 37), "...");

    private static QueryException Refuse(SourceText source, SourceSpan span, string code, string message, string? hint = null) =>
        source.Refuse(SyntaxErrors.Make(source, span, code, message, hint));
}
