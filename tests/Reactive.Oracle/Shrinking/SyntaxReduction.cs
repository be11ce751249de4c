using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using Reactive.Language.Syntax;
using Reactive.Oracle.Text;
using Reactive.Values;

namespace Reactive.Oracle.Shrinking;

/// <summary>
/// All trees that are one step smaller than a tree: a part left out, an expression replaced by one of its parts or by a constant. Most
/// of them are no queries; whoever asks finds out.
/// </summary>
internal static class SyntaxReduction
{
    private static readonly NullabilityInfoContext Nullability = new();
    private static readonly Value[] Constants = [default, Value.True, Value.Integer(1)];

    internal static IEnumerable<QuerySyntax> Smaller(QuerySyntax query) => Smaller((SyntaxNode)query).OfType<QuerySyntax>();

    private static IEnumerable<SyntaxNode> Smaller(SyntaxNode node) => Own(node).Concat(InParts(node));

    private static IEnumerable<SyntaxNode> InParts(SyntaxNode node)
    {
        foreach (var property in SyntaxSearch.ChildProperties(node.GetType()))
        {
            var value = property.GetValue(node);
            if (value is SyntaxNode child)
            {
                foreach (var smaller in Smaller(child).Where(property.PropertyType.IsInstanceOfType))
                {
                    yield return With(node, property, smaller);
                }
            }
            else if (value is not null)
            {
                var items = ((IEnumerable)value).Cast<SyntaxNode>().ToList();
                foreach (var smaller in InItems(property.PropertyType.GetGenericArguments()[0], items))
                {
                    yield return With(node, property, Rebuilt(property, smaller));
                }
            }
        }
    }

    private static IEnumerable<List<SyntaxNode>> InItems(Type type, List<SyntaxNode> items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            foreach (var smaller in Smaller(items[i]).Where(type.IsInstanceOfType))
            {
                yield return [.. items[..i], smaller, .. items[(i + 1)..]];
            }
        }
    }

    private static IEnumerable<SyntaxNode> Own(SyntaxNode node) => node switch
    {
        QuerySyntax { Branches.Length: > 1 } query => Enumerable.Range(0, query.Branches.Length).Select(i => WithoutBranch(query, i)),
        QuerySyntax or LiteralSyntax => [],
        PathPatternSyntax path => Shorter(path).Concat(WithoutParts(path, nameof(PathPatternSyntax.Nodes), nameof(PathPatternSyntax.Relations))),
        LabelExpressionSyntax labels => SyntaxSearch.Children(labels),
        ExpressionSyntax expression => SyntaxSearch.Children(expression).Where(c => c is ExpressionSyntax)
            .Concat(Constants.Select(c => new LiteralSyntax(expression.Span, c)))
            .Concat(WithoutParts(expression)),
        _ => WithoutParts(node),
    };

    private static QuerySyntax WithoutBranch(QuerySyntax query, int branch) => query with
    {
        Branches = query.Branches.RemoveAt(branch),
        UnionAll = query.UnionAll.RemoveAt(Math.Max(0, branch - 1)),
    };

    private static IEnumerable<PathPatternSyntax> Shorter(PathPatternSyntax path) => path.Relations.Length == 0
        ? []
        :
        [
            path with { Nodes = path.Nodes[1..], Relations = path.Relations[1..] },
            path with { Nodes = path.Nodes[..^1], Relations = path.Relations[..^1] },
        ];

    private static IEnumerable<SyntaxNode> WithoutParts(SyntaxNode node, params string[] kept)
    {
        var children = SyntaxSearch.ChildProperties(node.GetType());
        var properties = node.GetType().GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance);
        foreach (var property in properties.Where(p => p.CanWrite && !kept.Contains(p.Name)))
        {
            var value = property.GetValue(node);
            if (value is true)
            {
                yield return With(node, property, false);
            }
            else if (value is SyntaxNode && Nullability.Create(property).ReadState == NullabilityState.Nullable)
            {
                yield return With(node, property, null);
            }
            else if (value is IEnumerable many && children.Contains(property))
            {
                var items = many.Cast<SyntaxNode>().ToList();
                for (var at = 0; at < items.Count; at++)
                {
                    yield return With(node, property, Rebuilt(property, [.. items[..at], .. items[(at + 1)..]]));
                }
            }
        }
    }

    private static SyntaxNode With(SyntaxNode node, PropertyInfo property, object? value)
    {
        // What the compiler makes for `with`.
        var clone = (SyntaxNode)node.GetType().GetMethod("<Clone>$")!.Invoke(node, null)!;
        property.SetValue(clone, value);
        return clone;
    }

    private static object Rebuilt(PropertyInfo property, List<SyntaxNode> items) =>
        typeof(SyntaxReduction).GetMethod(nameof(ArrayOf), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(property.PropertyType.GetGenericArguments()[0])
            .Invoke(null, [items])!;

    private static ImmutableArray<T> ArrayOf<T>(List<SyntaxNode> items)
        where T : SyntaxNode => [.. items.Cast<T>()];
}
