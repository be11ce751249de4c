namespace Reactive.Engine.Logical;

/// <summary>Questions about whole expressions.</summary>
internal static class ExpressionTree
{
    /// <summary>Whether the value depends on more than the row: random numbers, random ids, clocks.</summary>
    internal static bool IsVolatile(Expression expression) =>
        All(expression).Any(part => part is VolatileExpression or FunctionCall { Function.ReadsClock: true });

    /// <summary>Whether the expression reads a variable of which <paramref name="isMeant"/> holds.</summary>
    internal static bool Reads(Expression expression, Func<Variable, bool> isMeant) =>
        All(expression).Any(part => part is VariableReference reference && isMeant(reference.Variable));

    /// <summary>The expression and all below it, without recursion: trees can be deep.</summary>
    internal static IEnumerable<Expression> All(Expression expression)
    {
        var pending = new Stack<Expression>();
        pending.Push(expression);
        while (pending.TryPop(out var part))
        {
            yield return part;
            PushParts(part, pending);
        }
    }

    /// <summary>The expressions right below this one.</summary>
    internal static IReadOnlyCollection<Expression> Parts(Expression expression)
    {
        var parts = new Stack<Expression>();
        PushParts(expression, parts);
        return parts;
    }

    private static void PushParts(Expression expression, Stack<Expression> parts)
    {
        switch (expression)
        {
            case PropertyAccess x:
                parts.Push(x.Target);
                break;
            case OperationExpression x:
                Push(x.Operands, parts);
                break;
            case FunctionCall x:
                Push(x.Arguments, parts);
                break;
            case GraphFunctionCall x:
                parts.Push(x.Argument);
                break;
            case HasLabels x:
                parts.Push(x.Target);
                break;
            case ListExpression x:
                Push(x.Items, parts);
                break;
            case MapExpression x:
                Push(x.Entries, parts);
                break;
            case MapMerge x:
                parts.Push(x.Base);
                Push(x.Overrides, parts);
                break;
            case CaseExpression x:
                PushCase(x, parts);
                break;
            case ListComprehension x:
                Push(x.List, x.Where, x.Projection, parts);
                break;
            case QuantifierExpression x:
                Push(x.List, x.Where, null, parts);
                break;
            case ReduceExpression x:
                Push(x.Initial, x.List, x.Body, parts);
                break;
        }
    }

    private static void PushCase(CaseExpression expression, Stack<Expression> parts)
    {
        if (expression.Operand is not null)
        {
            parts.Push(expression.Operand);
        }

        foreach (var (when, then) in expression.Branches)
        {
            parts.Push(when);
            parts.Push(then);
        }

        parts.Push(expression.Else);
    }

    private static void Push(IReadOnlyList<Expression> items, Stack<Expression> parts)
    {
        foreach (var item in items)
        {
            parts.Push(item);
        }
    }

    private static void Push(IReadOnlyList<KeyValuePair<string, Expression>> entries, Stack<Expression> parts)
    {
        foreach (var entry in entries)
        {
            parts.Push(entry.Value);
        }
    }

    private static void Push(Expression first, Expression? second, Expression? third, Stack<Expression> parts)
    {
        parts.Push(first);
        if (second is not null)
        {
            parts.Push(second);
        }

        if (third is not null)
        {
            parts.Push(third);
        }
    }
}
