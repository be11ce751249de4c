namespace Reactive.Language.Syntax;

/// <summary>
/// Operators, from the one that binds least: OR, XOR, AND, NOT, comparisons, tests of texts, lists and null, <c>+ -</c>,
/// <c>* / %</c>, <c>^</c>, signs, and what stands behind a value.
/// </summary>
internal sealed partial class Parser
{
    /// <summary>An expression whose value is used: a bare pattern is none.</summary>
    private ExpressionSyntax ParseValue()
    {
        var expression = ParsePredicate();
        return expression is PatternPredicateSyntax ? throw RefusePatternAsValue(expression.Span) : expression;
    }

    /// <summary>An expression where a truth value is meant: a pattern may stand alone.</summary>
    private ExpressionSyntax ParsePredicate()
    {
        Enter();
        var expression = ParseOr();
        Leave();
        return expression;
    }

    private QueryException RefusePatternAsValue(SourceSpan span) => Refuse(
        span,
        SyntaxErrors.PatternAsValue,
        "a pattern is a condition, not a value",
        "write EXISTS { pattern }, COUNT { pattern } or [pattern | value]");

    private ExpressionSyntax ParseOr()
    {
        var left = ParseXor();
        while (TakeIf(Keyword.Or))
        {
            left = Binary(BinaryOperator.Or, left, ParseXor());
        }

        return left;
    }

    private ExpressionSyntax ParseXor()
    {
        var left = ParseAnd();
        while (TakeIf(Keyword.Xor))
        {
            left = Binary(BinaryOperator.Xor, left, ParseAnd());
        }

        return left;
    }

    private ExpressionSyntax ParseAnd()
    {
        var left = ParseNot();
        while (TakeIf(Keyword.And))
        {
            left = Binary(BinaryOperator.And, left, ParseNot());
        }

        return left;
    }

    private ExpressionSyntax ParseNot()
    {
        if (At(Keyword.Not))
        {
            Enter();
            var start = Take().Span;
            var operand = ParseNot();
            Leave();
            return new UnarySyntax(start.To(operand.Span), UnaryOperator.Not, operand);
        }

        return At(TokenKind.LeftParenthesis) && IsPattern(_position) ? ParsePatternPredicate() : ParseComparison();
    }

    private PatternPredicateSyntax ParsePatternPredicate()
    {
        var pattern = ParsePath(Current.Span.Start, variable: null);
        return new PatternPredicateSyntax(pattern.Span, pattern);
    }

    private ExpressionSyntax ParseComparison()
    {
        var first = ParseTest();
        BinarySyntax? chain = null;
        var left = first;
        while (ComparisonOf(Current.Kind) is { } comparison)
        {
            Take();
            var right = ParseTest();
            var link = Binary(comparison, left, right);
            chain = chain is null ? link : Binary(BinaryOperator.And, chain, link);
            left = right;
        }

        return chain ?? first;
    }

    private static BinaryOperator? ComparisonOf(TokenKind kind) => kind switch
    {
        TokenKind.Equal => BinaryOperator.Equal,
        TokenKind.NotEqual => BinaryOperator.NotEqual,
        TokenKind.Less => BinaryOperator.Less,
        TokenKind.LessOrEqual => BinaryOperator.LessOrEqual,
        TokenKind.Greater => BinaryOperator.Greater,
        TokenKind.GreaterOrEqual => BinaryOperator.GreaterOrEqual,
        _ => null,
    };

    /// <summary>Tests of texts, lists, null and labels that are words.</summary>
    private ExpressionSyntax ParseTest()
    {
        var left = ParseSum();
        while (true)
        {
            if (TakeTestOperator() is { } test)
            {
                left = Binary(test, left, ParseSum());
            }
            else if (At(Keyword.Is))
            {
                left = ParseIs(left);
            }
            else
            {
                return left;
            }
        }
    }

    private BinaryOperator? TakeTestOperator()
    {
        if (TakeIf(TokenKind.Matches))
        {
            return BinaryOperator.Matches;
        }

        switch (Current.Keyword)
        {
            case Keyword.In:
                Take();
                return BinaryOperator.In;
            case Keyword.Contains:
                Take();
                return BinaryOperator.Contains;
            case Keyword.Starts:
                Take();
                Expect(Keyword.With);
                return BinaryOperator.StartsWith;
            case Keyword.Ends:
                Take();
                Expect(Keyword.With);
                return BinaryOperator.EndsWith;
            default:
                return null;
        }
    }

    private ExpressionSyntax ParseIs(ExpressionSyntax operand)
    {
        Take();
        var isNot = TakeIf(Keyword.Not);
        if (At(Keyword.Null))
        {
            var span = operand.Span.To(Take().Span);
            return new UnarySyntax(span, isNot ? UnaryOperator.IsNotNull : UnaryOperator.IsNull, operand);
        }

        if (At(Keyword.Typed) || At(TokenKind.Colon))
        {
            throw Unsupported(Current.Span, "tests of types (IS TYPED)", "convert with toIntegerOrNull(x) and its like and test for null");
        }

        if (At(Keyword.Normalized) || Next.Keyword == Keyword.Normalized)
        {
            throw Unsupported(Current.Span, "tests of normal forms (IS NORMALIZED)", "normalize texts where they come from");
        }

        if (isNot || !StartsLabel(Current))
        {
            throw Unexpected(isNot ? "NULL" : "NULL, NOT NULL or a label");
        }

        var labels = ParseLabels(LabelPlace.Predicate);
        return new HasLabelsSyntax(operand.Span.To(labels.Span), operand, labels);
    }

    private ExpressionSyntax ParseSum()
    {
        var left = ParseProduct();
        while (Current.Kind is TokenKind.Plus or TokenKind.Minus)
        {
            var sum = Take().Kind == TokenKind.Plus ? BinaryOperator.Add : BinaryOperator.Subtract;
            left = Binary(sum, left, ParseProduct());
        }

        return left;
    }

    private ExpressionSyntax ParseProduct()
    {
        var left = ParsePower();
        while (Current.Kind is TokenKind.Star or TokenKind.Slash or TokenKind.Percent)
        {
            var product = Take().Kind switch
            {
                TokenKind.Star => BinaryOperator.Multiply,
                TokenKind.Slash => BinaryOperator.Divide,
                _ => BinaryOperator.Modulo,
            };
            left = Binary(product, left, ParsePower());
        }

        return left;
    }

    private ExpressionSyntax ParsePower()
    {
        var left = ParseSign();
        while (TakeIf(TokenKind.Caret))
        {
            left = Binary(BinaryOperator.Power, left, ParseSign());
        }

        return left;
    }

    private ExpressionSyntax ParseSign()
    {
        if (!At(TokenKind.Plus) && !At(TokenKind.Minus))
        {
            return ParsePostfix(ParseAtom());
        }

        if (At(TokenKind.Minus) && Next.Kind == TokenKind.Number)
        {
            var minus = Take().Span;
            return ParsePostfix(ParseNumber(minus.Start, isNegative: true));
        }

        Enter();
        var sign = Take();
        var operand = ParseSign();
        Leave();
        var unary = sign.Kind == TokenKind.Plus ? UnaryOperator.Plus : UnaryOperator.Minus;
        return new UnarySyntax(sign.Span.To(operand.Span), unary, operand);
    }

    private LiteralSyntax ParseNumber(int start, bool isNegative)
    {
        var number = Take().Span;
        return new LiteralSyntax(SpanFrom(start), NumberLiteral.Read(_source, number, isNegative));
    }

    private static BinarySyntax Binary(BinaryOperator binary, ExpressionSyntax left, ExpressionSyntax right) =>
        new(left.Span.To(right.Span), binary, left, right);

    private ExpressionSyntax ParsePostfix(ExpressionSyntax target)
    {
        while (true)
        {
            switch (Current.Kind)
            {
                case TokenKind.Dot:
                    Take();
                    var key = ExpectName("a property's name");
                    target = new PropertySyntax(target.Span.To(key.Span), target, key.Name);
                    break;
                case TokenKind.LeftBracket:
                    target = ParseIndex(target);
                    break;
                case TokenKind.Colon when Next.Kind == TokenKind.Colon:
                    throw Unsupported(Current.Span, "tests of types (::)", "convert with toIntegerOrNull(x) and its like and test for null");
                case TokenKind.Colon:
                    Take();
                    var labels = ParseLabels(LabelPlace.Predicate);
                    return new HasLabelsSyntax(target.Span.To(labels.Span), target, labels);
                default:
                    return target;
            }
        }
    }

    /// <summary><c>[index]</c>, <c>[from..to]</c>, <c>[from..]</c>, <c>[..to]</c></summary>
    private ExpressionSyntax ParseIndex(ExpressionSyntax target)
    {
        Take();
        var first = At(TokenKind.DotDot) ? null : ParseValue();
        if (first is not null && At(TokenKind.RightBracket))
        {
            return new IndexSyntax(target.Span.To(Take().Span), target, first);
        }

        Expect(TokenKind.DotDot, "`..` or `]`");
        var last = At(TokenKind.RightBracket) ? null : ParseValue();
        Expect(TokenKind.RightBracket, "`]`");
        return new SliceSyntax(SpanFrom(target.Span.Start), target, first, last);
    }
}
