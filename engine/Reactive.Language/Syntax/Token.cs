namespace Reactive.Language.Syntax;

/// <summary>A word, a literal or a mark of the text.</summary>
/// <param name="kind">What it is.</param>
/// <param name="keyword">The keyword that a word may be.</param>
/// <param name="start">Where it begins.</param>
/// <param name="end">Where the next character stands.</param>
/// <param name="text">The name or the text meant, quotes and escapes resolved; null for marks and numbers.</param>
/// <param name="bracket">For an opening bracket its entry in <see cref="TokenList.BracketOf"/>; else -1.</param>
internal readonly struct Token(TokenKind kind, Keyword keyword, int start, int end, string? text, int bracket = -1)
{
    internal TokenKind Kind => kind;

    internal Keyword Keyword => keyword;

    internal SourceSpan Span => new(start, end);

    internal string Text => text ?? string.Empty;

    internal int Bracket => bracket;

    internal bool IsName => kind is TokenKind.Word or TokenKind.QuotedName;

    internal bool IsDash => kind is TokenKind.Minus or TokenKind.OtherDash;

    internal bool IsLeftHead => kind is TokenKind.Less or TokenKind.OtherLess;

    internal bool IsRightHead => kind is TokenKind.Greater or TokenKind.OtherGreater;
}
