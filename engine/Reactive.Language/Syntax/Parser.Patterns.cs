using System.Collections.Immutable;

namespace Reactive.Language.Syntax;

/// <summary>Paths and nodes of patterns.</summary>
internal sealed partial class Parser
{
    private const string QuantifierHint = "for repeated relations write -[:T*1..3]->";

    private PathPatternSyntax ParsePathPattern()
    {
        var start = Current.Span.Start;
        IdentifierSyntax? variable = null;
        if (Current.IsName && Next.Kind == TokenKind.Equal)
        {
            variable = ExpectName("a variable");
            Take();
        }

        RefusePathSelectors();
        return ParsePath(start, variable);
    }

    private void RefusePathSelectors()
    {
        if (Current.Keyword is Keyword.ShortestPath or Keyword.AllShortestPaths)
        {
            throw Refusals.ShortestPath(Current, _source);
        }

        if (Current.Keyword is Keyword.All or Keyword.Any or Keyword.Shortest)
        {
            throw Unsupported(Current.Span, $"path selectors ({Keywords.TextOf(Current.Keyword)})", "match a path of bounded length, -[:T*1..3]->");
        }
    }

    private PathPatternSyntax ParsePath(int start, IdentifierSyntax? variable)
    {
        if (At(TokenKind.LeftParenthesis) && Next.Kind == TokenKind.LeftParenthesis)
        {
            return ParsePathInParentheses(start, variable);
        }

        var nodes = ImmutableArray.CreateBuilder<NodePatternSyntax>();
        var relations = ImmutableArray.CreateBuilder<RelationPatternSyntax>();
        nodes.Add(ParseNode());
        while (Current.IsDash || Current.IsLeftHead)
        {
            relations.Add(ParseRelation());
            RefuseQuantifier();
            nodes.Add(ParseNode());
        }

        RefuseQuantifier();
        return new PathPatternSyntax(SpanFrom(start), variable, nodes.ToImmutable(), relations.ToImmutable());
    }

    private PathPatternSyntax ParsePathInParentheses(int start, IdentifierSyntax? variable)
    {
        Enter();
        Take();
        var inner = ParsePath(start, variable);
        if (At(Keyword.Where))
        {
            throw Unsupported(Current.Span, "parenthesised paths with WHERE", "put the condition behind the patterns of MATCH");
        }

        Expect(TokenKind.RightParenthesis, "`)`");
        RefuseQuantifier();
        if (Current.IsDash || Current.IsLeftHead)
        {
            throw Unsupported(Current.Span, "parenthesised paths inside a path", "leave the parentheses out");
        }

        Leave();
        return inner with { Span = SpanFrom(start) };
    }

    private void RefuseQuantifier()
    {
        if (Current.Kind is TokenKind.Plus or TokenKind.Star or TokenKind.LeftBrace
            || (At(TokenKind.LeftParenthesis) && Next.Kind == TokenKind.LeftParenthesis))
        {
            throw Unsupported(Current.Span, "quantified path patterns", QuantifierHint);
        }
    }

    private NodePatternSyntax ParseNode()
    {
        var start = Current.Span.Start;
        Expect(TokenKind.LeftParenthesis, "a node such as `(n:Label)`");
        if (At(TokenKind.LeftParenthesis) || (Current.IsName && Next.Kind == TokenKind.Equal))
        {
            throw Unsupported(Current.Span, "quantified path patterns", QuantifierHint);
        }

        var variable = AtElementVariable() ? ExpectName("a variable") : null;
        var labels = TakeLabelMark() ? ParseLabels(LabelPlace.Node) : null;
        var properties = ParsePatternProperties();
        var where = TakeIf(Keyword.Where) ? ParsePredicate() : null;
        Expect(TokenKind.RightParenthesis, "`)` at the end of the node");
        return new NodePatternSyntax(SpanFrom(start), variable, labels, properties, where);
    }

    /// <summary>At a name that is not the IS or WHERE of an element without a variable.</summary>
    private bool AtElementVariable() => Current.Keyword switch
    {
        Keyword.Is => !StartsLabel(Next) || Next.Keyword == Keyword.Where,
        Keyword.Where => EndsElementVariable(Next),
        _ => Current.IsName,
    };

    private static bool StartsLabel(Token token) =>
        token.IsName || token.Kind is TokenKind.Exclamation or TokenKind.Percent or TokenKind.LeftParenthesis;

    private static bool EndsElementVariable(Token token) =>
        token.Kind is TokenKind.Colon or TokenKind.RightParenthesis or TokenKind.RightBracket or TokenKind.LeftBrace
        || token.Keyword is Keyword.Where or Keyword.Is;

    private bool TakeLabelMark() => TakeIf(TokenKind.Colon) || TakeIf(Keyword.Is);

    private MapLiteralSyntax? ParsePatternProperties()
    {
        if (At(TokenKind.Parameter))
        {
            throw Refuse(
                Current.Span,
                SyntaxErrors.ParameterUse,
                "a parameter cannot stand for all properties of a pattern",
                $"name the properties: {{key: ${Current.Text}.key}}");
        }

        return At(TokenKind.LeftBrace) ? ParseMap() : null;
    }

    /// <summary>
    /// Whether a pattern with at least one relation begins at a token, told by the brackets alone: a node, an arrow, and a node again.
    /// </summary>
    private bool IsPattern(int index)
    {
        if (!IsNode(index))
        {
            return false;
        }

        var at = _tokens.BracketOf(index).Close + 1;
        at += _tokens[at].IsLeftHead ? 1 : 0;
        if (!_tokens[at++].IsDash)
        {
            return false;
        }

        if (_tokens[at].Kind == TokenKind.LeftBracket)
        {
            at = _tokens.BracketOf(at).Close + 1;
        }

        if (at == 0 || !_tokens[at++].IsDash)
        {
            return false;
        }

        at += _tokens[at].IsRightHead ? 1 : 0;
        return IsNode(at);
    }

    /// <summary>Whether a parenthesis holds what a node may begin with.</summary>
    private bool IsNode(int index)
    {
        if (_tokens[index].Kind != TokenKind.LeftParenthesis || _tokens.BracketOf(index).Close < 0)
        {
            return false;
        }

        var inner = _tokens[index + 1];
        return inner.IsName
            ? _tokens[index + 2].Kind == TokenKind.Parameter || EndsElementVariable(_tokens[index + 2]) || inner.Keyword is Keyword.Where or Keyword.Is
            : inner.Kind is TokenKind.RightParenthesis or TokenKind.Colon or TokenKind.LeftBrace or TokenKind.Parameter;
    }
}
