using System.Collections.Immutable;

namespace Reactive.Language.Syntax;

/// <summary>A whole query: one branch, or several joined by UNION. <paramref name="UnionAll"/> has one entry for each UNION, true for UNION ALL.</summary>
internal sealed record QuerySyntax(SourceSpan Span, ImmutableArray<SingleQuerySyntax> Branches, ImmutableArray<bool> UnionAll)
    : SyntaxNode(Span);

/// <summary>Clauses in order. The last one is RETURN, but in <c>EXISTS { MATCH ... }</c> and <c>COUNT { MATCH ... }</c>, where it may be missing.</summary>
internal sealed record SingleQuerySyntax(SourceSpan Span, ImmutableArray<ClauseSyntax> Clauses)
    : SyntaxNode(Span);

internal abstract record ClauseSyntax(SourceSpan Span) : SyntaxNode(Span);

internal sealed record MatchSyntax(
    SourceSpan Span, bool Optional, ImmutableArray<PathPatternSyntax> Patterns, ExpressionSyntax? Where)
    : ClauseSyntax(Span);

internal sealed record UnwindSyntax(SourceSpan Span, ExpressionSyntax List, IdentifierSyntax Variable)
    : ClauseSyntax(Span);

internal sealed record WithSyntax(SourceSpan Span, ProjectionSyntax Projection, ExpressionSyntax? Where)
    : ClauseSyntax(Span);

internal sealed record ReturnSyntax(SourceSpan Span, ProjectionSyntax Projection) : ClauseSyntax(Span);

/// <summary>What WITH and RETURN share. <paramref name="Star"/>: all variables in scope first, then the items.</summary>
internal sealed record ProjectionSyntax(
    SourceSpan Span,
    bool Distinct,
    bool Star,
    ImmutableArray<ProjectionItemSyntax> Items,
    ImmutableArray<SortItemSyntax> OrderBy,
    ExpressionSyntax? Skip,
    ExpressionSyntax? Limit)
    : SyntaxNode(Span);

/// <summary>One column. Without an alias the column is named by <paramref name="Text"/>, the expression as it stands in the query.</summary>
internal sealed record ProjectionItemSyntax(SourceSpan Span, ExpressionSyntax Expression, IdentifierSyntax? Alias, string Text)
    : SyntaxNode(Span);

internal sealed record SortItemSyntax(SourceSpan Span, ExpressionSyntax Expression, bool Descending) : SyntaxNode(Span);

/// <summary>A name as a query means it: back quotes removed.</summary>
internal sealed record IdentifierSyntax(SourceSpan Span, string Name) : SyntaxNode(Span);
