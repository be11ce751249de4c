using System.Text;

namespace Reactive.Language.Syntax;

/// <summary>
/// Cuts a text into tokens, once, from the front to the end. It stops at the first stretch that is no token and leaves
/// <see cref="Error"/> for the parser to report when it gets that far: what the parser finds before comes first in the text.
/// </summary>
internal sealed partial class Lexer
{
    private readonly SourceText _source;
    private readonly string _text;
    private readonly TokenList _tokens = new();
    private int _position;

    internal Lexer(SourceText source)
    {
        _source = source;
        _text = source.Text;
    }

    internal QueryError? Error { get; private set; }

    internal TokenList Run()
    {
        while (SkipSpace() && ReadToken())
        {
        }

        _tokens.Add(Error is null ? TokenKind.EndOfText : TokenKind.Invalid, _position, _position);
        return _tokens;
    }

    private char Peek(int ahead = 0) => _position + ahead < _text.Length ? _text[_position + ahead] : '\0';

    /// <summary>Skips white space and comments; false at the end of the text.</summary>
    private bool SkipSpace()
    {
        while (_position < _text.Length)
        {
            if (Characters.IsSpace(_text[_position]))
            {
                _position++;
            }
            else if (Peek() == '/' && Peek(1) == '/')
            {
                var length = _text.AsSpan(_position).IndexOfAny('\r', '\n');
                _position = length < 0 ? _text.Length : _position + length;
            }
            else if (Peek() == '/' && Peek(1) == '*')
            {
                var end = _text.IndexOf("*/", _position + 2, StringComparison.Ordinal);
                if (end < 0)
                {
                    return Fail(SyntaxErrors.NotClosed, _position, _position + 2, "the comment is not closed", "close it with */");
                }

                _position = end + 2;
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    private bool ReadToken()
    {
        var c = _text[_position];
        if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(Peek(1))))
        {
            return ReadNumber();
        }

        return c switch
        {
            '\'' or '"' => ReadString(c),
            '`' => ReadQuotedName(_position, TokenKind.QuotedName),
            '$' => ReadParameter(),
            _ => ReadMark(c) || ReadWord(),
        };
    }

    private bool ReadMark(char c)
    {
        var next = Peek(1);
        var (kind, length) = (c, next) switch
        {
            ('.', '.') => (TokenKind.DotDot, 2),
            ('=', '~') => (TokenKind.Matches, 2),
            ('<', '>') => (TokenKind.NotEqual, 2),
            ('<', '=') => (TokenKind.LessOrEqual, 2),
            ('>', '=') => (TokenKind.GreaterOrEqual, 2),
            _ => (MarkOf(c), 1),
        };
        if (kind == TokenKind.Invalid)
        {
            return false;
        }

        _tokens.Add(kind, _position, _position + length);
        _position += length;
        return true;
    }

    private static TokenKind MarkOf(char c) => c switch
    {
        '(' => TokenKind.LeftParenthesis,
        ')' => TokenKind.RightParenthesis,
        '[' => TokenKind.LeftBracket,
        ']' => TokenKind.RightBracket,
        '{' => TokenKind.LeftBrace,
        '}' => TokenKind.RightBrace,
        ',' => TokenKind.Comma,
        '.' => TokenKind.Dot,
        ':' => TokenKind.Colon,
        ';' => TokenKind.Semicolon,
        '|' => TokenKind.Bar,
        '&' => TokenKind.Ampersand,
        '!' => TokenKind.Exclamation,
        '?' => TokenKind.Question,
        '%' => TokenKind.Percent,
        '*' => TokenKind.Star,
        '/' => TokenKind.Slash,
        '+' => TokenKind.Plus,
        '-' => TokenKind.Minus,
        '^' => TokenKind.Caret,
        '=' => TokenKind.Equal,
        '<' => TokenKind.Less,
        '>' => TokenKind.Greater,
        _ => Characters.ArrowPart(c),
    };

    private bool ReadWord()
    {
        var start = _position;
        Rune.DecodeFromUtf16(_text.AsSpan(start), out var first, out var length);
        if (!Characters.IsNameStart(first))
        {
            return FailAtCharacter(first, length);
        }

        SkipNameParts();
        var word = _text.AsSpan(start, _position - start);
        _tokens.Add(TokenKind.Word, start, _position, word.ToString(), Keywords.Find(word));
        return true;
    }

    private void SkipNameParts()
    {
        while (_position < _text.Length)
        {
            Rune.DecodeFromUtf16(_text.AsSpan(_position), out var part, out var length);
            if (!Characters.IsNamePart(part))
            {
                return;
            }

            _position += length;
        }
    }

    /// <summary>All that could be meant as one number, good or bad; the parser converts it where a number may stand.</summary>
    private bool ReadNumber()
    {
        var start = _position;
        SkipNumberPart();
        if (Peek() == '.' && char.IsAsciiDigit(Peek(1)) && !_text.AsSpan(start, _position - start).Contains('.'))
        {
            _position++;
            SkipNumberPart();
        }

        _tokens.Add(TokenKind.Number, start, _position);
        return true;
    }

    private void SkipNumberPart()
    {
        var start = _position;
        if (Peek() == '.')
        {
            _position++;
        }

        SkipNameParts();
        var part = _text.AsSpan(start, _position - start);
        if (Peek() is '-' or '+' && char.IsAsciiDigit(Peek(1)) && part[^1] is 'e' or 'E' && !NumberLiteral.HasPrefix(part, 'x'))
        {
            _position++;
            SkipNameParts();
        }
    }

    private bool FailAtCharacter(Rune character, int length)
    {
        var start = _position;
        if (character.IsAscii && !Rune.IsControl(character))
        {
            var hint = character.Value == '#' ? "comments begin with // or stand between /* and */" : null;
            return Fail(SyntaxErrors.Unexpected, start, start + length, $"unexpected character `{character}`", hint);
        }

        var shown = character == Rune.ReplacementChar && _text[start] != '\uFFFD' ? _text[start] : character.Value;
        return Fail(SyntaxErrors.InvalidCharacter, start, start + length, $"invalid character U+{shown:X4}", "only texts and names in back quotes may hold any character");
    }

    private bool Fail(string code, int start, int end, string message, string? hint = null)
    {
        Error = SyntaxErrors.Make(_source, new SourceSpan(start, end), code, message, hint);
        _position = start;
        return false;
    }
}
