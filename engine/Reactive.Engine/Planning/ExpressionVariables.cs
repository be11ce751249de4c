using Reactive.Engine.Logical;

namespace Reactive.Engine.Planning;

/// <summary>Which variables expressions and plans mention, those that are bound inside included.</summary>
internal static class ExpressionVariables
{
    internal static void Collect(Expression expression, HashSet<Variable> variables)
    {
        foreach (var part in ExpressionTree.All(expression))
        {
            if (part is VariableReference reference)
            {
                variables.Add(reference.Variable);
            }
        }
    }

    internal static HashSet<Variable> Of(IEnumerable<Expression> expressions)
    {
        var variables = new HashSet<Variable>();
        foreach (var expression in expressions)
        {
            Collect(expression, variables);
        }

        return variables;
    }

    /// <summary>Whether an expression reads a clock.</summary>
    internal static bool ReadsClock(Expression expression) =>
        ExpressionTree.All(expression).Any(e => e is FunctionCall { Function.ReadsClock: true });

    /// <summary>The expressions that stand in an operator itself, not below it.</summary>
    internal static IEnumerable<Expression> Expressions(LogicalOperator node) => node switch
    {
        MatchOperator match => match.Pattern.Predicates.Concat(
            match.Pattern.Atoms.OfType<RelationAtom>().SelectMany(a => OneOrNone(a.Length?.Predicate))),
        FilterOperator filter => [filter.Condition],
        ProjectOperator project => project.Items.Select(i => i.Expression),
        UnwindOperator unwind => [unwind.List],
        AggregateOperator aggregate =>
            aggregate.Keys.Select(k => k.Expression).Concat(aggregate.Aggregates.SelectMany(a => a.Arguments)),
        WindowOperator window => window.OrderBy.Select(i => i.Expression),
        ApplyOperator apply => OneOrNone(apply.Value),
        _ => [],
    };

    internal static IEnumerable<LogicalOperator> Inputs(LogicalOperator node) => node switch
    {
        MatchOperator match => [match.Input],
        OptionalOperator optional => [optional.Input, optional.Inner],
        FilterOperator filter => [filter.Input],
        ProjectOperator project => [project.Input],
        UnwindOperator unwind => [unwind.Input],
        DistinctOperator distinct => [distinct.Input],
        AggregateOperator aggregate => [aggregate.Input],
        WindowOperator window => [window.Input],
        UnionOperator union => union.Branches.Select(b => b.Input),
        ApplyOperator apply => [apply.Input, apply.Inner],
        _ => [],
    };

    /// <summary>Every variable that a plan mentions anywhere: what an inner plan may want of its outer row is among them.</summary>
    internal static HashSet<Variable> Mentioned(LogicalOperator node)
    {
        var variables = Of(Expressions(node));
        switch (node)
        {
            case MatchOperator match:
                variables.UnionWith(match.Pattern.Atoms.Select(a => a.Variable));
                variables.UnionWith(match.Pattern.Atoms.OfType<RelationAtom>().SelectMany(a => new[] { a.From, a.To }));
                break;
            case DistinctOperator distinct:
                variables.UnionWith(distinct.Columns);
                break;
            case UnionOperator union:
                variables.UnionWith(union.Branches.SelectMany(b => b.Columns));
                break;
        }

        foreach (var input in Inputs(node))
        {
            variables.UnionWith(Mentioned(input));
        }

        return variables;
    }

    private static IEnumerable<Expression> OneOrNone(Expression? expression) => expression is null ? [] : [expression];
}
