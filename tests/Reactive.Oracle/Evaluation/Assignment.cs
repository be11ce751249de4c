using Reactive.Language.Syntax;
using Reactive.Values;

namespace Reactive.Oracle.Evaluation;

/// <summary>
/// What the atoms of a clause are, as far as the walk through the text has come. <see cref="Atoms"/>: every different atom's value in the
/// order of the text, which makes the row's key.
/// </summary>
internal sealed record Assignment(
    Scope Scope,
    Chain<Value> Atoms,
    Chain<string> Seen,
    Chain<ElementId> Used,
    Chain<InlineCondition> Inline,
    Chain<Value> PathNodes,
    Chain<Value> PathRelations)
{
    internal ElementId LastNode => ((NodeValue)PathNodes.Last.Tag!).Id;

    internal static Assignment Start(Scope scope) => new(
        scope, Chain<Value>.Empty, Chain<string>.Empty, Chain<ElementId>.Empty, Chain<InlineCondition>.Empty, Chain<Value>.Empty, Chain<Value>.Empty);

    internal bool TryGet(string name, out Value value) => Scope.Bindings.TryGet(name, out value);

    internal Assignment BeginPath() => this with { PathNodes = Chain<Value>.Empty, PathRelations = Chain<Value>.Empty };

    internal Assignment EndPath(string name) =>
        this with { Scope = Scope.With(name, Value.Of(new PathValue(PathNodes.ToArray(), PathRelations.ToArray()))) };

    internal Assignment WithNode(NodePatternSyntax pattern, NodeValue node)
    {
        var value = Value.Of(node);
        var next = Bind(pattern.Variable?.Name, value).Ask(new InlineCondition(value, null, pattern.Properties, pattern.Where));
        return PathNodes.Count > PathRelations.Count ? next : next with { PathNodes = PathNodes.Add(value) };
    }

    internal Assignment WithRelation(RelationPatternSyntax pattern, RelationValue relation)
    {
        var value = Value.Of(relation);
        var next = Bind(pattern.Variable?.Name, value).Ask(new InlineCondition(value, null, pattern.Properties, pattern.Where));
        return next with { Used = Used.Add(relation.Id), PathRelations = PathRelations.Add(value) };
    }

    /// <summary>One more relation of a trail and the node that it leads to.</summary>
    internal Assignment Step(RelationValue relation, NodeValue end) => this with
    {
        Used = Used.Add(relation.Id),
        PathRelations = PathRelations.Add(Value.Of(relation)),
        PathNodes = PathNodes.Add(Value.Of(end)),
    };

    /// <summary>The end of a trail whose steps were taken.</summary>
    internal Assignment WithTrail(RelationPatternSyntax pattern, IReadOnlyList<RelationValue> trail)
    {
        var next = Bind(pattern.Variable?.Name, Value.List([.. trail.Select(r => Value.Of(r))]));
        return trail.Aggregate(
            next,
            (a, r) => a.Ask(new InlineCondition(Value.Of(r), pattern.Variable?.Name, pattern.Properties, pattern.Where)));
    }

    private Assignment Ask(InlineCondition condition) =>
        condition is { Properties: null, Where: null } ? this : this with { Inline = Inline.Add(condition) };

    private Assignment Bind(string? name, in Value value)
    {
        if (name is null)
        {
            return this with { Atoms = Atoms.Add(value) };
        }

        if (Seen.Contains(name))
        {
            return this;
        }

        var scope = Scope.Bindings.Has(name) ? Scope : Scope.With(name, value);
        return this with { Scope = scope, Seen = Seen.Add(name), Atoms = Atoms.Add(value) };
    }
}

/// <summary>What stands inline in a pattern about one element. <paramref name="Variable"/>: the name that means the element in it, where that is no binding of the row.</summary>
internal sealed record InlineCondition(Value Element, string? Variable, MapLiteralSyntax? Properties, ExpressionSyntax? Where);
