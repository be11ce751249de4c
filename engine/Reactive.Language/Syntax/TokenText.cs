namespace Reactive.Language.Syntax;

/// <summary>How messages speak of tokens, and what those mean who come from other languages.</summary>
internal static class TokenText
{
    private const int ShownLength = 40;

    internal static string Describe(SourceText source, Token token)
    {
        if (token.Kind == TokenKind.EndOfText)
        {
            return "the end of the query";
        }

        var text = source[token.Span];
        text = text.Length > ShownLength ? text[..(ShownLength - 3)] + "..." : text;
        return text.Contains('`', StringComparison.Ordinal) || text.AsSpan().IndexOfAnyInRange('\0', '\x1F') >= 0
            ? "a " + NameOf(token.Kind)
            : $"`{text}`";
    }

    /// <summary>Advice for a token that fits nowhere; null when there is none.</summary>
    internal static string? Hint(TokenList tokens, int index)
    {
        var token = tokens[index];
        var next = tokens[index + 1];
        return (token.Kind, next.Kind) switch
        {
            (TokenKind.Exclamation, TokenKind.Equal) => "not equal is written <>",
            (TokenKind.Equal, TokenKind.Equal) => "equal is written =",
            (TokenKind.Equal, _) when index > 0 && tokens[index - 1].Kind == TokenKind.Equal => "equal is written =",
            (TokenKind.Ampersand, TokenKind.Ampersand) => "write AND",
            (TokenKind.Bar, TokenKind.Bar) => "write OR; texts and lists are joined with +",
            (TokenKind.Exclamation, _) => "write NOT",
            (TokenKind.Dollar, _) => "a parameter is written $name or $`any name`",
            (TokenKind.Word, _) when token.Keyword == Keyword.Not && IsTextOrList(next.Keyword) => "NOT stands before the whole condition: NOT x IN list",
            _ => null,
        };
    }

    private static bool IsTextOrList(Keyword keyword) =>
        keyword is Keyword.In or Keyword.Starts or Keyword.Ends or Keyword.Contains;

    private static string NameOf(TokenKind kind) => kind switch
    {
        TokenKind.QuotedName => "name in back quotes",
        TokenKind.Parameter => "parameter",
        TokenKind.String => "text",
        _ => "token",
    };
}
