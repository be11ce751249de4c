using System.Collections.Immutable;

namespace Reactive.Language.Syntax;

/// <summary>Lists, maps, comprehensions and projections of maps.</summary>
internal sealed partial class Parser
{
    private ExpressionSyntax ParseList()
    {
        var bracket = _tokens.BracketOf(_position);
        var first = _position + 1;
        if (IsLambdaVariable(first) && !bracket.HasComma)
        {
            return ParseListComprehension(bracket);
        }

        var pattern = _tokens[first].IsName && _tokens[first + 1].Kind == TokenKind.Equal ? first + 2 : first;
        return bracket.LastBar >= 0 && IsPattern(pattern) ? ParsePatternComprehension(bracket) : ParseListLiteral();
    }

    private bool IsLambdaVariable(int index) =>
        _tokens[index].IsName
        && _tokens[index + 1].Keyword == Keyword.In
        && _tokens[index].Keyword is not (Keyword.Null or Keyword.True or Keyword.False);

    private ListLiteralSyntax ParseListLiteral()
    {
        var start = Take().Span.Start;
        var items = ImmutableArray.CreateBuilder<ExpressionSyntax>();
        if (!At(TokenKind.RightBracket))
        {
            do
            {
                items.Add(ParseValue());
            }
            while (TakeIf(TokenKind.Comma));
        }

        Expect(TokenKind.RightBracket, "an operator, `,` or `]`");
        return new ListLiteralSyntax(SpanFrom(start), items.ToImmutable());
    }

    private ListComprehensionSyntax ParseListComprehension(Bracket bracket)
    {
        var start = Take().Span.Start;
        var outer = _separator;
        _separator = bracket.LastBar;
        var variable = ExpectName("a variable");
        Expect(Keyword.In);
        var list = ParseValue();
        var where = TakeIf(Keyword.Where) ? ParsePredicate() : null;
        var hasProjection = TakeIf(TokenKind.Bar);
        _separator = -1;
        var projection = hasProjection ? ParseValue() : null;
        _separator = outer;
        Expect(TokenKind.RightBracket, hasProjection ? "an operator or `]`" : where is null ? "an operator, WHERE, `|` or `]`" : "an operator, `|` or `]`");
        return new ListComprehensionSyntax(SpanFrom(start), variable, list, where, projection);
    }

    private PatternComprehensionSyntax ParsePatternComprehension(Bracket bracket)
    {
        var start = Take().Span.Start;
        var outer = _separator;
        _separator = bracket.LastBar;
        var pattern = ParsePathPattern();
        var where = TakeIf(Keyword.Where) ? ParsePredicate() : null;
        if (!TakeIf(TokenKind.Bar))
        {
            throw Unexpected(where is null ? "WHERE or `|`" : "an operator or `|`", "the form is [(a)-->(b) WHERE condition | value]");
        }

        _separator = -1;
        var projection = ParseValue();
        _separator = outer;
        Expect(TokenKind.RightBracket, "an operator or `]`");
        return new PatternComprehensionSyntax(SpanFrom(start), pattern, where, projection);
    }

    private MapLiteralSyntax ParseMap()
    {
        var start = Take().Span.Start;
        RefuseOldParameter(start);
        var entries = ImmutableArray.CreateBuilder<MapEntrySyntax>();
        if (!At(TokenKind.RightBrace))
        {
            do
            {
                entries.Add(ParseMapEntry());
            }
            while (TakeIf(TokenKind.Comma));
        }

        Expect(TokenKind.RightBrace, entries.Count == 0 ? "a key or `}`" : "an operator, `,` or `}`");
        return new MapLiteralSyntax(SpanFrom(start), entries.ToImmutable());
    }

    private void RefuseOldParameter(int start)
    {
        if ((Current.IsName || At(TokenKind.Number)) && Next.Kind == TokenKind.RightBrace)
        {
            var name = _source[Current.Span];
            throw Refuse(
                new SourceSpan(start, Next.Span.End),
                SyntaxErrors.OldSyntax,
                $"`{{{name}}}` is neither a map nor, any longer, a parameter",
                $"a parameter is written ${name}, a map {{key: value}}");
        }
    }

    private MapEntrySyntax ParseMapEntry()
    {
        var key = ExpectName("a key");
        Expect(TokenKind.Colon, "`:` behind the key");
        var value = ParseValue();
        return new MapEntrySyntax(key.Span.To(value.Span), key.Name, value);
    }

    private MapProjectionSyntax ParseMapProjection(VariableSyntax target)
    {
        Take();
        var items = ImmutableArray.CreateBuilder<MapProjectionItemSyntax>();
        if (!At(TokenKind.RightBrace))
        {
            do
            {
                items.Add(ParseMapProjectionItem());
            }
            while (TakeIf(TokenKind.Comma));
        }

        Expect(TokenKind.RightBrace, "an operator, `,` or `}`");
        return new MapProjectionSyntax(SpanFrom(target.Span.Start), target, items.ToImmutable());
    }

    private MapProjectionItemSyntax ParseMapProjectionItem()
    {
        var start = Current.Span.Start;
        if (TakeIf(TokenKind.Dot))
        {
            if (TakeIf(TokenKind.Star))
            {
                return new ProjectAllSyntax(SpanFrom(start));
            }

            var property = ExpectName("a property's name or `*`");
            return new ProjectPropertySyntax(SpanFrom(start), property.Name);
        }

        var key = ExpectName("`.property`, `.*`, a variable or `key: value`");
        var value = TakeIf(TokenKind.Colon) ? ParseValue() : new VariableSyntax(key.Span, key.Name);
        return new ProjectEntrySyntax(SpanFrom(start), key.Name, value);
    }
}
