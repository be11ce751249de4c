using System.Text;
using Reactive.Language.Syntax;

namespace Reactive.Oracle.Text;

/// <summary>Writes patterns and label expressions back as text.</summary>
internal static class PatternText
{
    internal static string Write(PathPatternSyntax path)
    {
        var text = new StringBuilder(path.Variable is { } variable ? QueryText.Name(variable.Name) + " = " : string.Empty);
        for (var i = 0; i < path.Nodes.Length; i++)
        {
            if (i > 0)
            {
                text.Append(Relation(path.Relations[i - 1]));
            }

            text.Append(Node(path.Nodes[i]));
        }

        return text.ToString();
    }

    internal static string Labels(LabelExpressionSyntax labels) => labels switch
    {
        LabelNameSyntax name => QueryText.Name(name.Name),
        LabelWildcardSyntax => "%",
        LabelNotSyntax not => "!" + Labels(not.Operand),
        LabelAndSyntax and => $"({Labels(and.Left)}&{Labels(and.Right)})",
        LabelOrSyntax or => $"({Labels(or.Left)}|{Labels(or.Right)})",
        _ => throw new ArgumentOutOfRangeException(nameof(labels), labels, "No such label expression."),
    };

    private static string Node(NodePatternSyntax node) =>
        $"({Variable(node.Variable)}{Label(node.Labels)}{Map(node.Properties)}{QueryText.Where(node.Where)})";

    private static string Relation(RelationPatternSyntax relation)
    {
        var inside = Variable(relation.Variable) + Label(relation.Types) + Length(relation.Length) + Map(relation.Properties)
            + QueryText.Where(relation.Where);
        var left = relation.Direction == PatternDirection.Left ? "<-" : "-";
        var right = relation.Direction == PatternDirection.Right ? "->" : "-";
        return inside.Length == 0 ? left + right : $"{left}[{inside}]{right}";
    }

    private static string Variable(IdentifierSyntax? variable) => variable is null ? string.Empty : QueryText.Name(variable.Name);

    private static string Label(LabelExpressionSyntax? labels) => labels is null ? string.Empty : ":" + Labels(labels);

    private static string Map(MapLiteralSyntax? map) => map is null ? string.Empty : " " + QueryText.Of(map);

    private static string Length(RelationLengthSyntax? length) => length switch
    {
        null => string.Empty,
        { Minimum: { } only, Maximum: { } same } when only == same => $"*{only}",
        _ => $"*{length.Minimum}..{length.Maximum}",
    };
}
