using Reactive.Language.Syntax;

namespace Reactive.Oracle.Evaluation;

/// <summary>A row after its columns were computed, and what the ORDER BY and WHERE of the same clause see.</summary>
internal sealed record ProjectedRow(Row Row, Scope Scope);

/// <summary>One column of WITH or RETURN.</summary>
internal sealed record ProjectionColumn(string Name, ExpressionSyntax Expression);
