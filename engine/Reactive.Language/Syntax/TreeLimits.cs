namespace Reactive.Language.Syntax;

/// <summary>
/// Keeps trees walkable by recursion: a long chain of operators makes a deep tree without any nesting of the parser, and a chain of
/// comparisons shares its middle operands, so that chains inside chains unfold exponentially. This walk itself does not recurse.
/// </summary>
internal static class TreeLimits
{
    internal static void Check(SourceText source, QuerySyntax query, int depth, long visits)
    {
        var children = new List<SyntaxChild>();
        var pending = new Stack<(SyntaxNode Node, int Depth)>();
        pending.Push((query, 1));
        while (pending.TryPop(out var next))
        {
            if (next.Depth > depth)
            {
                throw Refuse(source, next.Node, $"the expression is more than {depth} operators deep", "for many alternatives write x IN [a, b, ...] or a parameter");
            }

            if (--visits < 0)
            {
                throw Refuse(source, next.Node, "chains of comparisons are nested too deep", "write a < b AND b < c");
            }

            children.Clear();
            SyntaxTree.AddChildren(next.Node, children);
            foreach (var child in children)
            {
                pending.Push((child.Node, next.Depth + 1));
            }
        }
    }

    private static QueryException Refuse(SourceText source, SyntaxNode node, string message, string hint) =>
        source.Refuse(SyntaxErrors.Make(source, node.Span, SyntaxErrors.TooDeep, message, hint));
}
