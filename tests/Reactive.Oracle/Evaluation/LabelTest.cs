using Reactive.Language.Syntax;

namespace Reactive.Oracle.Evaluation;

/// <summary>Label expressions over a set of labels; a relation's type is a set of one.</summary>
internal static class LabelTest
{
    internal static bool Holds(LabelExpressionSyntax? expression, IReadOnlyList<string> labels) => expression switch
    {
        null => true,
        LabelNameSyntax name => labels.Contains(name.Name),
        LabelWildcardSyntax => labels.Count > 0,
        LabelNotSyntax not => !Holds(not.Operand, labels),
        LabelAndSyntax and => Holds(and.Left, labels) && Holds(and.Right, labels),
        LabelOrSyntax or => Holds(or.Left, labels) || Holds(or.Right, labels),
        _ => throw new ArgumentOutOfRangeException(nameof(expression), expression, "No such label expression."),
    };
}
