using System.Globalization;
using System.Text;
using Reactive.Values;

namespace Reactive.Language.Syntax;

/// <summary>Shows a syntax tree: indented, a node a line, for EXPLAIN; on one line, parts in parentheses.</summary>
internal static class SyntaxPrinter
{
    internal static string Print(SyntaxNode node)
    {
        var output = new StringBuilder();
        Print(new SyntaxChild(string.Empty, node), 0, output);
        return output.ToString();
    }

    internal static string PrintOnOneLine(SyntaxNode node)
    {
        var output = new StringBuilder();
        PrintOnOneLine(new SyntaxChild(string.Empty, node), output);
        return output.ToString();
    }

    private static void Print(SyntaxChild child, int depth, StringBuilder output)
    {
        output.Append(' ', 2 * depth);
        AppendHead(child, output);
        output.Append('\n');
        foreach (var part in PartsOf(child.Node))
        {
            Print(part, depth + 1, output);
        }
    }

    private static void PrintOnOneLine(SyntaxChild child, StringBuilder output)
    {
        AppendHead(child, output);
        var parts = PartsOf(child.Node);
        for (var i = 0; i < parts.Count; i++)
        {
            output.Append(i == 0 ? "(" : ", ");
            PrintOnOneLine(parts[i], output);
        }

        output.Append(parts.Count > 0 ? ")" : string.Empty);
    }

    private static List<SyntaxChild> PartsOf(SyntaxNode node)
    {
        var parts = new List<SyntaxChild>();
        SyntaxTree.AddChildren(node, parts);
        return parts;
    }

    private static void AppendHead(SyntaxChild child, StringBuilder output)
    {
        if (child.Role.Length > 0)
        {
            output.Append(child.Role).Append(": ");
        }

        output.Append(child.Node switch
        {
            ExpressionSyntax expression => HeadOf(expression),
            LabelExpressionSyntax label => HeadOf(label),
            _ => HeadOf(child.Node),
        });
    }

    private static string HeadOf(SyntaxNode node) => node switch
    {
        QuerySyntax query => query.UnionAll.IsEmpty ? "Query" : "Query " + string.Join(' ', query.UnionAll.Select(all => all ? "UNION ALL" : "UNION")),
        SingleQuerySyntax => "Clauses",
        MatchSyntax match => match.Optional ? "OPTIONAL MATCH" : "MATCH",
        UnwindSyntax unwind => $"UNWIND AS {unwind.Variable.Name}",
        WithSyntax => "WITH",
        ReturnSyntax => "RETURN",
        ProjectionSyntax projection => (projection.Distinct ? "Projection DISTINCT" : "Projection") + (projection.Star ? " *" : string.Empty),
        ProjectionItemSyntax item => item.Alias is null ? $"Item `{item.Text}`" : $"Item {item.Alias.Name}",
        SortItemSyntax item => item.Descending ? "Descending" : "Ascending",
        PathPatternSyntax path => "Path" + NameOf(path.Variable),
        NodePatternSyntax pattern => "Node" + NameOf(pattern.Variable),
        RelationPatternSyntax pattern => HeadOf(pattern),
        MapEntrySyntax entry => entry.Key + ":",
        ProjectEntrySyntax entry => entry.Key + ":",
        ProjectPropertySyntax property => "." + property.Key,
        ProjectAllSyntax => ".*",
        CaseBranchSyntax => "Branch",
        IdentifierSyntax identifier => identifier.Name,
        _ => node.GetType().Name,
    };

    private static string HeadOf(RelationPatternSyntax pattern)
    {
        var arrow = pattern.Direction switch
        {
            PatternDirection.Right => "-->",
            PatternDirection.Left => "<--",
            _ => "--",
        };
        var length = pattern.Length is { } l
            ? string.Create(CultureInfo.InvariantCulture, $" *{l.Minimum}..{l.Maximum}")
            : string.Empty;
        return $"Relation{NameOf(pattern.Variable)} {arrow}{length}";
    }

    private static string NameOf(IdentifierSyntax? variable) => variable is null ? string.Empty : " " + variable.Name;

    private static string HeadOf(LabelExpressionSyntax label) => label switch
    {
        LabelNameSyntax name => ":" + name.Name,
        LabelWildcardSyntax => ":%",
        LabelNotSyntax => ":!",
        LabelAndSyntax => ":&",
        _ => ":|",
    };

    private static string HeadOf(ExpressionSyntax expression) => expression switch
    {
        LiteralSyntax literal => TextOf(literal.Value),
        ParameterSyntax parameter => "$" + parameter.Name,
        VariableSyntax variable => variable.Name,
        PropertySyntax property => "." + property.Key,
        IndexSyntax => "[]",
        SliceSyntax => "[..]",
        UnarySyntax unary => TextOf(unary.Operator),
        BinarySyntax binary => TextOf(binary.Operator),
        HasLabelsSyntax => "HasLabels",
        CallSyntax call => call.Name + (call.Distinct ? " DISTINCT" : string.Empty),
        CountStarSyntax => "count(*)",
        ListLiteralSyntax => "List",
        MapLiteralSyntax => "Map",
        MapProjectionSyntax => "MapProjection",
        CaseSyntax => "CASE",
        ListComprehensionSyntax comprehension => $"ListComprehension {comprehension.Variable.Name}",
        QuantifierSyntax quantifier => $"{TextOf(quantifier.Kind)} {quantifier.Variable.Name}",
        ReduceSyntax reduce => $"reduce {reduce.Accumulator.Name}, {reduce.Variable.Name}",
        PatternPredicateSyntax => "PatternPredicate",
        PatternComprehensionSyntax => "PatternComprehension",
        SubquerySyntax subquery => TextOf(subquery.Kind),
        _ => expression.GetType().Name,
    };

    private static string TextOf<T>(T kind)
        where T : struct, Enum => kind.ToString().ToUpperInvariant();

    private static string TextOf(UnaryOperator unary) => unary switch
    {
        UnaryOperator.Not => "NOT",
        UnaryOperator.Plus => "+",
        UnaryOperator.Minus => "-",
        UnaryOperator.IsNull => "IS NULL",
        _ => "IS NOT NULL",
    };

    private static string TextOf(BinaryOperator binary) => binary switch
    {
        BinaryOperator.Equal => "=",
        BinaryOperator.NotEqual => "<>",
        BinaryOperator.Less => "<",
        BinaryOperator.LessOrEqual => "<=",
        BinaryOperator.Greater => ">",
        BinaryOperator.GreaterOrEqual => ">=",
        BinaryOperator.StartsWith => "STARTS WITH",
        BinaryOperator.EndsWith => "ENDS WITH",
        BinaryOperator.Matches => "=~",
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        BinaryOperator.Modulo => "%",
        BinaryOperator.Power => "^",
        _ => binary.ToString().ToUpperInvariant(),
    };

    private static string TextOf(Value value) => value.Kind switch
    {
        ValueKind.Null => "null",
        ValueKind.Boolean => value.IsTrue ? "true" : "false",
        ValueKind.Integer => value.Bits.ToString(CultureInfo.InvariantCulture),
        ValueKind.Float => FloatText(value.FloatBits),
        _ => $"'{value.Tag}'",
    };

    private static string FloatText(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAny(".EN∞") < 0 ? text + ".0" : text;
    }
}
