using System.Globalization;
using System.Text;
using Reactive.Values;

namespace Reactive.Engine.Logical;

/// <summary>Writes expressions and patterns of a plan much as Cypher writes them.</summary>
internal sealed class ExpressionPrinter
{
    private readonly Dictionary<Variable, string> _names = [];
    private readonly Dictionary<string, int> _uses = new(StringComparer.Ordinal);

    /// <summary>The variable's name; a made-up one begins with #, a second variable of one name has a number.</summary>
    internal string Name(Variable variable)
    {
        if (!_names.TryGetValue(variable, out var name))
        {
            name = variable.Name.StartsWith(' ') ? "#" + variable.Name[1..] : variable.Name;
            var uses = _uses[name] = _uses.GetValueOrDefault(name) + 1;
            name = uses == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}#{uses}");
            _names.Add(variable, name);
        }

        return name;
    }

    internal string Print(Expression expression) => expression switch
    {
        Constant x => Literal(x.Value),
        ParameterReference x => "$" + x.Name,
        VariableReference x => Name(x.Variable),
        PropertyAccess x => $"{Operand(x.Target)}.{x.Key}",
        OperationExpression x => PrintOperation(x),
        FunctionCall x => $"{x.Function.Name}({List(x.Arguments)})",
        GraphFunctionCall x => $"{char.ToLowerInvariant(x.Function.ToString()[0])}{x.Function.ToString()[1..]}({Print(x.Argument)})",
        HasLabels x => $"{Operand(x.Target)}:{Print(x.Labels)}",
        ListExpression x => $"[{List(x.Items)}]",
        MapExpression x => "{" + Entries(x.Entries) + "}",
        MapMerge x => $"{Operand(x.Base)} {{{(x.IncludeAll ? ".*" : string.Empty)}{(x.IncludeAll && x.Overrides.Length > 0 ? ", " : string.Empty)}{Entries(x.Overrides)}}}",
        CaseExpression x => PrintCase(x),
        ListComprehension x => PrintComprehension(x),
        QuantifierExpression x =>
            $"{x.Quantifier.ToString().ToLowerInvariant()}({Name(x.Variable)} IN {Print(x.List)} WHERE {Print(x.Where)})",
        ReduceExpression x =>
            $"reduce({Name(x.Accumulator)} = {Print(x.Initial)}, {Name(x.Variable)} IN {Print(x.List)} | {Print(x.Body)})",
        VolatileExpression x => x.Uuid ? "randomUUID()" : "rand()",
        _ => expression.ToString(),
    };

    internal string Print(LabelPredicate labels) => labels switch
    {
        LabelName x => x.Name,
        LabelAny => "%",
        LabelNot x => $"!{LabelOperand(x.Operand)}",
        LabelAnd x => $"{LabelOperand(x.Left)}&{LabelOperand(x.Right)}",
        LabelOr x => $"{LabelOperand(x.Left)}|{LabelOperand(x.Right)}",
        _ => labels.ToString(),
    };

    private string LabelOperand(LabelPredicate labels) => labels is LabelAnd or LabelOr ? $"({Print(labels)})" : Print(labels);

    private string PrintOperation(OperationExpression x)
    {
        switch (x.Operation)
        {
            case Operation.Not:
                return $"NOT {Operand(x.Operands[0])}";
            case Operation.Plus or Operation.Minus:
                return (x.Operation == Operation.Plus ? "+" : "-") + Operand(x.Operands[0]);
            case Operation.IsNull:
                return $"{Operand(x.Operands[0])} IS NULL";
            case Operation.IsNotNull:
                return $"{Operand(x.Operands[0])} IS NOT NULL";
            case Operation.Index:
                return $"{Operand(x.Operands[0])}[{Print(x.Operands[1])}]";
            case Operation.Slice:
                return $"{Operand(x.Operands[0])}[{Print(x.Operands[1])}..{Print(x.Operands[2])}]";
            default:
                return $"{Operand(x.Operands[0])} {Symbol(x.Operation)} {Operand(x.Operands[1])}";
        }
    }

    private static string Symbol(Operation operation) => operation switch
    {
        Operation.Equal => "=",
        Operation.NotEqual => "<>",
        Operation.Less => "<",
        Operation.LessOrEqual => "<=",
        Operation.Greater => ">",
        Operation.GreaterOrEqual => ">=",
        Operation.StartsWith => "STARTS WITH",
        Operation.EndsWith => "ENDS WITH",
        Operation.Matches => "=~",
        Operation.Add => "+",
        Operation.Subtract => "-",
        Operation.Multiply => "*",
        Operation.Divide => "/",
        Operation.Modulo => "%",
        Operation.Power => "^",
        _ => operation.ToString().ToUpperInvariant(),
    };

    private string Operand(Expression expression) => expression is OperationExpression or HasLabels ? $"({Print(expression)})" : Print(expression);

    private string List(IEnumerable<Expression> items) => string.Join(", ", items.Select(Print));

    private string Entries(IEnumerable<KeyValuePair<string, Expression>> entries) =>
        string.Join(", ", entries.Select(e => $"{e.Key}: {Print(e.Value)}"));

    private string PrintCase(CaseExpression x)
    {
        var text = new StringBuilder("CASE");
        if (x.Operand is not null)
        {
            text.Append(' ').Append(Print(x.Operand));
        }

        foreach (var (when, then) in x.Branches)
        {
            text.Append(" WHEN ").Append(Print(when)).Append(" THEN ").Append(Print(then));
        }

        return text.Append(" ELSE ").Append(Print(x.Else)).Append(" END").ToString();
    }

    private string PrintComprehension(ListComprehension x)
    {
        var where = x.Where is null ? string.Empty : $" WHERE {Print(x.Where)}";
        var projection = x.Projection is null ? string.Empty : $" | {Print(x.Projection)}";
        return $"[{Name(x.Variable)} IN {Print(x.List)}{where}{projection}]";
    }

    private static string Literal(Value value) => value.Kind switch
    {
        ValueKind.Null => "null",
        ValueKind.Boolean => value.IsTrue ? "true" : "false",
        ValueKind.Integer => value.Bits.ToString(CultureInfo.InvariantCulture),
        ValueKind.Float => Float(value.FloatBits),
        ValueKind.String => "'" + ((string)value.Tag!).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal) + "'",
        _ => value.Tag?.ToString() ?? "null",
    };

    private static string Float(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAnyExceptInRange('0', '9') < (text[0] == '-' ? 1 : 0) ? text + ".0" : text;
    }
}
