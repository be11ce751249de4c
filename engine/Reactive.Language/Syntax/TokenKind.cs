namespace Reactive.Language.Syntax;

internal enum TokenKind : byte
{
    EndOfText,

    /// <summary>Where the text stops being tokens; the lexer's error says why. Always the last token.</summary>
    Invalid,

    /// <summary>A name or a keyword; which of the two, the place decides.</summary>
    Word,

    /// <summary>A name in back quotes.</summary>
    QuotedName,
    Parameter,
    Number,
    String,
    LeftParenthesis,
    RightParenthesis,
    LeftBracket,
    RightBracket,
    LeftBrace,
    RightBrace,
    Comma,
    Dot,
    DotDot,
    Colon,
    Semicolon,
    Bar,
    Ampersand,
    Exclamation,
    Question,
    Dollar,
    Percent,
    Star,
    Slash,
    Plus,
    Minus,
    Caret,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Matches,

    /// <summary>One of Unicode's other dashes: an arrow's line in a pattern, nothing in arithmetic.</summary>
    OtherDash,

    /// <summary>One of Unicode's other left angles: an arrow's head in a pattern.</summary>
    OtherLess,

    /// <summary>One of Unicode's other right angles: an arrow's head in a pattern.</summary>
    OtherGreater,
}
