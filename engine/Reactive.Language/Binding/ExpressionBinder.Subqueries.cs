using Reactive.Engine.Logical;
using Reactive.Language.Syntax;

namespace Reactive.Language.Binding;

/// <content>Subqueries and pattern expressions: each is a column that an Apply below the expression adds.</content>
internal sealed partial class ExpressionBinder
{
    private BoundExpression BindSubquery(SubquerySyntax syntax, ExpressionSite site)
    {
        if (site.Plan is not { } plan)
        {
            return RefuseGraphRead(syntax);
        }

        var inner = plan.Nested();
        var columns = queries.BindSubquery(syntax.Query, inner, site.Scope, syntax.Kind == SubqueryKind.Collect);
        var (fold, type) = syntax.Kind switch
        {
            SubqueryKind.Exists => (Fold.Exists, StaticType.Boolean),
            SubqueryKind.Count => (Fold.Count, StaticType.Integer),
            _ => (Fold.Collect, StaticType.ListOf(columns.Length == 1 ? session.TypeOf(columns[0].Variable) : StaticType.Any)),
        };
        if (fold == Fold.Collect && columns.Length != 1)
        {
            _errors.Add(
                syntax.Span,
                QueryErrorDetail.InvalidClauseComposition,
                "COLLECT { } must end with RETURN of exactly one column",
                "return a map or a list to collect several values");
            return new(BoundExpression.Erroneous.Expression, type);
        }

        var value = fold == Fold.Collect ? new VariableReference(columns[0].Variable) : null;
        return Remember(syntax, plan, Apply(syntax, plan, inner, fold, value, type));
    }

    private BoundExpression BindPatternPredicate(PatternPredicateSyntax syntax, ExpressionSite site)
    {
        if (site.Plan is not { } plan)
        {
            return RefuseGraphRead(syntax);
        }

        if (TryReadColumn(syntax, site) is { } known)
        {
            return known;
        }

        var inner = plan.Nested();
        queries.Patterns.Bind([syntax.Pattern], new Scope(site.Scope), inner, declaresNames: false);
        return Remember(syntax, plan, Apply(syntax, plan, inner, Fold.Exists, null, StaticType.Boolean));
    }

    private BoundExpression BindPatternComprehension(PatternComprehensionSyntax syntax, ExpressionSite site)
    {
        if (site.Plan is not { } plan)
        {
            return RefuseGraphRead(syntax);
        }

        var inner = plan.Nested();
        var scope = new Scope(site.Scope);
        queries.Patterns.Bind([syntax.Pattern], scope, inner, declaresNames: true);
        var body = new ExpressionSite(scope) { Plan = inner, InAggregate = site.InAggregate };
        if (syntax.Where is not null)
        {
            var where = BindCondition(syntax.Where, body);
            inner.Root = new FilterOperator(inner.Root, where.Expression);
        }

        var value = Bind(syntax.Projection, body);
        var column = Apply(syntax, plan, inner, Fold.Collect, value.Expression, StaticType.ListOf(value.Type));
        return Remember(syntax, plan, column);
    }

    private BoundExpression Apply(
        ExpressionSyntax syntax, PlanBuilder plan, PlanBuilder inner, Fold fold, Expression? value, StaticType type)
    {
        session.CountStep(syntax.Span);
        var column = session.MakeUp("sub", VariableKind.Value, type);
        session.Subqueries.Add(column);
        plan.Root = new ApplyOperator(plan.Root, inner.Root, fold, value, column);
        return Read(column, syntax);
    }

    // A comparison chain shares the syntax of its middle terms: they are one column.
    private static BoundExpression Remember(ExpressionSyntax syntax, PlanBuilder plan, BoundExpression column)
    {
        plan.RememberSubquery(syntax, column);
        return column;
    }

    private BoundExpression RefuseGraphRead(ExpressionSyntax syntax)
    {
        _errors.Add(
            syntax.Span,
            QueryErrorDetail.NonConstantExpression,
            "SKIP and LIMIT cannot read the graph",
            "use a number or a parameter");
        return BoundExpression.Erroneous;
    }
}
