namespace Reactive.Language.Syntax;

/// <summary>Clauses of Cypher that a continuous query does not have, by name, with what to do instead.</summary>
internal static class Refusals
{
    private const string UseReaction = "queries only read; to write when a result changes, use a reaction";

    private static readonly Keyword[] Clauses =
        [Keyword.Match, Keyword.Optional, Keyword.Unwind, Keyword.With, Keyword.Return, Keyword.Where, Keyword.Order, Keyword.Limit, Keyword.Union];

    /// <summary>The refusal of the clause that begins here; null when no clause of Cypher does.</summary>
    internal static QueryError? OfClause(Token token, Token next, SourceText source)
    {
        QueryError Write(string name) =>
            SyntaxErrors.Make(source, token.Span, SyntaxErrors.Write, $"{name} is not supported", UseReaction);
        QueryError Other(string name, string hint) =>
            SyntaxErrors.Make(source, token.Span, SyntaxErrors.Unsupported, $"{name} is not supported", hint);

        return token.Keyword switch
        {
            Keyword.Create or Keyword.Merge or Keyword.Set or Keyword.Remove or Keyword.Delete or Keyword.Foreach or Keyword.Insert =>
                Write(Keywords.TextOf(token.Keyword)),
            Keyword.Detach => Write("DETACH DELETE"),
            Keyword.NoDetach => Write("NODETACH DELETE"),
            Keyword.Load => Other("LOAD CSV", "let a source feed the file's rows; to write when a result changes, use a reaction"),
            Keyword.Call when next.Kind is TokenKind.LeftBrace or TokenKind.LeftParenthesis =>
                Other("CALL { }", "use EXISTS { }, COUNT { } or COLLECT { }, or WITH and MATCH"),
            Keyword.Call => Other("CALL of a procedure", "to act when a result changes, use a reaction; to compute, use a function"),
            Keyword.Optional when next.Keyword == Keyword.Call => Other("OPTIONAL CALL", "use OPTIONAL MATCH or COLLECT { }"),
            Keyword.Use => Other("USE", "a query reads the sources that its resource subscribes to"),
            Keyword.Using => Other("a hint (USING)", "leave it out: the engine keeps the indexes that the query needs"),
            Keyword.Finish => Other("FINISH", "a query gives its result with RETURN"),
            Keyword.Explain or Keyword.Profile =>
                Other(Keywords.TextOf(token.Keyword), "leave it out and ask for the plan with `reactive explain`"),
            Keyword.Cypher => Other("an option of the parser (CYPHER)", "leave it out"),
            Keyword.Show or Keyword.Drop or Keyword.Alter =>
                Other(Keywords.TextOf(token.Keyword), "a query only reads the graph; there are no administration commands"),
            _ => null,
        };
    }

    internal static QueryException ShortestPath(Token token, SourceText source) => source.Refuse(SyntaxErrors.Make(
        source,
        token.Span,
        SyntaxErrors.Unsupported,
        $"{Keywords.TextOf(token.Keyword)} is not supported",
        "match paths of bounded length, p = (a)-[:T*1..5]->(b), and take the one of the least length(p)"));

    internal static bool StartsClause(Keyword keyword) => keyword is
        Keyword.Match or Keyword.Optional or Keyword.Unwind or Keyword.With or Keyword.Return or Keyword.Create or Keyword.Merge
        or Keyword.Set or Keyword.Remove or Keyword.Delete or Keyword.Detach or Keyword.Foreach or Keyword.Load or Keyword.Call
        or Keyword.Use or Keyword.Finish;

    internal static bool IsWrite(Keyword keyword) => keyword is
        Keyword.Create or Keyword.Merge or Keyword.Set or Keyword.Remove or Keyword.Delete or Keyword.Detach or Keyword.Foreach;

    /// <summary>What may be meant by a word that begins no clause; null when nothing comes near.</summary>
    internal static string? Advice(Token token) => token.Keyword switch
    {
        Keyword.Order or Keyword.Skip or Keyword.Limit => "ORDER BY, SKIP and LIMIT stand, in this order, behind what WITH or RETURN gives",
        Keyword.Where => "WHERE stands once behind MATCH or WITH: join conditions with AND, filter other rows with WITH * WHERE",
        _ => token.Kind == TokenKind.Word && token.Text.Length is >= 3 and <= 10 ? Nearest(token.Text.ToUpperInvariant()) : null,
    };

    private static string? Nearest(string word)
    {
        foreach (var clause in Clauses)
        {
            if (Distance(word, Keywords.TextOf(clause)) <= 2)
            {
                return $"did you mean {Keywords.TextOf(clause)}?";
            }
        }

        return null;
    }

    /// <summary>Edits between two words, an exchange of neighbours counted as one (optimal string alignment).</summary>
    private static int Distance(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                table[i, j] = i == 0 || j == 0 ? i + j : Cost(table, a, b, i, j);
            }
        }

        return table[a.Length, b.Length];
    }

    private static int Cost(int[,] table, string a, string b, int i, int j)
    {
        var replace = table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        var best = Math.Min(replace, Math.Min(table[i - 1, j], table[i, j - 1]) + 1);
        return i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] ? Math.Min(best, table[i - 2, j - 2] + 1) : best;
    }
}
