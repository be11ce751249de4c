using System.Runtime.CompilerServices;

namespace Reactive.Language.Syntax;

/// <summary>
/// Recursive descent over the tokens of one text; stops at the first error. Where a bracket may open several things, a look at the
/// tokens ahead decides in constant time (<see cref="Bracket"/>): nothing is ever parsed twice.
/// </summary>
internal sealed partial class Parser
{
    private readonly SourceText _source;
    private readonly TokenList _tokens;
    private readonly QueryError? _lexerError;
    private readonly ParserLimits _limits;
    private int _position;
    private int _nesting;

    /// <summary>How many subqueries are open; they take no writes.</summary>
    private int _subqueries;

    /// <summary>How many CASE are open; in them WHEN, THEN, ELSE and END are no variables.</summary>
    private int _cases;

    /// <summary>
    /// The token index of the <c>|</c> before the projection of the comprehension that is being read, -1 when there is none: there
    /// it does not go on with a label expression.
    /// </summary>
    private int _separator = -1;

    internal Parser(SourceText source, TokenList tokens, QueryError? lexerError, ParserLimits limits)
    {
        _source = source;
        _tokens = tokens;
        _lexerError = lexerError;
        _limits = limits;
    }

    private Token Current => _tokens[_position];

    private Token Next => _tokens[_position + 1];

    private bool At(TokenKind kind) => Current.Kind == kind;

    private bool At(Keyword keyword) => Current.Keyword == keyword;

    private Token Take() => _tokens[_position++];

    private bool TakeIf(TokenKind kind)
    {
        if (!At(kind))
        {
            return false;
        }

        _position++;
        return true;
    }

    private bool TakeIf(Keyword keyword)
    {
        if (!At(keyword))
        {
            return false;
        }

        _position++;
        return true;
    }

    private void Expect(TokenKind kind, string expected)
    {
        if (!TakeIf(kind))
        {
            throw Unexpected(expected);
        }
    }

    private void Expect(Keyword keyword)
    {
        if (!TakeIf(keyword))
        {
            throw Unexpected(Keywords.TextOf(keyword));
        }
    }

    private IdentifierSyntax ExpectName(string expected)
    {
        if (!Current.IsName)
        {
            throw Unexpected(expected);
        }

        var token = Take();
        return new IdentifierSyntax(token.Span, token.Text);
    }

    /// <summary>From an offset to the end of what was read last.</summary>
    private SourceSpan SpanFrom(int start) => new(start, _tokens[_position - 1].Span.End);

    private void Enter()
    {
        if (++_nesting > _limits.Nesting || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw Refuse(Current.Span, SyntaxErrors.TooDeep, $"the query is nested more than {_limits.Nesting} levels deep", "split it with WITH");
        }
    }

    private void Leave() => _nesting--;

    private QueryException Refuse(SourceSpan span, string code, string message, string? hint = null) =>
        _source.Refuse(SyntaxErrors.Make(_source, span, code, message, hint));

    private QueryException Unsupported(SourceSpan span, string construct, string hint) =>
        Refuse(span, SyntaxErrors.Unsupported, $"{construct} are not supported", hint);

    private QueryException Unexpected(string expected, string? hint = null)
    {
        if (At(TokenKind.Invalid) && _lexerError is not null)
        {
            return _source.Refuse(_lexerError);
        }

        if (Current.Kind is TokenKind.OtherDash or TokenKind.OtherLess or TokenKind.OtherGreater)
        {
            var character = (int)_source.Text[Current.Span.Start];
            return Refuse(Current.Span, SyntaxErrors.InvalidCharacter, $"invalid character U+{character:X4}", "outside of arrows write - < >");
        }

        var found = TokenText.Describe(_source, Current);
        return Refuse(
            Current.Span, SyntaxErrors.Unexpected, $"expected {expected}, but found {found}", hint ?? TokenText.Hint(_tokens, _position));
    }
}
