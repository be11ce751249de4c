namespace Reactive.Language.Syntax;

/// <summary>Label expressions. <c>|</c> binds less than <c>&amp;</c> and <c>:</c>, these less than <c>!</c>.</summary>
internal sealed partial class Parser
{
    private LabelExpressionSyntax ParseLabels(LabelPlace place)
    {
        var left = ParseLabelAnd(place);
        while (At(TokenKind.Bar) && (place != LabelPlace.Predicate || IsLabelBar()))
        {
            Take();
            if (At(TokenKind.Colon) && place == LabelPlace.Relation)
            {
                Take();
            }

            var right = ParseLabelAnd(place);
            left = new LabelOrSyntax(left.Span.To(right.Span), left, right);
        }

        return left;
    }

    /// <summary>
    /// Of several bars in <c>[x IN list WHERE x:A|B | x.name]</c> the last one separates; one before it belongs to the labels when a
    /// label follows and nothing that makes an expression of it.
    /// </summary>
    private bool IsLabelBar()
    {
        if (_separator < 0 || _position > _separator)
        {
            return true;
        }

        return _position != _separator
            && StartsLabel(Next)
            && _tokens[_position + 2].Kind is not (TokenKind.Dot or TokenKind.Colon or TokenKind.LeftBracket or TokenKind.LeftBrace or TokenKind.LeftParenthesis);
    }

    private LabelExpressionSyntax ParseLabelAnd(LabelPlace place)
    {
        var left = ParseLabelNot(place);
        while (At(TokenKind.Ampersand) || At(TokenKind.Colon))
        {
            if (At(TokenKind.Colon) && place == LabelPlace.Relation)
            {
                throw Refuse(Current.Span, SyntaxErrors.RelationPattern, "a relation has one type", "alternatives are written :A|B");
            }

            Take();
            var right = ParseLabelNot(place);
            left = new LabelAndSyntax(left.Span.To(right.Span), left, right);
        }

        return left;
    }

    private LabelExpressionSyntax ParseLabelNot(LabelPlace place)
    {
        if (!At(TokenKind.Exclamation))
        {
            return ParseLabel(place);
        }

        Enter();
        var start = Take().Span;
        var operand = ParseLabelNot(place);
        Leave();
        return new LabelNotSyntax(start.To(operand.Span), operand);
    }

    private LabelExpressionSyntax ParseLabel(LabelPlace place)
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Word or TokenKind.QuotedName:
                Take();
                return new LabelNameSyntax(token.Span, token.Text);
            case TokenKind.Percent:
                Take();
                return new LabelWildcardSyntax(token.Span);
            case TokenKind.LeftParenthesis:
                return ParseLabelInParentheses(place);
            case TokenKind.Dollar or TokenKind.Parameter:
                throw Unsupported(token.Span, "labels from parameters and expressions", "write the label, or test with $label IN labels(n)");
            default:
                throw Unexpected(place == LabelPlace.Relation ? "a relation type" : "a label");
        }
    }

    private LabelExpressionSyntax ParseLabelInParentheses(LabelPlace place)
    {
        Enter();
        Take();
        var outer = _separator;
        _separator = -1;
        var inner = ParseLabels(place);
        _separator = outer;
        Expect(TokenKind.RightParenthesis, "`)` at the end of the label expression");
        Leave();
        return inner;
    }
}
