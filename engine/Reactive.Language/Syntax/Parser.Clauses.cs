using System.Collections.Immutable;

namespace Reactive.Language.Syntax;

/// <summary>The query as a whole and its clauses.</summary>
internal sealed partial class Parser
{
    internal QuerySyntax ParseText()
    {
        if (At(TokenKind.EndOfText))
        {
            throw Refuse(Current.Span, SyntaxErrors.Unexpected, "the query is empty", "a query reads, with MATCH say, and ends in RETURN");
        }

        var query = ParseQuery(mayOmitReturn: false);
        if (TakeIf(TokenKind.Semicolon) && !At(TokenKind.EndOfText) && !At(TokenKind.Invalid))
        {
            throw Unsupported(Current.Span, "several queries in one text", "give each its own name and text");
        }

        return At(TokenKind.EndOfText) ? query : throw Unexpected("the end of the query");
    }

    private QuerySyntax ParseQuery(bool mayOmitReturn)
    {
        var start = Current.Span.Start;
        var branches = ImmutableArray.CreateBuilder<SingleQuerySyntax>();
        var unionAll = ImmutableArray.CreateBuilder<bool>();
        branches.Add(ParseSingleQuery(mayOmitReturn));
        while (At(Keyword.Union))
        {
            var union = Take();
            var isAll = TakeIf(Keyword.All);
            if (!isAll)
            {
                TakeIf(Keyword.Distinct);
            }

            if (unionAll.Count > 0 && unionAll[0] != isAll)
            {
                throw Refuse(union.Span, SyntaxErrors.ClauseOrder, "UNION and UNION ALL cannot be mixed in one query", "put one of the two kinds into a COLLECT { } subquery");
            }

            unionAll.Add(isAll);
            branches.Add(ParseSingleQuery(mayOmitReturn));
        }

        return new QuerySyntax(SpanFrom(start), branches.ToImmutable(), unionAll.ToImmutable());
    }

    private SingleQuerySyntax ParseSingleQuery(bool mayOmitReturn)
    {
        var start = Current.Span.Start;
        var clauses = ImmutableArray.CreateBuilder<ClauseSyntax>();
        do
        {
            clauses.Add(ParseClause(isFirst: clauses.Count == 0));
        }
        while (clauses[^1] is not ReturnSyntax && !AtQueryEnd());

        CheckEnd(clauses[^1], mayOmitReturn);
        return new SingleQuerySyntax(SpanFrom(start), clauses.ToImmutable());
    }

    private bool AtQueryEnd() =>
        Current.Kind is TokenKind.EndOfText or TokenKind.Semicolon or TokenKind.RightBrace || At(Keyword.Union);

    private void CheckEnd(ClauseSyntax last, bool mayOmitReturn)
    {
        if (last is ReturnSyntax)
        {
            if (AtQueryEnd())
            {
                return;
            }

            if (Refusals.StartsClause(Current.Keyword) && !At(TokenKind.Invalid))
            {
                throw Refuse(Current.Span, SyntaxErrors.ClauseOrder, $"no clause may follow RETURN, but {Current.Text.ToUpperInvariant()} does", "where the query goes on, write WITH");
            }

            throw Unexpected("an operator, `,`, AS, ORDER BY, SKIP, LIMIT, UNION or the end of the query", HintAfterReturn());
        }

        if (!mayOmitReturn || last is WithSyntax)
        {
            throw Refuse(last.Span, SyntaxErrors.ClauseOrder, "a query ends in RETURN", "add RETURN and what the query shall give");
        }
    }

    private string? HintAfterReturn() => Current.Keyword switch
    {
        Keyword.Where => "RETURN takes no WHERE: filter in a WITH before it",
        Keyword.Skip => "SKIP stands before LIMIT",
        Keyword.Order => "ORDER BY stands before SKIP and LIMIT",
        _ => null,
    };

    private ClauseSyntax ParseClause(bool isFirst)
    {
        switch (Current.Keyword)
        {
            case Keyword.Match:
                return ParseMatch(Current.Span.Start, isOptional: false);
            case Keyword.Optional when Next.Keyword == Keyword.Match:
                return ParseMatch(Take().Span.Start, isOptional: true);
            case Keyword.Unwind:
                return ParseUnwind();
            case Keyword.With:
                return ParseWith();
            case Keyword.Return:
                return ParseReturn();
            default:
                throw RefuseClause(isFirst);
        }
    }

    private QueryException RefuseClause(bool isFirst)
    {
        if (_subqueries > 0 && Refusals.IsWrite(Current.Keyword))
        {
            return Refuse(
                Current.Span,
                SyntaxErrors.ClauseOrder,
                $"{Keywords.TextOf(Current.Keyword)} cannot stand in a subquery",
                "subqueries only read");
        }

        var expected = isFirst
            ? "a clause: MATCH, OPTIONAL MATCH, UNWIND, WITH or RETURN"
            : "an operator or a clause: MATCH, OPTIONAL MATCH, WHERE, UNWIND, WITH or RETURN";
        var refused = Refusals.OfClause(Current, Next, _source);
        return refused is not null ? _source.Refuse(refused) : Unexpected(expected, Refusals.Advice(Current));
    }

    private MatchSyntax ParseMatch(int start, bool isOptional)
    {
        Expect(Keyword.Match);
        if (Current.Keyword is Keyword.Repeatable or Keyword.Different && Next.Kind == TokenKind.Word)
        {
            throw Unsupported(new SourceSpan(Current.Span.Start, Next.Span.End), "match modes", "leave it out: relations of one MATCH are different");
        }

        return ParseMatchBody(start, isOptional);
    }

    /// <summary>What follows the word MATCH; also the short form of EXISTS { } and COUNT { }.</summary>
    private MatchSyntax ParseMatchBody(int start, bool isOptional)
    {
        var patterns = ImmutableArray.CreateBuilder<PathPatternSyntax>();
        do
        {
            patterns.Add(ParsePathPattern());
        }
        while (TakeIf(TokenKind.Comma));

        var where = TakeIf(Keyword.Where) ? ParsePredicate() : null;
        return new MatchSyntax(SpanFrom(start), isOptional, patterns.ToImmutable(), where);
    }

    private UnwindSyntax ParseUnwind()
    {
        var start = Take().Span.Start;
        var list = ParseValue();
        Expect(Keyword.As);
        var variable = ExpectName("a variable");
        return new UnwindSyntax(SpanFrom(start), list, variable);
    }

    private WithSyntax ParseWith()
    {
        var start = Take().Span.Start;
        var projection = ParseProjection();
        var where = TakeIf(Keyword.Where) ? ParsePredicate() : null;
        return new WithSyntax(SpanFrom(start), projection, where);
    }

    private ReturnSyntax ParseReturn()
    {
        var start = Take().Span.Start;
        var projection = ParseProjection();
        return new ReturnSyntax(SpanFrom(start), projection);
    }
}
