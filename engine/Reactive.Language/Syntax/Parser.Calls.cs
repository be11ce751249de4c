using System.Collections.Immutable;

namespace Reactive.Language.Syntax;

/// <summary>Functions, and what looks like one; subqueries.</summary>
internal sealed partial class Parser
{
    /// <summary>What looks like a function but is not, at a word before a parenthesis; null when it is one.</summary>
    private ExpressionSyntax? ParseSpecialCall(Token word)
    {
        switch (word.Keyword)
        {
            case Keyword.Count when _tokens[_position + 2].Kind == TokenKind.Star:
                return ParseCountStar();
            case Keyword.All:
                return ParseQuantifier(QuantifierKind.All);
            case Keyword.Any:
                return ParseQuantifier(QuantifierKind.Any);
            case Keyword.NoneOf:
                return ParseQuantifier(QuantifierKind.None);
            case Keyword.Single:
                return ParseQuantifier(QuantifierKind.Single);
            case Keyword.Reduce:
                return ParseReduce();
            case Keyword.Filter:
                throw Refuse(word.Span, SyntaxErrors.OldSyntax, "filter() is no longer in the language", "use a list comprehension: [x IN list WHERE condition]");
            case Keyword.Extract:
                throw Refuse(word.Span, SyntaxErrors.OldSyntax, "extract() is no longer in the language", "use a list comprehension: [x IN list | value]");
            case Keyword.ShortestPath or Keyword.AllShortestPaths:
                throw Refusals.ShortestPath(word, _source);
            default:
                return null;
        }
    }

    private CountStarSyntax ParseCountStar()
    {
        var start = Take().Span.Start;
        _position += 2;
        Expect(TokenKind.RightParenthesis, "`)`");
        return new CountStarSyntax(SpanFrom(start));
    }

    /// <summary>A call whose name ends at the token <paramref name="last"/>.</summary>
    private CallSyntax ParseCall(int last)
    {
        var start = Current.Span.Start;

        // Only the old exists(pattern) takes a pattern; every other function takes values.
        var takesPattern = At(Keyword.Exists) && last == _position;
        var name = Take().Text;
        if (_position <= last)
        {
            name = string.Join('.', Enumerable.Range(0, ((last - _position) / 2) + 2).Select(i => _tokens[_position - 1 + (2 * i)].Text));
            _position = last + 1;
        }

        Take();
        var isDistinct = TakeIf(Keyword.Distinct);
        var arguments = ImmutableArray.CreateBuilder<ExpressionSyntax>();
        if (isDistinct || !At(TokenKind.RightParenthesis))
        {
            do
            {
                arguments.Add(takesPattern ? ParsePredicate() : ParseValue());
            }
            while (TakeIf(TokenKind.Comma));
        }

        Expect(TokenKind.RightParenthesis, arguments.Count == 0 ? "an argument or `)`" : "an operator, `,` or `)`");
        return new CallSyntax(SpanFrom(start), name, isDistinct, arguments.ToImmutable());
    }

    private QuantifierSyntax ParseQuantifier(QuantifierKind kind)
    {
        var word = Take();
        var start = word.Span.Start;
        Take();
        var variable = ExpectName("a variable");
        Expect(Keyword.In);
        var list = ParseValue();
        if (!TakeIf(Keyword.Where))
        {
            throw Unexpected("an operator or WHERE", $"the form is {word.Text}(x IN list WHERE condition)");
        }

        var where = ParsePredicate();
        Expect(TokenKind.RightParenthesis, "an operator or `)`");
        return new QuantifierSyntax(SpanFrom(start), kind, variable, list, where);
    }

    private ReduceSyntax ParseReduce()
    {
        const string Form = "the form is reduce(sum = 0, x IN list | sum + x)";
        var start = Take().Span.Start;
        var outer = _separator;
        _separator = _tokens.BracketOf(_position).LastBar;
        Take();
        var accumulator = ExpectName("a variable");
        if (!TakeIf(TokenKind.Equal))
        {
            throw Unexpected("`=`", Form);
        }

        var initial = ParseValue();
        if (!TakeIf(TokenKind.Comma))
        {
            throw Unexpected("an operator or `,`", Form);
        }

        var variable = ExpectName("a variable");
        Expect(Keyword.In);
        var list = ParseValue();
        if (!TakeIf(TokenKind.Bar))
        {
            throw Unexpected("an operator or `|`", Form);
        }

        _separator = -1;
        var body = ParseValue();
        _separator = outer;
        Expect(TokenKind.RightParenthesis, "an operator or `)`");
        return new ReduceSyntax(SpanFrom(start), accumulator, initial, variable, list, body);
    }

    private static SubqueryKind? SubqueryOf(Keyword keyword) => keyword switch
    {
        Keyword.Exists => SubqueryKind.Exists,
        Keyword.Count => SubqueryKind.Count,
        Keyword.Collect => SubqueryKind.Collect,
        _ => null,
    };

    private SubquerySyntax ParseSubquery(SubqueryKind kind)
    {
        var start = Take().Span.Start;
        Take();
        Enter();
        _subqueries++;
        var outer = (_separator, _cases);
        (_separator, _cases) = (-1, 0);
        var isShort = At(TokenKind.LeftParenthesis)
            || (Current.IsName && Next.Kind == TokenKind.Equal)
            || Current.Keyword is Keyword.ShortestPath or Keyword.AllShortestPaths;
        if (isShort && kind == SubqueryKind.Collect)
        {
            throw Unexpected("a clause", "COLLECT { } takes a query that returns one column: COLLECT { MATCH ... RETURN x }");
        }

        var query = isShort ? ParsePatternQuery() : ParseQuery(mayOmitReturn: kind != SubqueryKind.Collect);
        Expect(TokenKind.RightBrace, "an operator, a clause or `}`");
        (_separator, _cases) = outer;
        _subqueries--;
        Leave();
        return new SubquerySyntax(SpanFrom(start), kind, query);
    }

    /// <summary>The short form: patterns and WHERE as one MATCH.</summary>
    private QuerySyntax ParsePatternQuery()
    {
        var match = ParseMatchBody(Current.Span.Start, isOptional: false);
        var single = new SingleQuerySyntax(match.Span, [match]);
        return new QuerySyntax(match.Span, [single], []);
    }
}
