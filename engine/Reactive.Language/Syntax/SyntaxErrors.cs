namespace Reactive.Language.Syntax;

/// <summary>The codes of everything that the lexer and the parser refuse, and openCypher's names for it.</summary>
internal static class SyntaxErrors
{
    internal const string Unexpected = "RX1001";
    internal const string TextTooLong = "RX1002";
    internal const string TooDeep = "RX1003";
    internal const string InvalidCharacter = "RX1004";
    internal const string NotClosed = "RX1005";
    internal const string InvalidEscape = "RX1006";
    internal const string InvalidUnicodeEscape = "RX1007";
    internal const string InvalidNumber = "RX1008";
    internal const string IntegerOverflow = "RX1009";
    internal const string FloatOverflow = "RX1010";
    internal const string ParameterUse = "RX1011";
    internal const string RelationPattern = "RX1012";
    internal const string ClauseOrder = "RX1013";
    internal const string PatternAsValue = "RX1014";
    internal const string OldSyntax = "RX1015";
    internal const string Write = "RX1020";
    internal const string Unsupported = "RX1021";

    /// <summary>openCypher's name for the error with a code.</summary>
    internal static string DetailOf(string code) => code switch
    {
        InvalidCharacter => "InvalidUnicodeCharacter",
        InvalidUnicodeEscape => "InvalidUnicodeLiteral",
        InvalidNumber => "InvalidNumberLiteral",
        IntegerOverflow => "IntegerOverflow",
        FloatOverflow => "FloatingPointOverflow",
        ParameterUse => "InvalidParameterUse",
        RelationPattern => "InvalidRelationshipPattern",
        ClauseOrder => "InvalidClauseComposition",
        Write or Unsupported => "UnsupportedSyntax",
        _ => "UnexpectedSyntax",
    };

    internal static QueryError Make(SourceText text, SourceSpan span, string code, string message, string? hint = null) =>
        text.Error(span, code, DetailOf(code), message, hint, unsupported: code is Write or Unsupported);
}
