using System.Collections.Immutable;
using Reactive.Values;

namespace Reactive.Language.Syntax;

/// <summary>What operators connect.</summary>
internal sealed partial class Parser
{

    private ExpressionSyntax ParseAtom()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                return ParseNumber(token.Span.Start, isNegative: false);
            case TokenKind.String:
                Take();
                return new LiteralSyntax(token.Span, Value.String(token.Text));
            case TokenKind.Parameter:
                Take();
                return new ParameterSyntax(token.Span, token.Text);
            case TokenKind.LeftParenthesis:
                return ParseParentheses();
            case TokenKind.LeftBracket:
                return ParseList();
            case TokenKind.LeftBrace:
                return ParseMap();
            case TokenKind.QuotedName:
                return ParseVariableOrCall();
            case TokenKind.Word:
                return ParseWord(token);
            default:
                throw Unexpected("an expression");
        }
    }

    private ExpressionSyntax ParseParentheses()
    {
        if (IsPattern(_position))
        {
            throw RefusePatternAsValue(ParsePath(Current.Span.Start, variable: null).Span);
        }

        Take();
        var inner = ParsePredicate();
        Expect(TokenKind.RightParenthesis, "an operator or `)`");
        return inner;
    }

    private ExpressionSyntax ParseWord(Token word)
    {
        switch (word.Keyword)
        {
            case Keyword.True or Keyword.False:
                Take();
                return new LiteralSyntax(word.Span, Value.Boolean(word.Keyword == Keyword.True));
            case Keyword.Null:
                Take();
                return new LiteralSyntax(word.Span, Value.Null);
            case Keyword.Case when !GoesOnFromVariable(Next):
                return ParseCase();
        }

        if (Keywords.IsStructure(word.Keyword) && !IsVariable(word.Keyword))
        {
            throw Unexpected("an expression", MayBeMeantAsName(Next.Kind) ? $"as a name, {word.Text} stands in back quotes" : null);
        }

        return Next.Kind switch
        {
            TokenKind.LeftParenthesis => ParseSpecialCall(word) ?? ParseVariableOrCall(),
            TokenKind.LeftBrace when SubqueryOf(word.Keyword) is { } kind && _tokens[_position + 2].Kind != TokenKind.Dot => ParseSubquery(kind),
            _ => ParseVariableOrCall(),
        };
    }

    /// <summary>Whether a word that structures queries is meant as a variable here.</summary>
    private bool IsVariable(Keyword keyword) =>
        keyword != Keyword.Not
        && (_cases == 0 || keyword is not (Keyword.When or Keyword.Then or Keyword.Else or Keyword.End))
        && GoesOnFromVariable(Next);

    private static bool MayBeMeantAsName(TokenKind next) => next is
        TokenKind.LeftParenthesis or TokenKind.LeftBracket or TokenKind.LeftBrace or TokenKind.Colon or TokenKind.Plus or TokenKind.Minus
        or TokenKind.Star or TokenKind.Slash or TokenKind.Percent or TokenKind.Caret;

    private static bool GoesOnFromVariable(Token next) => next.Kind switch
    {
        TokenKind.EndOfText or TokenKind.Dot or TokenKind.DotDot or TokenKind.Comma or TokenKind.Semicolon or TokenKind.RightParenthesis
            or TokenKind.RightBracket or TokenKind.RightBrace or TokenKind.Bar or TokenKind.Equal or TokenKind.NotEqual
            or TokenKind.Less or TokenKind.LessOrEqual or TokenKind.Greater or TokenKind.GreaterOrEqual or TokenKind.Matches => true,
        TokenKind.Word => next.Keyword is Keyword.As or Keyword.Is or Keyword.In or Keyword.And or Keyword.Or or Keyword.Xor
            or Keyword.Starts or Keyword.Ends or Keyword.Contains or Keyword.Order or Keyword.Skip or Keyword.Limit
            or Keyword.Asc or Keyword.Ascending or Keyword.Desc or Keyword.Descending or Keyword.Where,
        _ => false,
    };

    private ExpressionSyntax ParseVariableOrCall()
    {
        var last = _position;
        while (_tokens[last + 1].Kind == TokenKind.Dot && _tokens[last + 2].IsName)
        {
            last += 2;
        }

        if (_tokens[last + 1].Kind == TokenKind.LeftParenthesis)
        {
            return ParseCall(last);
        }

        var name = Take();
        var variable = new VariableSyntax(name.Span, name.Text);
        return At(TokenKind.LeftBrace) ? ParseMapProjection(variable) : variable;
    }

    private CaseSyntax ParseCase()
    {
        var start = Take().Span.Start;
        _cases++;
        var operand = At(Keyword.When) ? null : ParseValue();
        var branches = ImmutableArray.CreateBuilder<CaseBranchSyntax>();
        do
        {
            var from = Current.Span.Start;
            Expect(Keyword.When);
            var when = operand is null ? ParsePredicate() : ParseValue();
            Expect(Keyword.Then);
            var then = ParseValue();
            branches.Add(new CaseBranchSyntax(SpanFrom(from), when, then));
        }
        while (At(Keyword.When));

        var otherwise = TakeIf(Keyword.Else) ? ParseValue() : null;
        if (!TakeIf(Keyword.End))
        {
            throw Unexpected(otherwise is null ? "WHEN, ELSE or END" : "END");
        }

        _cases--;
        return new CaseSyntax(SpanFrom(start), operand, branches.ToImmutable(), otherwise);
    }
}
