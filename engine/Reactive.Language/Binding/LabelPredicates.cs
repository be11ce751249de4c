using Reactive.Engine.Logical;
using Reactive.Language.Syntax;

namespace Reactive.Language.Binding;

/// <summary>Label expressions as predicates of the plan.</summary>
internal static class LabelPredicates
{
    internal static LabelPredicate Of(LabelExpressionSyntax syntax) => syntax switch
    {
        LabelNameSyntax x => new LabelName(x.Name),
        LabelWildcardSyntax => new LabelAny(),
        LabelNotSyntax x => new LabelNot(Of(x.Operand)),
        LabelAndSyntax x => new LabelAnd(Of(x.Left), Of(x.Right)),
        LabelOrSyntax x => new LabelOr(Of(x.Left), Of(x.Right)),
        _ => throw new InvalidOperationException($"No rule binds {syntax.GetType().Name}."),
    };

    internal static LabelPredicate? OfOptional(LabelExpressionSyntax? syntax) => syntax is null ? null : Of(syntax);
}
