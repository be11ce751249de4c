using System.Text;
using Reactive.Functions;
using Reactive.Values;
using static Reactive.Engine.Functions.FunctionDefinition;

namespace Reactive.Engine.Functions;

/// <summary>Functions of text. Lengths and places count code points.</summary>
internal static class TextFunctions
{
    private const ValueKinds Text = ValueKinds.String;
    private const ValueKinds Integer = ValueKinds.Integer;

    internal static IEnumerable<ScalarFunction> All =>
    [
        OfText("toUpper", text => text.ToUpperInvariant()),
        OfText("upper", text => text.ToUpperInvariant()),
        OfText("toLower", text => text.ToLowerInvariant()),
        OfText("lower", text => text.ToLowerInvariant()),
        Trimming("trim", true, true),
        Trimming("btrim", true, true),
        Trimming("ltrim", true, false),
        Trimming("rtrim", false, true),
        Of("replace", Text, [Text, Text, Text], (arguments, in _) =>
            Replace(arguments[0].AsString(), arguments[1].AsString(), arguments[2].AsString())),
        Of("split", ValueKinds.List, [Text, Text | ValueKinds.List], (arguments, in _) => Split(arguments[0].AsString(), arguments[1])),
        Of("left", Text, [Text, Integer], 2, (arguments, in _) => Left(arguments), nullPropagates: false),
        Of("right", Text, [Text, Integer], 2, (arguments, in _) => Right(arguments), nullPropagates: false),
        Of("substring", Text, [Text, Integer, Integer], 2, (arguments, in _) => Substring(arguments), nullPropagates: false),
        Of("char_length", Integer, [Text], (arguments, in _) => CodePoints.Count(arguments[0].AsString())),
        Of("character_length", Integer, [Text], (arguments, in _) => CodePoints.Count(arguments[0].AsString())),
    ];

    private static ScalarFunction OfText(string name, Func<string, string> body) =>
        Of(name, Text, [Text], (arguments, in _) => body(arguments[0].AsString()));

    private static ScalarFunction Trimming(string name, bool start, bool end) => Of(name, Text, [Text, Text], 1, (arguments, in _) =>
        Trim(arguments[0].AsString(), arguments.Length > 1 ? arguments[1].AsString() : null, start, end));

    private static Value Trim(string text, string? characters, bool start, bool end)
    {
        var from = 0;
        var to = text.Length;
        while (start && from < to && IsTrimmed(text, from, CodePoints.Next(text, from), characters))
        {
            from = CodePoints.Next(text, from);
        }

        while (end && from < to && IsTrimmed(text, Before(text, from, to), to, characters))
        {
            to = Before(text, from, to);
        }

        return text[from..to];
    }

    private static int Before(string text, int from, int end) =>
        end - 2 >= from && char.IsSurrogatePair(text[end - 2], text[end - 1]) ? end - 2 : end - 1;

    private static bool IsTrimmed(string text, int from, int to, string? characters)
    {
        if (characters is null)
        {
            return char.IsWhiteSpace(text[from]);
        }

        for (var i = 0; i < characters.Length; i = CodePoints.Next(characters, i))
        {
            if (text.AsSpan(from, to - from).SequenceEqual(characters.AsSpan(i, CodePoints.Next(characters, i) - i)))
            {
                return true;
            }
        }

        return false;
    }

    private static Value Replace(string text, string search, string replacement)
    {
        var places = search.Length == 0 ? text.Length + 1 : text.AsSpan().Count(search);
        if (text.Length + ((replacement.Length - search.Length) * (long)places) > Concatenation.MaximumLength)
        {
            return Concatenation.TooLong();
        }

        return search.Length == 0 ? Intersperse(text, replacement) : text.Replace(search, replacement, StringComparison.Ordinal);
    }

    // The empty text is found before each character and at the end.
    private static string Intersperse(string text, string replacement)
    {
        var result = new StringBuilder(replacement);
        for (var i = 0; i < text.Length; i = CodePoints.Next(text, i))
        {
            result.Append(text, i, CodePoints.Next(text, i) - i).Append(replacement);
        }

        return result.ToString();
    }

    private static Value Split(string text, in Value delimiters)
    {
        if (delimiters.Tag is string one)
        {
            return one.Length == 0 ? Characters(text) : Parts(text.Split(one, StringSplitOptions.None));
        }

        var list = delimiters.AsList();
        var several = new string[list.Count];
        for (var i = 0; i < several.Length; i++)
        {
            if (list[i].Tag is not string delimiter)
            {
                return list[i].IsNull ? default : ValueErrors.ArgumentType("split", list[i]);
            }

            if (delimiter.Length == 0)
            {
                return Characters(text);
            }

            several[i] = delimiter;
        }

        return Parts(several.Length == 0 ? [text] : text.Split(several, StringSplitOptions.None));
    }

    private static Value Parts(string[] parts) => Value.Of(new ListValue(Array.ConvertAll(parts, part => Value.String(part))));

    private static Value Characters(string text)
    {
        if (text.Length == 0)
        {
            return Value.List("");
        }

        var items = new Value[CodePoints.Count(text)];
        for (int i = 0, offset = 0; i < items.Length; i++)
        {
            var next = CodePoints.Next(text, offset);
            items[i] = text[offset..next];
            offset = next;
        }

        return Value.Of(new ListValue(items));
    }

    private static Value Left(ReadOnlySpan<Value> arguments)
    {
        if (!Lengths("left", arguments, out var text, out var result))
        {
            return result;
        }

        return text[..CodePoints.Offset(text, arguments[1].Bits)];
    }

    private static Value Right(ReadOnlySpan<Value> arguments)
    {
        if (!Lengths("right", arguments, out var text, out var result))
        {
            return result;
        }

        return text[CodePoints.Offset(text, CodePoints.Count(text) - Math.Min(arguments[1].Bits, text.Length))..];
    }

    private static Value Substring(ReadOnlySpan<Value> arguments)
    {
        if (!Lengths("substring", arguments, out var text, out var result))
        {
            return result;
        }

        var rest = text[CodePoints.Offset(text, arguments[1].Bits)..];
        return arguments.Length > 2 ? rest[..CodePoints.Offset(rest, arguments[2].Bits)] : rest;
    }

    // Null for a text that is null; but a length that is null, or below zero, is an error.
    private static bool Lengths(string function, ReadOnlySpan<Value> arguments, out string text, out Value result)
    {
        text = arguments[0].Tag as string ?? "";
        result = default;
        foreach (ref readonly var length in arguments[1..])
        {
            if (arguments[0].IsNull)
            {
                return false;
            }

            if (length.IsNull || length.Bits < 0)
            {
                result = length.IsNull ? ValueErrors.ArgumentType(function, length) : ValueErrors.Negative($"a length or place of {function}()");
                return false;
            }
        }

        return !arguments[0].IsNull;
    }
}
