using System.Collections.Immutable;

namespace Reactive.Engine.Logical;

/// <summary>
/// A step of the logical plan: a keyed relation as a function of other keyed relations. Columns are variables; whatever is defined below
/// may be read above, except across <see cref="AggregateOperator"/>, <see cref="DistinctOperator"/> and <see cref="UnionOperator"/>, which let
/// only their own columns through, and out of the inner plan of <see cref="ApplyOperator"/>. The columns of the row around an inner plan may
/// be read everywhere in it, also above its aggregates.
/// </summary>
internal abstract record LogicalOperator;

/// <summary>The one empty row.</summary>
internal sealed record StartOperator : LogicalOperator;

/// <summary>The leaf of an inner plan: the rows of the operator that holds it, with all their columns.</summary>
internal sealed record ArgumentOperator : LogicalOperator;

/// <summary>MATCH: extends each row by the matches of the pattern.</summary>
internal sealed record MatchOperator(LogicalOperator Input, MatchPattern Pattern) : LogicalOperator;

/// <summary>OPTIONAL MATCH: the rows of <paramref name="Inner"/> (Argument, Match, Apply..., Filter), or one row with its variables null.</summary>
internal sealed record OptionalOperator(LogicalOperator Input, LogicalOperator Inner) : LogicalOperator;

/// <summary>WHERE: keeps the rows for which the condition is true.</summary>
internal sealed record FilterOperator(LogicalOperator Input, Expression Condition) : LogicalOperator;

/// <summary>Adds computed columns; a later one may read an earlier one.</summary>
internal sealed record ProjectOperator(LogicalOperator Input, ImmutableArray<(Variable Variable, Expression Expression)> Items) : LogicalOperator;

/// <summary>UNWIND: a row for each member of the list; none for null.</summary>
internal sealed record UnwindOperator(LogicalOperator Input, Expression List, Variable Variable) : LogicalOperator;

/// <summary>DISTINCT over the columns, which alone go on.</summary>
internal sealed record DistinctOperator(LogicalOperator Input, ImmutableArray<Variable> Columns) : LogicalOperator;

/// <summary>
/// Grouping. A key that is a plain variable keeps its object: (v, VariableReference(v)). No keys: one group, always there. Only keys and
/// aggregates go on.
/// </summary>
internal sealed record AggregateOperator(
    LogicalOperator Input,
    ImmutableArray<(Variable Variable, Expression Expression)> Keys,
    ImmutableArray<AggregateColumn> Aggregates)
    : LogicalOperator;

/// <summary>One aggregate. <paramref name="Arguments"/>: none for count(*), two for percentiles (value, then percentile), else one.</summary>
internal sealed record AggregateColumn(
    Variable Variable, AggregateKind Kind, bool Distinct, ImmutableArray<Expression> Arguments, string? CustomName = null);

internal enum AggregateKind
{
    CountRows,
    Count,
    Sum,
    Average,
    Minimum,
    Maximum,
    Collect,
    StandardDeviation,
    StandardDeviationPopulation,
    PercentileContinuous,
    PercentileDiscrete,
    Custom,
}

/// <summary>
/// ORDER BY, SKIP and LIMIT. Without skip and limit it drops nothing: it gives order to <c>collect</c> above it and to the result.
/// Skip and limit read no row.
/// </summary>
internal sealed record WindowOperator(
    LogicalOperator Input, ImmutableArray<SortItem> OrderBy, Expression? Skip, Expression? Limit)
    : LogicalOperator;

internal sealed record SortItem(Expression Expression, bool Descending);

/// <summary>UNION [ALL]: each branch's columns, in the order of <paramref name="Columns"/>, become the columns.</summary>
internal sealed record UnionOperator(ImmutableArray<UnionBranch> Branches, ImmutableArray<Variable> Columns, bool All) : LogicalOperator;

internal sealed record UnionBranch(LogicalOperator Input, ImmutableArray<Variable> Columns);

internal enum Fold
{
    /// <summary>EXISTS, pattern predicates: whether there is an inner row.</summary>
    Exists,

    /// <summary>COUNT: how many inner rows there are.</summary>
    Count,

    /// <summary>COLLECT, pattern comprehension: the list of <c>Value</c> in (nearest ORDER BY of the inner plan, row key) order, nulls kept.</summary>
    Collect,

    /// <summary>
    /// As <see cref="Collect"/>, but a <c>Value</c> that fails stays in the list as an error: a quantifier reads the list and decides by the
    /// lattice of AND and OR whether it matters. For nothing else.
    /// </summary>
    CollectOutcomes,

    /// <summary><c>Value</c> of the one inner row; null without one.</summary>
    Single,
}

/// <summary>
/// A subquery in an expression: adds one column, the fold of the inner rows that belong to the outer row. The inner plan's leaf is
/// <see cref="ArgumentOperator"/>; aggregates, DISTINCT and windows inside work for each outer row by itself.
/// </summary>
internal sealed record ApplyOperator(LogicalOperator Input, LogicalOperator Inner, Fold Fold, Expression? Value, Variable Variable)
    : LogicalOperator;

/// <summary>A whole query: its plan and the columns of its result in order.</summary>
internal sealed record LogicalQuery(
    LogicalOperator Root, ImmutableArray<(string Name, Variable Variable)> Columns, ImmutableArray<string> Parameters);
