namespace Reactive.Language.Syntax;

/// <summary>Reads Cypher: text in, syntax tree out.</summary>
internal static class CypherParser
{
    /// <summary>Parses one query.</summary>
    /// <exception cref="QueryException">The text is no query of the language, or asks for something that is not supported.</exception>
    internal static QuerySyntax Parse(string text) => Parse(text, ParserLimits.Default);

    /// <summary>Parses one query within limits.</summary>
    /// <exception cref="QueryException">The text is no query of the language, asks for something that is not supported, or exceeds a limit.</exception>
    internal static QuerySyntax Parse(string text, ParserLimits limits)
    {
        var source = new SourceText(text);
        if (text.Length > limits.TextLength)
        {
            throw source.Refuse(SyntaxErrors.Make(
                source,
                new SourceSpan(limits.TextLength, limits.TextLength + 1),
                SyntaxErrors.TextTooLong,
                $"the text has {text.Length} characters, more than the limit of {limits.TextLength}",
                "pass large data as parameters"));
        }

        var lexer = new Lexer(source);
        var tokens = lexer.Run();
        var query = new Parser(source, tokens, lexer.Error, limits).ParseText();
        TreeLimits.Check(source, query, limits.TreeDepth, visits: 1_000 + (16L * tokens.Count));
        return query;
    }
}
