using System.Collections.Immutable;
using Reactive.Engine.Logical;
using Reactive.Language.Syntax;

namespace Reactive.Language.Binding;

/// <summary>
/// Property maps and inline WHERE of one clause's patterns. What only reads the clause's elements and the rows below is part of the pattern;
/// what reads the graph by a subquery, a clock, a random number or a path is a filter above it.
/// </summary>
internal sealed class PatternConditions(BindingSession session, ExpressionBinder expressions, PatternAtoms atoms, Scope scope)
{
    private readonly ImmutableArray<Expression>.Builder _predicates = ImmutableArray.CreateBuilder<Expression>();
    private readonly List<Func<PlanBuilder, Expression>> _filters = [];

    internal ImmutableArray<Expression> Predicates => _predicates.ToImmutable();

    internal void Add(PathPatternSyntax pattern)
    {
        for (var i = 0; i < pattern.Nodes.Length; i++)
        {
            var node = pattern.Nodes[i];
            AddElement(atoms.VariableOf(node), node.Properties, node.Where);
            if (i < pattern.Relations.Length)
            {
                AddRelation(pattern.Relations[i]);
            }
        }
    }

    /// <summary>Adds what did not fit into the pattern on top of it.</summary>
    internal void AddFilters(PlanBuilder plan)
    {
        if (_filters.Count == 0)
        {
            return;
        }

        var conditions = new List<Expression>();
        foreach (var filter in _filters)
        {
            conditions.Add(filter(plan));
        }

        plan.Root = new FilterOperator(plan.Root, ExpressionBinder.All(conditions));
    }

    private void AddRelation(RelationPatternSyntax relation)
    {
        if (relation.Length is null)
        {
            AddElement(atoms.VariableOf(relation), relation.Properties, relation.Where);
        }
        else if (relation.Properties is not null || relation.Where is not null)
        {
            AddTrail(relation);
        }
    }

    private void AddElement(Variable element, MapLiteralSyntax? properties, ExpressionSyntax? where)
    {
        foreach (var entry in properties?.Entries ?? [])
        {
            Add(entry.Value, site => IsProperty(element, entry, site));
        }

        if (where is not null)
        {
            Add(where, site => expressions.BindCondition(where, site).Expression);
        }
    }

    private void Add(ExpressionSyntax syntax, Func<ExpressionSite, Expression> bind)
    {
        if (NeedsPlan(syntax))
        {
            _filters.Add(plan => bind(SiteAbove(plan)));
            return;
        }

        var predicate = bind(new ExpressionSite(scope));
        if (IsPartOfPattern(predicate))
        {
            _predicates.Add(predicate);
        }
        else
        {
            _filters.Add(_ => predicate);
        }
    }

    private Expression IsProperty(Variable element, MapEntrySyntax entry, ExpressionSite site)
    {
        var property = new PropertyAccess(new VariableReference(element), entry.Key) { Position = entry.Span.Start };
        var value = expressions.Bind(entry.Value, site).Expression;
        return new OperationExpression(Operation.Equal, [property, value]) { Position = entry.Span.Start };
    }

    // The condition is asked of each relation: by the walk itself, or of the finished list.
    private void AddTrail(RelationPatternSyntax relation)
    {
        var element = session.Declare(relation.Variable?.Name ?? " e", VariableKind.Relation, StaticType.Relation);
        var inner = new Scope(scope);
        if (relation.Variable is { } name)
        {
            inner.Declare(name.Name, element);
        }

        var entries = relation.Properties?.Entries ?? [];
        var needsPlan = entries.Any(e => NeedsPlan(e.Value)) || (relation.Where is not null && NeedsPlan(relation.Where));
        if (!needsPlan)
        {
            var predicate = BindTrail(relation, element, new ExpressionSite(scope), new ExpressionSite(inner));
            if (IsPartOfPattern(predicate))
            {
                atoms.SetTrailPredicate(relation, element, predicate);
            }
            else
            {
                var list = new VariableReference(atoms.VariableOf(relation));
                _filters.Add(_ => new QuantifierExpression(Quantifier.All, element, list, predicate));
            }

            return;
        }

        var trail = atoms.VariableOf(relation);
        _filters.Add(plan => expressions.BindForAll(
            relation.Span,
            trail,
            element,
            plan,
            body => BindTrail(relation, element, body with { Scope = scope }, body with { Scope = inner })));
    }

    private Expression BindTrail(RelationPatternSyntax relation, Variable element, ExpressionSite mapSite, ExpressionSite whereSite)
    {
        var conditions = new List<Expression>();
        foreach (var entry in relation.Properties?.Entries ?? [])
        {
            conditions.Add(IsProperty(element, entry, mapSite));
        }

        if (relation.Where is { } where)
        {
            conditions.Add(expressions.BindCondition(where, whereSite).Expression);
        }

        return ExpressionBinder.All(conditions);
    }

    private ExpressionSite SiteAbove(PlanBuilder plan) => new(scope) { Plan = plan };

    private static bool NeedsPlan(ExpressionSyntax syntax) => SyntaxWalk.DescendantsAndSelf(syntax).Any(node => node switch
    {
        PatternPredicateSyntax or PatternComprehensionSyntax or SubquerySyntax => true,
        CallSyntax call => GraphFunctions.IsEnd(call.Name),
        _ => false,
    });

    private bool IsPartOfPattern(Expression predicate) =>
        !ExpressionTree.IsVolatile(predicate)
        && !ExpressionTree.Reads(predicate, atoms.IsPath);
}
