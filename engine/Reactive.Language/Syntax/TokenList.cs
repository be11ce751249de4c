namespace Reactive.Language.Syntax;

/// <summary>All tokens of a text, with what is known of their brackets.</summary>
internal sealed class TokenList
{
    private readonly List<Token> _tokens = [];
    private readonly List<Bracket> _brackets = [];
    private readonly List<int> _open = [];

    internal int Count => _tokens.Count;

    /// <summary>The token at an index; the last one, the end of the text, stands at every index behind it.</summary>
    internal Token this[int index] => _tokens[Math.Min(index, _tokens.Count - 1)];

    /// <summary>What stands in the bracket that the token at <paramref name="index"/> opens.</summary>
    internal Bracket BracketOf(int index) => this[index].Bracket is >= 0 and var bracket ? _brackets[bracket] : Bracket.Unknown;

    internal void Add(TokenKind kind, int start, int end, string? text = null, Keyword keyword = Keyword.None)
    {
        var bracket = -1;
        switch (kind)
        {
            case TokenKind.LeftParenthesis or TokenKind.LeftBracket or TokenKind.LeftBrace:
                bracket = _brackets.Count;
                _brackets.Add(Bracket.Unknown);
                _open.Add(_tokens.Count);
                break;
            case TokenKind.RightParenthesis or TokenKind.RightBracket or TokenKind.RightBrace:
                Close(kind);
                break;
            case TokenKind.Comma or TokenKind.Bar when _open.Count > 0:
                NoteInside(kind);
                break;
        }

        _tokens.Add(new Token(kind, keyword, start, end, text, bracket));
    }

    private void Close(TokenKind close)
    {
        // A bracket that does not fit stays without a partner; the parser reports it when it gets there.
        if (_open.Count > 0 && _tokens[_open[^1]].Kind == close - 1)
        {
            var bracket = _tokens[_open[^1]].Bracket;
            _brackets[bracket] = _brackets[bracket] with { Close = _tokens.Count };
            _open.RemoveAt(_open.Count - 1);
        }
    }

    private void NoteInside(TokenKind kind)
    {
        var bracket = _tokens[_open[^1]].Bracket;
        _brackets[bracket] = kind == TokenKind.Comma
            ? _brackets[bracket] with { HasComma = true }
            : _brackets[bracket] with { LastBar = _tokens.Count };
    }
}
