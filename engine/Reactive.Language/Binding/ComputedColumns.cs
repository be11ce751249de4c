using System.Collections.Immutable;
using Reactive.Engine.Logical;

namespace Reactive.Language.Binding;

/// <summary>Columns that one projection is going to compute.</summary>
internal sealed class ComputedColumns
{
    private readonly ImmutableArray<(Variable, Expression)>.Builder _columns = ImmutableArray.CreateBuilder<(Variable, Expression)>();

    internal void Add(Variable variable, Expression expression) => _columns.Add((variable, expression));

    /// <summary>Adds the projection to the plan, when there is something to compute, and starts anew.</summary>
    internal void Project(PlanBuilder plan)
    {
        if (_columns.Count > 0)
        {
            plan.Root = new ProjectOperator(plan.Root, _columns.ToImmutable());
            _columns.Clear();
        }
    }
}
