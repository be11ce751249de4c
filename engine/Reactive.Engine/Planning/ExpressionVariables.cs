using Reactive.Engine.Logical;

namespace Reactive.Engine.Planning;

/// <summary>Which variables expressions and plans mention, those that are bound inside included.</summary>
internal static class ExpressionVariables
{
    internal static IEnumerable<Expression> Children(Expression expression) => expression switch
    {
        PropertyAccess access => [access.Target],
        OperationExpression operation => operation.Operands,
        FunctionCall call => call.Arguments,
        GraphFunctionCall call => [call.Argument],
        HasLabels has => [has.Target],
        ListExpression list => list.Items,
        MapExpression map => map.Entries.Select(e => e.Value),
        MapMerge merge => [merge.Base, .. merge.Overrides.Select(e => e.Value)],
        CaseExpression choice =>
            [.. OneOrNone(choice.Operand), .. choice.Branches.SelectMany(b => new[] { b.When, b.Then }), choice.Else],
        ListComprehension list => [list.List, .. OneOrNone(list.Where), .. OneOrNone(list.Projection)],
        QuantifierExpression test => [test.List, test.Where],
        ReduceExpression reduce => [reduce.Initial, reduce.List, reduce.Body],
        _ => [],
    };

    internal static void Collect(Expression expression, HashSet<Variable> variables)
    {
        if (expression is VariableReference reference)
        {
            variables.Add(reference.Variable);
        }

        foreach (var child in Children(expression))
        {
            Collect(child, variables);
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

    /// <summary>Whether an expression reads a clock or draws a random value: such a one is evaluated where it stands and nowhere else.</summary>
    internal static bool IsVolatile(Expression expression) =>
        expression is VolatileExpression || ReadsClock(expression) || Children(expression).Any(IsVolatile);

    /// <summary>Whether an expression reads a clock.</summary>
    internal static bool ReadsClock(Expression expression) =>
        (expression is FunctionCall call && call.Function.ReadsClock) || Children(expression).Any(ReadsClock);

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
