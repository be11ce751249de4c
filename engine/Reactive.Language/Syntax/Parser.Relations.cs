namespace Reactive.Language.Syntax;

/// <summary>Relations of patterns.</summary>
internal sealed partial class Parser
{
    private const string ArrowHint = "a relation is written -->, <--, -- or with brackets -[r:TYPE]->";
    private const string LengthHint = "a length is written *, *2, *1.., *..3 or *1..3, behind the types";

    private RelationPatternSyntax ParseRelation()
    {
        var start = Current.Span.Start;
        var isLeft = Current.IsLeftHead;
        _position += isLeft ? 1 : 0;
        ExpectDash();
        var relation = TakeIf(TokenKind.LeftBracket)
            ? ParseRelationDetail()
            : new RelationPatternSyntax(default, null, null, null, null, null, PatternDirection.Both);
        ExpectDash();
        var isRight = Current.IsRightHead;
        _position += isRight ? 1 : 0;
        var direction = isLeft == isRight ? PatternDirection.Both : isLeft ? PatternDirection.Left : PatternDirection.Right;
        return relation with { Span = SpanFrom(start), Direction = direction };
    }

    private void ExpectDash()
    {
        if (!Current.IsDash)
        {
            throw Unexpected("`-`", ArrowHint);
        }

        Take();
    }

    private RelationPatternSyntax ParseRelationDetail()
    {
        var variable = AtElementVariable() ? ExpectName("a variable") : null;
        var types = TakeLabelMark() ? ParseLabels(LabelPlace.Relation) : null;
        var length = At(TokenKind.Star) ? ParseLength() : null;
        var properties = ParsePatternProperties();
        var where = TakeIf(Keyword.Where) ? ParsePredicate() : null;
        if (Current.Kind is TokenKind.DotDot or TokenKind.Number or TokenKind.Minus or TokenKind.Star)
        {
            var found = TokenText.Describe(_source, Current);
            throw Refuse(Current.Span, SyntaxErrors.RelationPattern, $"expected `]` at the end of the relation, but found {found}", LengthHint);
        }

        Expect(TokenKind.RightBracket, "`]` at the end of the relation");
        return new RelationPatternSyntax(default, variable, types, length, properties, where, PatternDirection.Both);
    }

    private RelationLengthSyntax ParseLength()
    {
        var start = Take().Span.Start;
        var minimum = At(TokenKind.Number) ? ParseBound() : (long?)null;
        if (!TakeIf(TokenKind.DotDot))
        {
            return new RelationLengthSyntax(SpanFrom(start), minimum, minimum);
        }

        var maximum = At(TokenKind.Number) ? ParseBound() : (long?)null;
        if (At(TokenKind.Parameter))
        {
            throw RefuseLengthParameter();
        }

        return new RelationLengthSyntax(SpanFrom(start), minimum, maximum);
    }

    private long ParseBound()
    {
        var token = Take();
        var bound = NumberLiteral.Read(_source, token.Span, isNegative: false);
        return bound.Kind == Values.ValueKind.Integer
            ? bound.Bits
            : throw Refuse(token.Span, SyntaxErrors.RelationPattern, "the bounds of a length are integers", LengthHint);
    }

    private QueryException RefuseLengthParameter() =>
        Refuse(Current.Span, SyntaxErrors.ParameterUse, "a parameter cannot be the bound of a length", LengthHint);
}
