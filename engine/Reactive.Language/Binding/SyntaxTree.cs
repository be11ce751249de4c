using System.Collections.Immutable;
using Reactive.Language.Syntax;

namespace Reactive.Language.Binding;

/// <summary>Ways to walk the syntax tree. None recurses, so that a hostile text cannot exhaust the stack here.</summary>
internal static class SyntaxTree
{
    /// <summary>The node and everything below it.</summary>
    internal static IEnumerable<SyntaxNode> DescendantsAndSelf(SyntaxNode root)
    {
        var pending = new Stack<SyntaxNode>();
        pending.Push(root);
        while (pending.TryPop(out var node))
        {
            yield return node;
            foreach (var child in Children(node))
            {
                pending.Push(child);
            }
        }
    }

    /// <summary>The parts of an expression that are evaluated once with it: no lambda bodies, nothing inside subqueries.</summary>
    internal static IEnumerable<ExpressionSyntax> Operands(ExpressionSyntax expression) => expression switch
    {
        ListComprehensionSyntax x => [x.List],
        QuantifierSyntax x => [x.List],
        ReduceSyntax x => [x.Initial, x.List],
        SubquerySyntax or PatternPredicateSyntax or PatternComprehensionSyntax => [],
        _ => Children(expression).SelectMany(ExpressionsOf),
    };

    /// <summary>Whether a name occurs anywhere in the expression, as a variable or in a pattern.</summary>
    internal static bool Mentions(ExpressionSyntax expression, IReadOnlySet<string> names) =>
        names.Count > 0 && DescendantsAndSelf(expression).Any(node => node switch
        {
            VariableSyntax variable => names.Contains(variable.Name),
            IdentifierSyntax identifier => names.Contains(identifier.Name),
            _ => false,
        });

    internal static IEnumerable<SyntaxNode> Children(SyntaxNode node) => node switch
    {
        ExpressionSyntax expression => ChildrenOfExpression(expression),
        PathPatternSyntax x => [.. One(x.Variable), .. x.Nodes, .. x.Relations],
        NodePatternSyntax x => [.. One(x.Variable), .. One(x.Properties), .. One(x.Where)],
        RelationPatternSyntax x => [.. One(x.Variable), .. One(x.Properties), .. One(x.Where)],
        MapEntrySyntax x => [x.Value],
        ProjectEntrySyntax x => [x.Value],
        CaseBranchSyntax x => [x.When, x.Then],
        QuerySyntax x => x.Branches,
        SingleQuerySyntax x => x.Clauses,
        MatchSyntax x => [.. x.Patterns, .. One(x.Where)],
        UnwindSyntax x => [x.List, x.Variable],
        WithSyntax x => [x.Projection, .. One(x.Where)],
        ReturnSyntax x => [x.Projection],
        ProjectionSyntax x => [.. x.Items, .. x.OrderBy, .. One(x.Skip), .. One(x.Limit)],
        ProjectionItemSyntax x => [x.Expression, .. One(x.Alias)],
        SortItemSyntax x => [x.Expression],
        _ => [],
    };

    private static IEnumerable<SyntaxNode> ChildrenOfExpression(ExpressionSyntax expression) => expression switch
    {
        PropertySyntax x => [x.Target],
        IndexSyntax x => [x.Target, x.Index],
        SliceSyntax x => [x.Target, .. One(x.From), .. One(x.To)],
        UnarySyntax x => [x.Operand],
        BinarySyntax x => [x.Left, x.Right],
        HasLabelsSyntax x => [x.Target],
        CallSyntax x => x.Arguments,
        ListLiteralSyntax x => x.Items,
        MapLiteralSyntax x => x.Entries,
        MapProjectionSyntax x => [x.Target, .. x.Items],
        CaseSyntax x => [.. One(x.Operand), .. x.Branches, .. One(x.Else)],
        ListComprehensionSyntax x => [x.Variable, x.List, .. One(x.Where), .. One(x.Projection)],
        QuantifierSyntax x => [x.Variable, x.List, x.Where],
        ReduceSyntax x => [x.Accumulator, x.Initial, x.Variable, x.List, x.Body],
        PatternPredicateSyntax x => [x.Pattern],
        PatternComprehensionSyntax x => [x.Pattern, .. One(x.Where), x.Projection],
        SubquerySyntax x => [x.Query],
        _ => [],
    };

    private static IEnumerable<ExpressionSyntax> ExpressionsOf(SyntaxNode node) =>
        node is ExpressionSyntax expression ? [expression] : Children(node).OfType<ExpressionSyntax>();

    private static ImmutableArray<SyntaxNode> One(SyntaxNode? node) => node is null ? [] : [node];
}
