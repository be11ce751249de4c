using Reactive.Language.Syntax;
using Reactive.Values;

namespace Reactive.Oracle.Text;

/// <summary>Writes expressions back as text.</summary>
internal static class ExpressionText
{
    internal static string Write(ExpressionSyntax expression) => expression switch
    {
        LiteralSyntax literal => Literal(literal.Value),
        ParameterSyntax parameter => "$" + QueryText.Name(parameter.Name),
        VariableSyntax variable => QueryText.Name(variable.Name),
        PropertySyntax property => $"{Target(property.Target)}.{QueryText.Name(property.Key)}",
        IndexSyntax index => $"{Target(index.Target)}[{QueryText.Of(index.Index)}]",
        SliceSyntax slice => $"{Target(slice.Target)}[{Optional(slice.From)}..{Optional(slice.To)}]",
        UnarySyntax unary => Unary(unary),
        BinarySyntax binary => $"({QueryText.Of(binary.Left)} {Sign(binary.Operator)} {QueryText.Of(binary.Right)})",
        HasLabelsSyntax labels => $"({QueryText.Of(labels.Target)}:{PatternText.Labels(labels.Labels)})",
        CallSyntax { Arguments: [PatternPredicateSyntax predicate] } call => $"{call.Name}({PatternText.Write(predicate.Pattern)})",
        CallSyntax call => $"{call.Name}({(call.Distinct ? "DISTINCT " : string.Empty)}{List(call.Arguments)})",
        CountStarSyntax => "count(*)",
        ListLiteralSyntax list => $"[{List(list.Items)}]",
        MapLiteralSyntax map => $"{{{string.Join(", ", map.Entries.Select(e => $"{QueryText.Name(e.Key)}: {QueryText.Of(e.Value)}"))}}}",
        MapProjectionSyntax projection => $"{QueryText.Of(projection.Target)} {{{string.Join(", ", projection.Items.Select(Item))}}}",
        CaseSyntax @case => Case(@case),
        _ => Scoped(expression),
    };

    private static string Scoped(ExpressionSyntax expression) => expression switch
    {
        ListComprehensionSyntax c =>
            $"[{In(c.Variable, c.List)}{QueryText.Where(c.Where)}{(c.Projection is null ? string.Empty : " | " + QueryText.Of(c.Projection))}]",
        QuantifierSyntax q => $"{Word(q.Kind)}({In(q.Variable, q.List)}{QueryText.Where(q.Where)})",
        ReduceSyntax r =>
            $"reduce({QueryText.Name(r.Accumulator.Name)} = {QueryText.Of(r.Initial)}, {In(r.Variable, r.List)} | {QueryText.Of(r.Body)})",
        PatternPredicateSyntax predicate => $"({PatternText.Write(predicate.Pattern)})",
        PatternComprehensionSyntax c => $"[{PatternText.Write(c.Pattern)}{QueryText.Where(c.Where)} | {QueryText.Of(c.Projection)}]",
        SubquerySyntax subquery => $"{Word(subquery.Kind)} {{ {QueryText.Of(subquery.Query)} }}",
        _ => throw new ArgumentOutOfRangeException(nameof(expression), expression, "No such expression."),
    };

    private static string In(IdentifierSyntax variable, ExpressionSyntax list) => $"{QueryText.Name(variable.Name)} IN {QueryText.Of(list)}";

    private static string Word<T>(T kind)
        where T : struct, Enum => kind is SubqueryKind ? kind.ToString().ToUpperInvariant() : kind.ToString().ToLowerInvariant();

    private static string Optional(ExpressionSyntax? expression) => expression is null ? string.Empty : QueryText.Of(expression);

    private static string List(IEnumerable<ExpressionSyntax> expressions) => string.Join(", ", expressions.Select(QueryText.Of));

    // Literals stand in parentheses before a dot or a bracket: 1.x would be read as a number.
    private static string Target(ExpressionSyntax target) => target is LiteralSyntax or CaseSyntax or SubquerySyntax or MapProjectionSyntax
        ? $"({QueryText.Of(target)})"
        : QueryText.Of(target);

    private static string Unary(UnarySyntax unary)
    {
        var operand = QueryText.Of(unary.Operand);
        return unary.Operator switch
        {
            UnaryOperator.Not => $"(NOT {operand})",
            UnaryOperator.Plus => $"(+ {operand})",
            UnaryOperator.Minus => $"(- ({operand}))",
            UnaryOperator.IsNull => $"({operand} IS NULL)",
            UnaryOperator.IsNotNull => $"({operand} IS NOT NULL)",
            _ => throw new ArgumentOutOfRangeException(nameof(unary), unary, "No such operator."),
        };
    }

    private static string Sign(BinaryOperator sign) => sign switch
    {
        BinaryOperator.Or => "OR",
        BinaryOperator.Xor => "XOR",
        BinaryOperator.And => "AND",
        BinaryOperator.Equal => "=",
        BinaryOperator.NotEqual => "<>",
        BinaryOperator.Less => "<",
        BinaryOperator.LessOrEqual => "<=",
        BinaryOperator.Greater => ">",
        BinaryOperator.GreaterOrEqual => ">=",
        BinaryOperator.In => "IN",
        BinaryOperator.StartsWith => "STARTS WITH",
        BinaryOperator.EndsWith => "ENDS WITH",
        BinaryOperator.Contains => "CONTAINS",
        BinaryOperator.Matches => "=~",
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        BinaryOperator.Modulo => "%",
        BinaryOperator.Power => "^",
        _ => throw new ArgumentOutOfRangeException(nameof(sign), sign, "No such operator."),
    };

    private static string Item(MapProjectionItemSyntax item) => item switch
    {
        ProjectPropertySyntax property => "." + QueryText.Name(property.Key),
        ProjectAllSyntax => ".*",
        ProjectEntrySyntax entry => $"{QueryText.Name(entry.Key)}: {QueryText.Of(entry.Value)}",
        _ => throw new ArgumentOutOfRangeException(nameof(item), item, "No such item."),
    };

    private static string Case(CaseSyntax @case)
    {
        var branches = string.Concat(@case.Branches.Select(b => $" WHEN {QueryText.Of(b.When)} THEN {QueryText.Of(b.Then)}"));
        var operand = @case.Operand is null ? string.Empty : " " + QueryText.Of(@case.Operand);
        var otherwise = @case.Else is null ? string.Empty : " ELSE " + QueryText.Of(@case.Else);
        return $"CASE{operand}{branches}{otherwise} END";
    }

    private static string Literal(in Value value) => value.Kind switch
    {
        ValueKind.Null => "null",
        ValueKind.Boolean => value.IsTrue ? "true" : "false",
        ValueKind.Integer => value.Bits.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ValueKind.Float => FloatText(value.FloatBits),
        ValueKind.String => Quoted((string)value.Tag!),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value.Kind, "No such literal."),
    };

    private static string FloatText(double value)
    {
        var text = value.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAny("eE.") < 0 ? text + ".0" : text.Replace("E+", "E", StringComparison.Ordinal);
    }

    internal static string Quoted(string text) => "'" + text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("'", "\\'", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal)
        .Replace("\r", "\\r", StringComparison.Ordinal) + "'";
}
