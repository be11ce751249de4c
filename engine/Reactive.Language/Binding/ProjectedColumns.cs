using Reactive.Engine.Logical;
using Reactive.Language.Syntax;

namespace Reactive.Language.Binding;

/// <summary>The columns of WITH or RETURN, and what its ORDER BY and WHERE find projected already.</summary>
internal sealed record ProjectedColumns(
    IReadOnlyList<(string Name, Variable Variable)> Columns,
    IReadOnlyDictionary<ExpressionSyntax, Variable> Expressions,
    AggregateSlots? Aggregates);
