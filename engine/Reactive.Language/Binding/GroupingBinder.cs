using System.Collections.Immutable;
using Reactive.Engine.Logical;
using Reactive.Language.Syntax;

namespace Reactive.Language.Binding;

/// <summary>
/// A projection with aggregates. Items without one are the grouping keys; an item that mixes is computed above the grouping, over keys and
/// aggregates.
/// </summary>
internal sealed class GroupingBinder(BindingSession session, ExpressionBinder expressions)
{
    internal ProjectedColumns Bind(List<ProjectionItem> items, ProjectionSyntax syntax, QueryFrame frame)
    {
        var keys = new GroupingKeys(frame.Outer, session.Equality);
        var below = new ComputedColumns();
        foreach (var item in items.Where(i => !session.ContainsAggregate(i.Expression)))
        {
            AddKey(item, keys, below, frame);
        }

        var slots = new AggregateSlots(session.Equality);
        foreach (var item in items)
        {
            foreach (var aggregate in session.FindAggregates(item.Expression))
            {
                expressions.AddAggregate(aggregate, slots, below, frame.Site, ReferenceEquals(aggregate, item.Expression) ? item.Name : null);
            }
        }

        if (!syntax.Distinct)
        {
            AddSortAggregates(syntax.OrderBy, slots, keys, below, frame);
        }

        below.Project(frame.Plan);
        frame.Plan.Root = new AggregateOperator(frame.Plan.Root, keys.ToColumns(), [.. slots.Columns]);
        frame.Plan.Narrow(keys.Variables.Concat(slots.Columns.Select(c => c.Variable)).ToHashSet());
        var columns = BindColumns(items, keys, slots, frame);
        return new ProjectedColumns(columns, ProjectionBinder.Expressions(items, columns, session.Equality), slots);
    }

    /// <summary>Refuses a sort expression in which something more complex than a property of the grouping stands beside an aggregate.</summary>
    internal bool RefuseComplexKeys(ExpressionSyntax syntax, ProjectedColumns projected)
    {
        var refused = false;
        foreach (var node in SyntaxWalk.DescendantsAndSelf(syntax))
        {
            if (node is ExpressionSyntax part
                && part is not (LiteralSyntax or ParameterSyntax)
                && !ExpressionBinder.IsSimple(part)
                && !session.ContainsAggregate(part)
                && projected.Expressions.ContainsKey(part))
            {
                session.Errors.Add(
                    part.Span,
                    QueryErrorDetail.AmbiguousAggregationExpression,
                    "beside an aggregate only variables and properties of the grouping can be read",
                    "use the name of the column");
                refused = true;
            }
        }

        return refused;
    }

    private void AddKey(ProjectionItem item, GroupingKeys keys, ComputedColumns below, QueryFrame frame)
    {
        var bound = expressions.Bind(item.Expression, frame.Site);
        if (ProjectionBinder.IsRenaming(item, bound, out var renamed))
        {
            keys.Add(item, renamed, bound.Expression);
            return;
        }

        var variable = session.Declare(item.Name, VariableKind.Value, bound.Type);
        if (!ExpressionTree.IsVolatile(bound.Expression))
        {
            keys.Add(item, variable, bound.Expression);
            return;
        }

        // Clocks and random numbers are remembered by a projection, not by the grouping.
        below.Add(variable, bound.Expression);
        keys.Add(item, variable, new VariableReference(variable));
    }

    // An aggregate that only ORDER BY has is a hidden column. Its arguments read the rows below by the names that were projected.
    private void AddSortAggregates(
        ImmutableArray<SortItemSyntax> orderBy, AggregateSlots slots, GroupingKeys keys, ComputedColumns below, QueryFrame frame)
    {
        var hidden = orderBy
            .SelectMany(s => session.FindAggregates(s.Expression))
            .Where(aggregate => !slots.TryGet(aggregate, out _))
            .ToList();
        if (hidden.Count == 0)
        {
            return;
        }

        keys.Materialize(below);
        below.Project(frame.Plan);
        var site = new ExpressionSite(keys.NewNames)
        {
            Plan = frame.Plan,
            Projected = keys.Projected,
            Hidden = frame.Scope,
        };
        foreach (var aggregate in hidden)
        {
            expressions.AddAggregate(aggregate, slots, below, site, null);
        }
    }

    private List<(string Name, Variable Variable)> BindColumns(
        List<ProjectionItem> items, GroupingKeys keys, AggregateSlots slots, QueryFrame frame)
    {
        var site = new ExpressionSite(keys.OldNames)
        {
            Plan = frame.Plan,
            Aggregates = slots,
            Projected = keys.Projected,
            OnlySimpleProjected = true,
            Hidden = frame.Scope,
            HiddenDetail = QueryErrorDetail.AmbiguousAggregationExpression,
        };
        var columns = new List<(string Name, Variable Variable)>();
        var computed = new ComputedColumns();
        foreach (var item in items)
        {
            if (keys.Find(item) is { } key)
            {
                columns.Add((item.Name, key));
                continue;
            }

            var bound = expressions.Bind(item.Expression, site);
            if (bound.Expression is VariableReference reference)
            {
                columns.Add((item.Name, reference.Variable));
                continue;
            }

            var variable = session.Declare(item.Name, VariableKind.Value, bound.Type);
            computed.Add(variable, bound.Expression);
            columns.Add((item.Name, variable));
        }

        computed.Project(frame.Plan);
        return columns;
    }
}
