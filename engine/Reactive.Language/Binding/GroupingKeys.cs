using System.Collections.Immutable;
using Reactive.Engine.Logical;
using Reactive.Language.Syntax;

namespace Reactive.Language.Binding;

/// <summary>The grouping keys of one projection.</summary>
internal sealed class GroupingKeys(Scope? outer)
{
    private readonly List<(ProjectionItem Item, Variable Variable, Expression Expression)> _keys = [];

    /// <summary>The variables that are keys, by their names before the projection.</summary>
    internal Scope OldNames { get; } = new(outer);

    /// <summary>All keys, by the names that the projection gives them.</summary>
    internal Scope NewNames { get; } = new(outer);

    internal IEnumerable<Variable> Variables => _keys.Select(k => k.Variable);

    internal ImmutableArray<ProjectedExpression> Projected =>
        [.. _keys.Select(k => new ProjectedExpression(k.Item.Expression, k.Variable))];

    internal void Add(ProjectionItem item, Variable variable, Expression expression)
    {
        _keys.Add((item, variable, expression));
        NewNames.Declare(item.Name, variable);
        if (item.Expression is VariableSyntax name)
        {
            OldNames.Declare(name.Name, variable);
        }
    }

    internal Variable? Find(ProjectionItem item) => _keys.FirstOrDefault(k => ReferenceEquals(k.Item, item)).Variable;

    /// <summary>Computes the keys below the grouping, where aggregates can read them.</summary>
    internal void Materialize(PlanBuilder plan)
    {
        var computed = ImmutableArray.CreateBuilder<(Variable, Expression)>();
        for (var i = 0; i < _keys.Count; i++)
        {
            var (item, variable, expression) = _keys[i];
            if (expression is not VariableReference)
            {
                computed.Add((variable, expression));
                _keys[i] = (item, variable, new VariableReference(variable));
            }
        }

        if (computed.Count > 0)
        {
            plan.Root = new ProjectOperator(plan.Root, computed.ToImmutable());
        }
    }

    /// <summary>The columns of the grouping; a variable that is projected twice is one.</summary>
    internal ImmutableArray<(Variable Variable, Expression Expression)> ToColumns() =>
        [.. _keys.Select(k => (k.Variable, k.Expression)).DistinctBy(k => k.Variable)];
}
