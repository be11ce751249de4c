using System.Collections.Immutable;
using Reactive.Values;

namespace Reactive.Language.Syntax;

internal abstract record ExpressionSyntax(SourceSpan Span) : SyntaxNode(Span);

/// <summary>A number, text, boolean or null. A minus sign before a number belongs to the literal.</summary>
internal sealed record LiteralSyntax(SourceSpan Span, Value Value) : ExpressionSyntax(Span);

internal sealed record ParameterSyntax(SourceSpan Span, string Name) : ExpressionSyntax(Span);

internal sealed record VariableSyntax(SourceSpan Span, string Name) : ExpressionSyntax(Span);

/// <summary><c>target.key</c></summary>
internal sealed record PropertySyntax(SourceSpan Span, ExpressionSyntax Target, string Key) : ExpressionSyntax(Span);

/// <summary><c>target[index]</c></summary>
internal sealed record IndexSyntax(SourceSpan Span, ExpressionSyntax Target, ExpressionSyntax Index) : ExpressionSyntax(Span);

/// <summary><c>target[from..to]</c></summary>
internal sealed record SliceSyntax(SourceSpan Span, ExpressionSyntax Target, ExpressionSyntax? From, ExpressionSyntax? To)
    : ExpressionSyntax(Span);

internal enum UnaryOperator
{
    Not,
    Plus,
    Minus,
    IsNull,
    IsNotNull,
}

internal sealed record UnarySyntax(SourceSpan Span, UnaryOperator Operator, ExpressionSyntax Operand) : ExpressionSyntax(Span);

internal enum BinaryOperator
{
    Or,
    Xor,
    And,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    In,
    StartsWith,
    EndsWith,
    Contains,
    Matches,
    Add,
    Subtract,
    Multiply,
    Divide,
    Modulo,
    Power,
}

/// <summary>A chain of comparisons <c>a &lt; b &lt;= c</c> arrives as <c>a &lt; b AND b &lt;= c</c>, sharing the syntax of <c>b</c>.</summary>
internal sealed record BinarySyntax(SourceSpan Span, BinaryOperator Operator, ExpressionSyntax Left, ExpressionSyntax Right)
    : ExpressionSyntax(Span);

/// <summary><c>n:A&amp;B</c> as a predicate.</summary>
internal sealed record HasLabelsSyntax(SourceSpan Span, ExpressionSyntax Target, LabelExpressionSyntax Labels) : ExpressionSyntax(Span);

/// <summary>A function call; the name as written, with dots for namespaces (<c>duration.between</c>).</summary>
internal sealed record CallSyntax(SourceSpan Span, string Name, bool Distinct, ImmutableArray<ExpressionSyntax> Arguments)
    : ExpressionSyntax(Span);

/// <summary><c>count(*)</c></summary>
internal sealed record CountStarSyntax(SourceSpan Span) : ExpressionSyntax(Span);

internal sealed record ListLiteralSyntax(SourceSpan Span, ImmutableArray<ExpressionSyntax> Items) : ExpressionSyntax(Span);

internal sealed record MapEntrySyntax(SourceSpan Span, string Key, ExpressionSyntax Value) : SyntaxNode(Span);

internal sealed record MapLiteralSyntax(SourceSpan Span, ImmutableArray<MapEntrySyntax> Entries) : ExpressionSyntax(Span);

/// <summary><c>n {.a, .*, b, c: expr}</c></summary>
internal sealed record MapProjectionSyntax(SourceSpan Span, VariableSyntax Target, ImmutableArray<MapProjectionItemSyntax> Items)
    : ExpressionSyntax(Span);

internal abstract record MapProjectionItemSyntax(SourceSpan Span) : SyntaxNode(Span);

/// <summary><c>.key</c></summary>
internal sealed record ProjectPropertySyntax(SourceSpan Span, string Key) : MapProjectionItemSyntax(Span);

/// <summary><c>.*</c></summary>
internal sealed record ProjectAllSyntax(SourceSpan Span) : MapProjectionItemSyntax(Span);

/// <summary><c>key: expression</c>, or a variable alone, which is its own key.</summary>
internal sealed record ProjectEntrySyntax(SourceSpan Span, string Key, ExpressionSyntax Value) : MapProjectionItemSyntax(Span);

internal sealed record CaseBranchSyntax(SourceSpan Span, ExpressionSyntax When, ExpressionSyntax Then) : SyntaxNode(Span);

internal sealed record CaseSyntax(
    SourceSpan Span, ExpressionSyntax? Operand, ImmutableArray<CaseBranchSyntax> Branches, ExpressionSyntax? Else)
    : ExpressionSyntax(Span);

/// <summary><c>[x IN list WHERE predicate | projection]</c></summary>
internal sealed record ListComprehensionSyntax(
    SourceSpan Span, IdentifierSyntax Variable, ExpressionSyntax List, ExpressionSyntax? Where, ExpressionSyntax? Projection)
    : ExpressionSyntax(Span);

internal enum QuantifierKind
{
    All,
    Any,
    None,
    Single,
}

/// <summary><c>all(x IN list WHERE predicate)</c> and its like.</summary>
internal sealed record QuantifierSyntax(
    SourceSpan Span, QuantifierKind Kind, IdentifierSyntax Variable, ExpressionSyntax List, ExpressionSyntax Where)
    : ExpressionSyntax(Span);

/// <summary><c>reduce(acc = init, x IN list | body)</c></summary>
internal sealed record ReduceSyntax(
    SourceSpan Span,
    IdentifierSyntax Accumulator,
    ExpressionSyntax Initial,
    IdentifierSyntax Variable,
    ExpressionSyntax List,
    ExpressionSyntax Body)
    : ExpressionSyntax(Span);

/// <summary>A pattern where an expression stands: true when there is a match. Also the argument of the old <c>exists(pattern)</c>.</summary>
internal sealed record PatternPredicateSyntax(SourceSpan Span, PathPatternSyntax Pattern) : ExpressionSyntax(Span);

/// <summary><c>[p = (a)-->(b) WHERE predicate | projection]</c></summary>
internal sealed record PatternComprehensionSyntax(
    SourceSpan Span, PathPatternSyntax Pattern, ExpressionSyntax? Where, ExpressionSyntax Projection)
    : ExpressionSyntax(Span);

internal enum SubqueryKind
{
    Exists,
    Count,
    Collect,
}

/// <summary>
/// <c>EXISTS { }</c>, <c>COUNT { }</c>, <c>COLLECT { }</c>. The short form (patterns and WHERE without MATCH) arrives as a query of one
/// MATCH clause without RETURN.
/// </summary>
internal sealed record SubquerySyntax(SourceSpan Span, SubqueryKind Kind, QuerySyntax Query) : ExpressionSyntax(Span);
