using Reactive.Language.Syntax;
using Reactive.Values;

namespace Reactive.Oracle.Evaluation;

/// <summary>A named atom of a pattern and what it may be when it is bound already.</summary>
internal sealed record PatternVariable(string Name, ValueKind Kind)
{
    internal bool Admits(in Value value) => Kind == ValueKind.List
        ? value.Tag is ListValue list && Array.TrueForAll(list.Items, i => i.Kind == ValueKind.Relation)
        : value.Kind == Kind;
}

/// <summary>The names that patterns bind.</summary>
internal static class PatternVariables
{
    /// <summary>The atoms that have a name, in the order of the text; a repeated one is there again.</summary>
    internal static IEnumerable<PatternVariable> Of(IEnumerable<PathPatternSyntax> patterns)
    {
        foreach (var path in patterns)
        {
            for (var i = 0; i < path.Nodes.Length; i++)
            {
                if (path.Nodes[i].Variable is { } node)
                {
                    yield return new PatternVariable(node.Name, ValueKind.Node);
                }

                if (i < path.Relations.Length && path.Relations[i] is { Variable: { } relation } pattern)
                {
                    yield return new PatternVariable(relation.Name, pattern.Length is null ? ValueKind.Relation : ValueKind.List);
                }
            }
        }
    }

    /// <summary>All names that the patterns bind, named paths too, each once.</summary>
    internal static IEnumerable<string> NamesOf(IReadOnlyCollection<PathPatternSyntax> patterns) =>
        Of(patterns).Select(v => v.Name).Concat(patterns.Where(p => p.Variable is not null).Select(p => p.Variable!.Name)).Distinct();
}
