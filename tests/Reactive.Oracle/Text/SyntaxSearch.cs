using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using Reactive.Language.Syntax;

namespace Reactive.Oracle.Text;

/// <summary>Questions about a tree as a whole. Children are found by reflection: a new kind of node needs no code here.</summary>
internal static class SyntaxSearch
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = new();

    // By identity: a node is asked again for every row.
    private static readonly ConditionalWeakTable<ExpressionSyntax, ExpressionSyntax[]> KnownAggregates = [];

    /// <summary>The properties of a node that hold nodes or arrays of nodes.</summary>
    internal static PropertyInfo[] ChildProperties(Type type) => Properties.GetOrAdd(type, static t =>
        [.. t.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).Where(IsChild)]);

    internal static IEnumerable<SyntaxNode> Children(SyntaxNode node)
    {
        foreach (var property in ChildProperties(node.GetType()))
        {
            var value = property.GetValue(node);
            if (value is SyntaxNode child)
            {
                yield return child;
            }
            else if (value is IEnumerable many)
            {
                foreach (SyntaxNode item in many)
                {
                    yield return item;
                }
            }
        }
    }

    internal static IEnumerable<SyntaxNode> All(SyntaxNode node) => Children(node).SelectMany(All).Prepend(node);

    /// <summary>Whether a variable of that name is read anywhere in the expression.</summary>
    internal static bool Reads(ExpressionSyntax expression, string name) => All(expression).Any(n => n switch
    {
        VariableSyntax variable => variable.Name == name,
        NodePatternSyntax { Variable: { } variable } => variable.Name == name,
        RelationPatternSyntax { Variable: { } variable } => variable.Name == name,
        _ => false,
    });

    /// <summary>The aggregates of an expression, outermost first; those of a subquery are its own.</summary>
    internal static IReadOnlyList<ExpressionSyntax> Aggregates(ExpressionSyntax expression) =>
        KnownAggregates.GetValue(expression, static e => [.. AggregatesOf(e)]);

    private static IEnumerable<ExpressionSyntax> AggregatesOf(SyntaxNode node)
    {
        if (node is SubquerySyntax)
        {
            return [];
        }

        var inner = Children(node).SelectMany(AggregatesOf);
        return node is CountStarSyntax || (node is CallSyntax call && Evaluation.AggregateFunctions.IsAggregate(call.Name))
            ? inner.Prepend((ExpressionSyntax)node)
            : inner;
    }

    private static bool IsChild(PropertyInfo property)
    {
        var type = property.PropertyType;
        return typeof(SyntaxNode).IsAssignableFrom(type)
            || (type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type)
                && typeof(SyntaxNode).IsAssignableFrom(type.GetGenericArguments()[0]));
    }
}
