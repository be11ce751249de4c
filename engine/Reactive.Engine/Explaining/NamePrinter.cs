using System.Text;
using Reactive.Engine.Logical;
using Reactive.Engine.Planning;
using Reactive.Values;

namespace Reactive.Engine.Explaining;

/// <summary>What each name of a bound query stands for: what binds it, what its values can be, which properties are read of it.</summary>
internal sealed class NamePrinter(ExpressionPrinter expressions, NeedsAnalysis needs)
{
    private readonly StringBuilder _text = new();
    private readonly HashSet<Variable> _done = [];

    internal string Print(LogicalQuery query)
    {
        foreach (var parameter in query.Parameters)
        {
            _text.Append('$').Append(parameter).Append(": parameter\n");
        }

        Visit(query.Root);
        return _text.ToString();
    }

    // From the leaf up, so that a name is explained where it is bound.
    private void Visit(LogicalOperator node)
    {
        foreach (var input in ExpressionVariables.Inputs(node))
        {
            Visit(input);
        }

        foreach (var variable in Defined(node))
        {
            Add(variable);
        }

        foreach (var expression in ExpressionVariables.Expressions(node))
        {
            VisitLambdas(expression);
        }
    }

    private static IEnumerable<Variable> Defined(LogicalOperator node) => node switch
    {
        MatchOperator match => match.Pattern.Atoms.Select(a => a.Variable).Concat(match.Pattern.Paths.Select(p => p.Variable)),
        ProjectOperator project => project.Items.Select(i => i.Variable),
        UnwindOperator unwind => [unwind.Variable],
        AggregateOperator aggregate => aggregate.Keys.Select(k => k.Variable).Concat(aggregate.Aggregates.Select(a => a.Variable)),
        UnionOperator union => union.Columns,
        ApplyOperator apply => [apply.Variable],
        _ => [],
    };

    private void VisitLambdas(Expression expression)
    {
        foreach (var variable in Bound(expression))
        {
            Add(variable);
        }

        foreach (var child in ExpressionTree.Parts(expression))
        {
            VisitLambdas(child);
        }
    }

    private static Variable[] Bound(Expression expression) => expression switch
    {
        ListComprehension list => [list.Variable],
        QuantifierExpression quantifier => [quantifier.Variable],
        ReduceExpression reduce => [reduce.Accumulator, reduce.Variable],
        _ => [],
    };

    private void Add(Variable variable)
    {
        if (_done.Add(variable))
        {
            _text.Append(expressions.Name(variable)).Append(": ").Append(Kind(variable)).Append(Read(variable)).Append('\n');
        }
    }

    private static string Kind(Variable variable) => variable.Kind switch
    {
        VariableKind.Node => "node",
        VariableKind.Relation => "relation",
        VariableKind.Relations => "list of relations",
        VariableKind.Path => "path",
        _ => Values(variable.Possible),
    };

    private static string Values(ValueKinds kinds) => kinds switch
    {
        ValueKinds.None => "null",
        ValueKinds.Any => "any value",
        _ => string.Join(
            " or ",
            Enum.GetValues<ValueKind>().Where(k => k is not ValueKind.Null && ((int)kinds >> (int)k & 1) != 0).Select(k => k.ToString().ToLowerInvariant())),
    };

    private string Read(Variable variable)
    {
        if (variable.Kind is VariableKind.Value or VariableKind.Path)
        {
            return string.Empty;
        }

        if (needs.IsWhole(variable))
        {
            return ", read whole";
        }

        var keys = needs.Keys(variable);
        return keys.Count == 0 ? string.Empty : $", reads {string.Join(", ", keys.Order(StringComparer.Ordinal))}";
    }
}
