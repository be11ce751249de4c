using Reactive.Engine.Logical;

namespace Reactive.Engine.Planning;

/// <summary>
/// Which properties of each element variable the whole plan reads. A variable that is used other than through <c>v.key</c>, its id, its
/// labels or its being null is needed whole: it may be returned, collected and unwound again, or asked for all its properties.
/// </summary>
internal sealed class NeedsAnalysis
{
    private readonly Dictionary<Variable, HashSet<string>> _keys = [];
    private readonly HashSet<Variable> _whole = [];
    private readonly List<PathColumn> _paths = [];

    internal NeedsAnalysis(LogicalQuery query)
    {
        Visit(query.Root);
        foreach (var (_, variable) in query.Columns)
        {
            _whole.Add(variable);
        }

        // A path that is read is read whole: its atoms, and the inner nodes of its trails.
        foreach (var path in _paths.Where(p => _whole.Contains(p.Variable)))
        {
            _whole.UnionWith(path.Steps);
            InnerNodes.UnionWith(path.Steps.Where(s => s.Kind == VariableKind.Relations));
        }
    }

    /// <summary>Trails whose inner nodes are read.</summary>
    internal HashSet<Variable> InnerNodes { get; } = [];

    internal bool IsWhole(Variable variable) => _whole.Contains(variable);

    internal IReadOnlyCollection<string> Keys(Variable variable) =>
        _keys.TryGetValue(variable, out var keys) ? keys : [];

    private void Visit(LogicalOperator node)
    {
        switch (node)
        {
            case MatchOperator match:
                _paths.AddRange(match.Pattern.Paths);
                VisitRelationsWholeWhere(match);
                break;
            case AggregateOperator aggregate:
                VisitAggregate(aggregate);
                break;
            case UnionOperator union:
                _whole.UnionWith(union.Branches.SelectMany(b => b.Columns));
                break;
        }

        if (node is not AggregateOperator)
        {
            foreach (var expression in ExpressionVariables.Expressions(node))
            {
                Visit(expression);
            }
        }

        foreach (var input in ExpressionVariables.Inputs(node))
        {
            Visit(input);
        }
    }

    private void VisitRelationsWholeWhere(MatchOperator match)
    {
        // What a predicate reads of each relation of a trail is read of the trail.
        foreach (var atom in match.Pattern.Atoms.OfType<RelationAtom>())
        {
            if (atom.Length is { Predicate: not null })
            {
                _whole.Add(atom.Variable);
            }
        }
    }

    private void VisitAggregate(AggregateOperator aggregate)
    {
        foreach (var (variable, expression) in aggregate.Keys)
        {
            if (expression is not VariableReference reference || reference.Variable != variable)
            {
                Visit(expression);
            }
        }

        foreach (var column in aggregate.Aggregates)
        {
            foreach (var argument in column.Arguments)
            {
                if (column.Kind != AggregateKind.Count || argument is not VariableReference)
                {
                    Visit(argument);
                }
            }
        }
    }

    private void Visit(Expression expression)
    {
        switch (expression)
        {
            case VariableReference reference:
                _whole.Add(reference.Variable);
                return;
            case PropertyAccess { Target: VariableReference target } access:
                Add(target.Variable, access.Key);
                return;
            case GraphFunctionCall { Argument: VariableReference, Function: GraphFunction.ElementId or GraphFunction.Type or GraphFunction.Labels }:
            case HasLabels { Target: VariableReference }:
                return;
            case OperationExpression operation when ReadsIdentityOnly(operation.Operation):
                foreach (var operand in operation.Operands.Where(o => o is not VariableReference))
                {
                    Visit(operand);
                }

                return;
        }

        foreach (var child in ExpressionTree.Parts(expression))
        {
            Visit(child);
        }
    }

    private static bool ReadsIdentityOnly(Operation operation) =>
        operation is Operation.IsNull or Operation.IsNotNull or Operation.Equal or Operation.NotEqual;

    // A map or temporal variable that holds an element inside is needed whole only where it came from: there it was used whole.
    private void Add(Variable variable, string key)
    {
        if (!_keys.TryGetValue(variable, out var keys))
        {
            _keys.Add(variable, keys = []);
        }

        keys.Add(key);
    }
}
