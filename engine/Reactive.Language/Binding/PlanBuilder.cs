using Reactive.Engine.Logical;
using Reactive.Language.Syntax;

namespace Reactive.Language.Binding;

/// <summary>
/// A plan under construction: clauses and subqueries are stacked on <see cref="Root"/>. <paramref name="outer"/> is the plan around an inner
/// plan, whose columns can be read here too.
/// </summary>
internal sealed class PlanBuilder(LogicalOperator root, PlanBuilder? outer)
{
    private readonly Dictionary<Variable, RelationEnds> _ends = [];
    private readonly Dictionary<ExpressionSyntax, BoundExpression> _subqueries = new(ReferenceEqualityComparer.Instance);

    internal LogicalOperator Root { get; set; } = root;

    /// <summary>The inner plan of a subquery or an OPTIONAL MATCH on top of this one.</summary>
    internal PlanBuilder Nested() => new(new ArgumentOperator(), this);

    /// <summary>A branch of UNION: it starts where this plan is now.</summary>
    internal PlanBuilder Branch() => new(Root, Outer);

    /// <summary>The columns of subqueries that were added already, by their syntax: a comparison chain shares it.</summary>
    internal bool TryGetSubquery(ExpressionSyntax syntax, out BoundExpression column) => _subqueries.TryGetValue(syntax, out column);

    internal void RememberSubquery(ExpressionSyntax syntax, BoundExpression column) => _subqueries[syntax] = column;

    internal void RememberEnds(Variable relation, RelationEnds ends) => _ends[relation] = ends;

    internal RelationEnds? FindEnds(Variable relation)
    {
        for (var plan = this; plan is not null; plan = plan.Outer)
        {
            if (plan._ends.TryGetValue(relation, out var ends))
            {
                return ends;
            }
        }

        return null;
    }

    /// <summary>Forgets what can no longer be read above an operator that lets only its own columns through.</summary>
    internal void Narrow(IReadOnlySet<Variable> columns)
    {
        _subqueries.Clear();
        foreach (var (relation, ends) in _ends)
        {
            if (!columns.Contains(ends.Start) || !columns.Contains(ends.End))
            {
                _ends.Remove(relation);
            }
        }
    }

    private PlanBuilder? Outer { get; } = outer;
}
