using System.Collections.Immutable;

namespace Reactive.Language.Syntax;

internal enum PatternDirection
{
    /// <summary><c>--</c></summary>
    Both,

    /// <summary><c>--></c></summary>
    Right,

    /// <summary><c>&lt;--</c></summary>
    Left,
}

/// <summary>Nodes and the relations between them, one node more than relations; <paramref name="Variable"/> names the path.</summary>
internal sealed record PathPatternSyntax(
    SourceSpan Span,
    IdentifierSyntax? Variable,
    ImmutableArray<NodePatternSyntax> Nodes,
    ImmutableArray<RelationPatternSyntax> Relations)
    : SyntaxNode(Span);

/// <summary><paramref name="Properties"/> is a <see cref="MapLiteralSyntax"/> (a parameter there is refused by the parser as InvalidParameterUse).</summary>
internal sealed record NodePatternSyntax(
    SourceSpan Span, IdentifierSyntax? Variable, LabelExpressionSyntax? Labels, MapLiteralSyntax? Properties, ExpressionSyntax? Where)
    : SyntaxNode(Span);

internal sealed record RelationPatternSyntax(
    SourceSpan Span,
    IdentifierSyntax? Variable,
    LabelExpressionSyntax? Types,
    RelationLengthSyntax? Length,
    MapLiteralSyntax? Properties,
    ExpressionSyntax? Where,
    PatternDirection Direction)
    : SyntaxNode(Span);

/// <summary><c>*</c>, <c>*2</c>, <c>*1..3</c>: bounds that are not written are null. <c>*2</c> has both bounds 2.</summary>
internal sealed record RelationLengthSyntax(SourceSpan Span, long? Minimum, long? Maximum) : SyntaxNode(Span);

internal abstract record LabelExpressionSyntax(SourceSpan Span) : SyntaxNode(Span);

internal sealed record LabelNameSyntax(SourceSpan Span, string Name) : LabelExpressionSyntax(Span);

/// <summary><c>%</c>: any label.</summary>
internal sealed record LabelWildcardSyntax(SourceSpan Span) : LabelExpressionSyntax(Span);

internal sealed record LabelNotSyntax(SourceSpan Span, LabelExpressionSyntax Operand) : LabelExpressionSyntax(Span);

/// <summary><c>A&amp;B</c> and <c>:A:B</c>.</summary>
internal sealed record LabelAndSyntax(SourceSpan Span, LabelExpressionSyntax Left, LabelExpressionSyntax Right)
    : LabelExpressionSyntax(Span);

/// <summary><c>A|B</c> and, for relation types, <c>A|:B</c>.</summary>
internal sealed record LabelOrSyntax(SourceSpan Span, LabelExpressionSyntax Left, LabelExpressionSyntax Right)
    : LabelExpressionSyntax(Span);
