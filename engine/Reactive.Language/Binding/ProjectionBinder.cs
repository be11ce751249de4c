using System.Collections.Immutable;
using Reactive.Engine.Logical;
using Reactive.Language.Syntax;
using Reactive.Values;

namespace Reactive.Language.Binding;

/// <summary>
/// WITH and RETURN, in the order of their meaning: columns, DISTINCT or grouping, ORDER BY, SKIP, LIMIT, WHERE; then the names of before
/// are gone.
/// </summary>
internal sealed class ProjectionBinder(BindingSession session, ExpressionBinder expressions)
{
    private readonly GroupingBinder _grouping = new(session, expressions);

    internal void BindWith(WithSyntax syntax, QueryFrame frame)
    {
        var items = CollectItems(syntax.Projection, frame);
        RequireAliases(syntax.Projection);
        var (columns, site) = BindProjection(syntax.Projection, items, frame);
        if (syntax.Where is not null)
        {
            var condition = expressions.BindCondition(syntax.Where, site with { Aggregates = null });
            frame.Plan.Root = new FilterOperator(frame.Plan.Root, condition.Expression);
        }

        RefuseShadowing(items, columns, frame);
        frame.Scope = ScopeOf(columns.Columns, frame.Outer);
    }

    internal void BindReturn(ReturnSyntax syntax, QueryFrame frame)
    {
        if (syntax.Projection.Star && frame.Outer is null && frame.Scope.Own.Count == 0)
        {
            session.Errors.Add(
                syntax.Projection.Span,
                QueryErrorDetail.NoVariablesInScope,
                "RETURN * has nothing to return: no variable is named",
                "name a node or a relation in MATCH, or list the columns");
        }

        var items = CollectItems(syntax.Projection, frame);
        frame.Columns = BindProjection(syntax.Projection, items, frame).Columns.Columns;
    }

    private List<ProjectionItem> CollectItems(ProjectionSyntax syntax, QueryFrame frame)
    {
        var items = new List<ProjectionItem>();
        if (syntax.Star)
        {
            foreach (var name in frame.Scope.Own.Keys.Order(StringComparer.Ordinal))
            {
                items.Add(new ProjectionItem(syntax.Span, name, new VariableSyntax(syntax.Span, name)));
            }
        }

        var names = items.Select(i => i.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var item in syntax.Items)
        {
            var name = item.Alias?.Name ?? (item.Expression is VariableSyntax variable ? variable.Name : item.Text);
            if (!names.Add(name))
            {
                session.Errors.Add(
                    (item.Alias?.Span) ?? item.Span,
                    QueryErrorDetail.ColumnNameConflict,
                    $"there are two columns named `{name}`",
                    "rename one with AS");
            }

            items.Add(new ProjectionItem(item.Span, name, item.Expression));
        }

        return items;
    }

    private void RequireAliases(ProjectionSyntax syntax)
    {
        foreach (var item in syntax.Items)
        {
            if (item.Alias is null && item.Expression is not VariableSyntax)
            {
                session.Errors.Add(
                    item.Span,
                    QueryErrorDetail.NoExpressionAlias,
                    $"`{item.Text}` has no name, and later clauses need one",
                    "add AS and a name");
            }
        }
    }

    private (ProjectedColumns Columns, ExpressionSite Site) BindProjection(
        ProjectionSyntax syntax, List<ProjectionItem> items, QueryFrame frame)
    {
        var grouped = items.Exists(i => session.ContainsAggregate(i.Expression));
        var projected = grouped ? _grouping.Bind(items, syntax, frame) : BindPlain(items, frame);
        if (syntax.Distinct)
        {
            var columns = projected.Columns.Select(c => c.Variable).Distinct().ToImmutableArray();
            frame.Plan.Root = new DistinctOperator(frame.Plan.Root, columns);
            frame.Plan.Narrow(columns.ToHashSet());
            projected = projected with { Aggregates = null };
        }

        var site = SiteAbove(projected, frame, narrow: grouped || syntax.Distinct);
        BindWindow(syntax, projected, site, frame.Plan);
        return (projected, site);
    }

    private ProjectedColumns BindPlain(List<ProjectionItem> items, QueryFrame frame)
    {
        var columns = new List<(string Name, Variable Variable)>();
        var computed = new ComputedColumns();
        foreach (var item in items)
        {
            var bound = expressions.Bind(item.Expression, frame.Site);
            // A subquery's column may hold an error, which fails the row that projects it: only names and elements are taken as they are.
            if (bound.Expression is VariableReference reference
                && (item.Expression is VariableSyntax || reference.Variable.Kind != VariableKind.Value))
            {
                columns.Add((item.Name, reference.Variable));
                continue;
            }

            var variable = session.Declare(item.Name, VariableKind.Value, bound.Type);
            computed.Add(variable, bound.Expression);
            columns.Add((item.Name, variable));
        }

        computed.Project(frame.Plan);
        return new ProjectedColumns(columns, Expressions(items, columns, session.Equality), null);
    }

    /// <summary>The columns by the expressions they hold; of equal ones the first.</summary>
    internal static Dictionary<ExpressionSyntax, Variable> Expressions(
        List<ProjectionItem> items, List<(string Name, Variable Variable)> columns, SyntaxEquality equality)
    {
        var expressions = new Dictionary<ExpressionSyntax, Variable>(equality);
        for (var i = 0; i < items.Count; i++)
        {
            expressions.TryAdd(items[i].Expression, columns[i].Variable);
        }

        return expressions;
    }

    // Old names can be read beside the new ones as long as rows are not merged.
    private static ExpressionSite SiteAbove(ProjectedColumns projected, QueryFrame frame, bool narrow) =>
        new(ScopeOf(projected.Columns, narrow ? frame.Outer : frame.Scope))
        {
            Plan = frame.Plan,
            Projected = projected.Expressions,
            Hidden = narrow ? frame.Scope : null,
            Aggregates = projected.Aggregates,
        };

    private static Scope ScopeOf(IReadOnlyList<(string Name, Variable Variable)> columns, Scope? outer)
    {
        var scope = new Scope(outer);
        foreach (var (name, variable) in columns)
        {
            scope.Declare(name, variable);
        }

        return scope;
    }

    private void BindWindow(ProjectionSyntax syntax, ProjectedColumns projected, ExpressionSite site, PlanBuilder plan)
    {
        var orderBy = ImmutableArray.CreateBuilder<SortItem>(syntax.OrderBy.Length);
        foreach (var item in syntax.OrderBy)
        {
            orderBy.Add(new SortItem(BindSort(item.Expression, projected, site).Expression, item.Descending));
        }

        var skip = BindCount(syntax.Skip, "SKIP");
        var limit = BindCount(syntax.Limit, "LIMIT");
        if (orderBy.Count > 0 || skip is not null || limit is not null)
        {
            plan.Root = new WindowOperator(plan.Root, orderBy.ToImmutable(), skip, limit);
        }
    }

    // Beside an aggregate only variables and properties of the grouping can be read, as in an item.
    private BoundExpression BindSort(ExpressionSyntax syntax, ProjectedColumns projected, ExpressionSite site)
    {
        if (projected.Aggregates is null || projected.Expressions.ContainsKey(syntax) || !session.ContainsAggregate(syntax))
        {
            return expressions.Bind(syntax, site);
        }

        return _grouping.RefuseComplexKeys(syntax, projected)
            ? BoundExpression.Erroneous
            : expressions.Bind(syntax, site with { OnlySimpleProjected = true });
    }

    private Expression? BindCount(ExpressionSyntax? syntax, string clause)
    {
        if (syntax is null)
        {
            return null;
        }

        var bound = expressions.Bind(syntax, new ExpressionSite(new Scope()) { IsConstant = true });
        if (bound.Type.IsOnlyNull || !bound.Type.MayBe(ValueKinds.Integer))
        {
            session.Errors.Add(
                syntax.Span,
                QueryErrorDetail.InvalidArgumentType,
                $"{clause} needs an integer, but this is {StaticType.Describe(bound.Type.Kinds)}");
        }
        else if (bound.Expression is Constant { Value: var value } && value.IsInteger && value.Bits < 0)
        {
            session.Errors.Add(syntax.Span, QueryErrorDetail.NegativeIntegerArgument, $"{clause} cannot be negative");
        }

        return bound.Expression;
    }

    private void RefuseShadowing(List<ProjectionItem> items, ProjectedColumns projected, QueryFrame frame)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (frame.Outer?.TryResolve(items[i].Name, out var outer) == true && outer != projected.Columns[i].Variable)
            {
                session.Errors.Add(
                    items[i].Span,
                    QueryErrorDetail.VariableAlreadyBound,
                    $"variable `{items[i].Name}` hides the one of the query around the subquery",
                    "use another name");
            }
        }
    }
}
