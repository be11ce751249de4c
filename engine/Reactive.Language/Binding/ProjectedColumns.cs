using System.Collections.Immutable;
using Reactive.Engine.Logical;

namespace Reactive.Language.Binding;

/// <summary>The columns of WITH or RETURN, and where its ORDER BY and WHERE read.</summary>
internal sealed record ProjectedColumns(
    IReadOnlyList<(string Name, Variable Variable)> Columns, ImmutableArray<ProjectedExpression> Expressions, AggregateSlots? Aggregates);
