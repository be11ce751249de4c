using Reactive.Language.Syntax;

namespace Reactive.Language.Binding;

/// <summary>Ways to walk the syntax tree. None recurses, so that a hostile text cannot exhaust the stack here.</summary>
internal static class SyntaxWalk
{
    /// <summary>The node and everything below it.</summary>
    internal static IEnumerable<SyntaxNode> DescendantsAndSelf(SyntaxNode root)
    {
        var children = new List<SyntaxChild>();
        var pending = new Stack<SyntaxNode>();
        pending.Push(root);
        while (pending.TryPop(out var node))
        {
            yield return node;
            children.Clear();
            SyntaxTree.AddChildren(node, children);
            foreach (var child in children)
            {
                pending.Push(child.Node);
            }
        }
    }

    /// <summary>The parts of an expression that are evaluated once with it: no lambda bodies, nothing inside subqueries.</summary>
    internal static List<ExpressionSyntax> Operands(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case ListComprehensionSyntax x:
                return [x.List];
            case QuantifierSyntax x:
                return [x.List];
            case ReduceSyntax x:
                return [x.Initial, x.List];
            case SubquerySyntax or PatternPredicateSyntax or PatternComprehensionSyntax:
                return [];
        }

        var children = new List<SyntaxChild>();
        SyntaxTree.AddChildren(expression, children);
        var operands = new List<ExpressionSyntax>();
        for (var i = 0; i < children.Count; i++)
        {
            if (children[i].Node is ExpressionSyntax operand)
            {
                operands.Add(operand);
            }
            else
            {
                // The entries of a map and the branches of a CASE stand in between.
                SyntaxTree.AddChildren(children[i].Node, children);
            }
        }

        return operands;
    }

    /// <summary>Whether a name occurs anywhere in the expression, as a variable or in a pattern.</summary>
    internal static bool Mentions(ExpressionSyntax expression, IReadOnlySet<string> names) =>
        names.Count > 0 && DescendantsAndSelf(expression).Any(node => node switch
        {
            VariableSyntax variable => names.Contains(variable.Name),
            NodePatternSyntax { Variable: { } name } => names.Contains(name.Name),
            RelationPatternSyntax { Variable: { } name } => names.Contains(name.Name),
            _ => false,
        });
}
