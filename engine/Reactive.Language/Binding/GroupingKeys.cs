using System.Collections.Immutable;
using Reactive.Engine.Logical;
using Reactive.Language.Syntax;

namespace Reactive.Language.Binding;

/// <summary>The grouping keys of one projection.</summary>
internal sealed class GroupingKeys(Scope? outer, SyntaxEquality equality)
{
    private readonly List<(Variable Variable, Expression Expression)> _keys = [];
    private readonly Dictionary<ProjectionItem, Variable> _byItem = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ExpressionSyntax, Variable> _bySyntax = new(equality);

    /// <summary>The variables that are keys, by their names before the projection.</summary>
    internal Scope OldNames { get; } = new(outer);

    /// <summary>All keys, by the names that the projection gives them.</summary>
    internal Scope NewNames { get; } = new(outer);

    internal IEnumerable<Variable> Variables => _keys.Select(k => k.Variable);

    internal IReadOnlyDictionary<ExpressionSyntax, Variable> Projected => _bySyntax;

    internal void Add(ProjectionItem item, Variable variable, Expression expression)
    {
        _keys.Add((variable, expression));
        _byItem.Add(item, variable);
        _bySyntax.TryAdd(item.Expression, variable);
        NewNames.Declare(item.Name, variable);
        if (item.Expression is VariableSyntax name)
        {
            OldNames.Declare(name.Name, variable);
        }
    }

    internal Variable? Find(ProjectionItem item) => _byItem.GetValueOrDefault(item);

    /// <summary>Computes the keys below the grouping, where aggregates can read them.</summary>
    internal void Materialize(ComputedColumns below)
    {
        for (var i = 0; i < _keys.Count; i++)
        {
            var (variable, expression) = _keys[i];
            if (expression is not VariableReference)
            {
                below.Add(variable, expression);
                _keys[i] = (variable, new VariableReference(variable));
            }
        }
    }

    /// <summary>The columns of the grouping; a variable that is projected twice is one.</summary>
    internal ImmutableArray<(Variable Variable, Expression Expression)> ToColumns() => [.. _keys.DistinctBy(k => k.Variable)];
}
