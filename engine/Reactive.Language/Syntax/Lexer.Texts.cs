using System.Globalization;
using System.Text;

namespace Reactive.Language.Syntax;

/// <summary>What stands between quotes, and parameters.</summary>
internal sealed partial class Lexer
{
    private bool ReadString(char quote)
    {
        var start = _position++;
        var content = new StringBuilder();
        while (true)
        {
            var length = _text.AsSpan(_position).IndexOfAny(quote, '\\');
            if (length < 0)
            {
                return Fail(SyntaxErrors.NotClosed, start, start + 1, "the text is not closed", $"close it with {quote}; inside it the quote is written \\{quote}");
            }

            content.Append(_text, _position, length);
            _position += length;
            if (_text[_position] == quote)
            {
                _position++;
                return AddString(start, content.ToString());
            }

            if (!ReadEscape(content))
            {
                return false;
            }
        }
    }

    private bool AddString(int start, string content)
    {
        if (LoneSurrogate(content) is >= 0 and var lone)
        {
            return Fail(
                SyntaxErrors.InvalidUnicodeEscape,
                start,
                _position,
                $"the text holds half a surrogate pair, U+{(int)content[lone]:X4}",
                "write the character itself, or \\U and its eight hexadecimal digits");
        }

        _tokens.Add(TokenKind.String, start, _position, content);
        return true;
    }

    /// <summary>The index of the first half of a surrogate pair without its other half; -1 when there is none.</summary>
    private static int LoneSurrogate(string content)
    {
        for (var i = 0; i < content.Length; i++)
        {
            if (char.IsSurrogate(content[i]))
            {
                if (i + 1 == content.Length || !char.IsSurrogatePair(content[i], content[i + 1]))
                {
                    return i;
                }

                i++;
            }
        }

        return -1;
    }

    private bool ReadEscape(StringBuilder content)
    {
        var start = _position;
        var escaped = Peek(1);
        if (escaped is 'u' or 'U')
        {
            return ReadUnicodeEscape(content, escaped == 'u' ? 4 : 8);
        }

        var meant = escaped switch
        {
            'n' => '\n',
            't' => '\t',
            'r' => '\r',
            'b' => '\b',
            'f' => '\f',
            '\\' or '\'' or '"' or '`' => escaped,
            _ => '\0',
        };
        if (meant == '\0')
        {
            return Fail(SyntaxErrors.InvalidEscape, start, Math.Min(start + 2, _text.Length), "unknown escape in a text", "the escapes are \\\\ \\' \\\" \\b \\f \\n \\r \\t \\uXXXX \\UXXXXXXXX; a backslash itself is written \\\\");
        }

        content.Append(meant);
        _position += 2;
        return true;
    }

    private bool ReadUnicodeEscape(StringBuilder content, int digits)
    {
        var start = _position;
        var text = _text.AsSpan(start + 2, Math.Min(digits, _text.Length - start - 2));
        if (text.Length < digits || !uint.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            return Fail(SyntaxErrors.InvalidUnicodeEscape, start, start + 2, $"{_text[start..(start + 2)]} needs {digits} hexadecimal digits");
        }

        var end = start + 2 + digits;
        if (digits == 4)
        {
            content.Append((char)code);
        }
        else if (Rune.TryCreate(code, out var character))
        {
            content.Append(character.ToString());
        }
        else
        {
            return Fail(SyntaxErrors.InvalidUnicodeEscape, start, end, $"U+{code:X} is no character");
        }

        _position = end;
        return true;
    }

    /// <summary>A name between back quotes; a doubled back quote stands for one.</summary>
    private bool ReadQuotedName(int start, TokenKind kind)
    {
        var from = ++_position;
        var isDoubled = false;
        while (true)
        {
            var length = _text.AsSpan(_position).IndexOf('`');
            if (length < 0)
            {
                return Fail(SyntaxErrors.NotClosed, start, from, "the name is not closed", "close it with `");
            }

            _position += length + 1;
            if (Peek() != '`')
            {
                return AddName(kind, start, isDoubled ? _text[from..(_position - 1)].Replace("``", "`", StringComparison.Ordinal) : _text[from..(_position - 1)]);
            }

            _position++;
            isDoubled = true;
        }
    }

    private bool AddName(TokenKind kind, int start, string name)
    {
        if (LoneSurrogate(name) is >= 0 and var lone)
        {
            return Fail(SyntaxErrors.InvalidCharacter, start, _position, $"the name holds half a surrogate pair, U+{(int)name[lone]:X4}");
        }

        _tokens.Add(kind, start, _position, name);
        return true;
    }

    private bool ReadParameter()
    {
        var start = _position++;
        if (Peek() == '`')
        {
            return ReadQuotedName(start, TokenKind.Parameter);
        }

        SkipNameParts();
        var name = _text[(start + 1).._position];
        var isGood = name.Length > 0 && (!char.IsAsciiDigit(name[0]) || name.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0);
        _tokens.Add(isGood ? TokenKind.Parameter : TokenKind.Dollar, start, _position, name);
        return true;
    }
}
