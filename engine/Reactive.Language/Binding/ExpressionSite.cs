using System.Collections.Immutable;
using Reactive.Engine.Logical;
using Reactive.Language.Syntax;

namespace Reactive.Language.Binding;

/// <summary>Where an expression stands: what it can read and what is allowed there.</summary>
internal sealed record ExpressionSite(Scope Scope)
{
    /// <summary>The plan that subqueries of the expression are added to; null where none can stand (SKIP and LIMIT).</summary>
    internal PlanBuilder? Plan { get; init; }

    /// <summary>The aggregates of the projection; null where an aggregate is refused.</summary>
    internal AggregateSlots? Aggregates { get; init; }

    /// <summary>Expressions that were projected: one equal to them reads their column.</summary>
    internal IReadOnlyDictionary<ExpressionSyntax, Variable>? Projected { get; init; }

    /// <summary>Whether only variables and property accesses count as equal to what was projected, as beside aggregates.</summary>
    internal bool OnlySimpleProjected { get; init; }

    /// <summary>Names that exist but cannot be read here, after DISTINCT and aggregation.</summary>
    internal Scope? Hidden { get; init; }

    /// <summary>What reading a hidden name is called.</summary>
    internal QueryErrorDetail HiddenDetail { get; init; } = QueryErrorDetail.UndefinedVariable;

    /// <summary>Whether this is the argument of an aggregate.</summary>
    internal bool InAggregate { get; init; }

    /// <summary>Whether this is SKIP or LIMIT, which read no row.</summary>
    internal bool IsConstant { get; init; }

    /// <summary>The variables of the lambdas around.</summary>
    internal ImmutableHashSet<string> LambdaNames { get; init; } = [];

    /// <summary>Names that stand for an expression instead of a variable.</summary>
    internal ImmutableDictionary<string, BoundExpression> NameReplacements { get; init; } =
        ImmutableDictionary.Create<string, BoundExpression>(StringComparer.Ordinal);

    /// <summary>Syntax that is bound already.</summary>
    internal ImmutableDictionary<ExpressionSyntax, BoundExpression> Replacements { get; init; } = NoReplacements;

    internal static readonly ImmutableDictionary<ExpressionSyntax, BoundExpression> NoReplacements =
        ImmutableDictionary.Create<ExpressionSyntax, BoundExpression>(ReferenceEqualityComparer.Instance);
}
