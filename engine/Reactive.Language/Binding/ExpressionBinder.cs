using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Reactive.Engine.Logical;
using Reactive.Language.Syntax;
using Reactive.Values;

namespace Reactive.Language.Binding;

/// <summary>
/// Resolves the names of an expression and checks its types. Subqueries and pattern expressions in it become columns of the site's plan,
/// aggregates columns of the site's slots.
/// </summary>
internal sealed partial class ExpressionBinder(BindingSession session, QueryBinder queries)
{
    private readonly BindingErrors _errors = session.Errors;

    /// <summary>Binds an expression. One that is refused is noted and stands for anything.</summary>
    internal BoundExpression Bind(ExpressionSyntax syntax, ExpressionSite site)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return TryReadColumn(syntax, site) ?? BindNew(syntax, site);
    }

    /// <summary>Binds a condition: pattern predicates may stand there, and it must be able to be a boolean.</summary>
    internal BoundExpression BindCondition(ExpressionSyntax syntax, ExpressionSite site)
    {
        var bound = syntax is PatternPredicateSyntax pattern ? BindPatternPredicate(pattern, site) : Bind(syntax, site);
        Expect(bound, ValueKinds.Boolean, syntax);
        return bound;
    }

    private BoundExpression BindNew(ExpressionSyntax syntax, ExpressionSite site) => syntax switch
    {
        LiteralSyntax x => new(new Constant(x.Value) { Position = x.Span.Start }, TypeOf(x.Value)),
        ParameterSyntax x => BindParameter(x),
        VariableSyntax x => BindVariable(x, site),
        PropertySyntax x => BindProperty(x, site),
        IndexSyntax x => BindIndex(x, site),
        SliceSyntax x => BindSlice(x, site),
        UnarySyntax x => BindUnary(x, site),
        BinarySyntax x => BindBinary(x, site),
        HasLabelsSyntax x => BindHasLabels(x, site),
        CallSyntax x => BindCall(x, site),
        CountStarSyntax x => BindAggregate(x, site),
        ListLiteralSyntax x => BindList(x, site),
        MapLiteralSyntax x => BindMap(x, site),
        MapProjectionSyntax x => BindMapProjection(x, site),
        CaseSyntax x => BindCase(x, site),
        ListComprehensionSyntax x => BindListComprehension(x, site),
        QuantifierSyntax x => BindQuantifier(x, site),
        ReduceSyntax x => BindReduce(x, site),
        PatternPredicateSyntax x => RefusePattern(x),
        PatternComprehensionSyntax x => BindPatternComprehension(x, site),
        SubquerySyntax x => BindSubquery(x, site),
        _ => throw new InvalidOperationException($"No rule binds {syntax.GetType().Name}."),
    };

    // What was bound or projected already is read from there. A variable is first looked up by its name: new names hide old ones.
    private BoundExpression? TryReadColumn(ExpressionSyntax syntax, ExpressionSite site)
    {
        if (site.Replacements.TryGetValue(syntax, out var replacement))
        {
            return replacement;
        }

        if (site.Plan is { } plan && plan.TryGetSubquery(syntax, out var column))
        {
            return column;
        }

        return syntax is VariableSyntax or LiteralSyntax or ParameterSyntax ? null : FindProjected(syntax, site);
    }

    private BoundExpression? FindProjected(ExpressionSyntax syntax, ExpressionSite site) =>
        site.Projected is not null
        && site.Projected.TryGetValue(syntax, out var variable)
        && (!site.OnlySimpleProjected || IsSimple(syntax))
        && !SyntaxWalk.Mentions(syntax, site.LambdaNames)
            ? Read(variable, syntax)
            : null;

    /// <summary>A variable, or properties of one: what may stand beside an aggregate when it is grouped by.</summary>
    internal static bool IsSimple(ExpressionSyntax syntax)
    {
        while (syntax is PropertySyntax property)
        {
            syntax = property.Target;
        }

        return syntax is VariableSyntax;
    }

    private BoundExpression Read(Variable variable, ExpressionSyntax syntax) =>
        new(new VariableReference(variable) { Position = syntax.Span.Start }, session.TypeOf(variable));

    private BoundExpression BindParameter(ParameterSyntax syntax)
    {
        session.UseParameter(syntax.Name);
        return new(new ParameterReference(syntax.Name) { Position = syntax.Span.Start }, StaticType.Any);
    }

    private BoundExpression BindVariable(VariableSyntax syntax, ExpressionSite site)
    {
        if (site.NameReplacements.TryGetValue(syntax.Name, out var replacement))
        {
            return replacement;
        }

        if (site.Scope.TryResolve(syntax.Name, out var variable))
        {
            return Read(variable, syntax);
        }

        if (FindProjected(syntax, site) is { } projected)
        {
            return projected;
        }

        ReportUnreadable(syntax, site);
        return BoundExpression.Erroneous;
    }

    private void ReportUnreadable(VariableSyntax syntax, ExpressionSite site)
    {
        if (site.IsConstant)
        {
            _errors.Add(
                syntax.Span,
                QueryErrorDetail.NonConstantExpression,
                "SKIP and LIMIT cannot depend on a row",
                "use a number or a parameter");
        }
        else if (site.Hidden?.TryResolve(syntax.Name, out _) != true)
        {
            UndefinedVariable(syntax.Span, syntax.Name, site.Scope);
        }
        else if (site.HiddenDetail == QueryErrorDetail.AmbiguousAggregationExpression)
        {
            _errors.Add(
                syntax.Span,
                site.HiddenDetail,
                $"`{syntax.Name}` is read beside an aggregate, but the rows are not grouped by it",
                $"group by it in an item of its own, or compute it in a WITH before");
        }
        else
        {
            _errors.Add(
                syntax.Span,
                QueryErrorDetail.UndefinedVariable,
                $"variable `{syntax.Name}` cannot be read after DISTINCT or an aggregate, only what was projected",
                $"add it to the items");
        }
    }

    internal void UndefinedVariable(SourceSpan span, string name, Scope scope)
    {
        var nearest = _errors.IsFull ? null : NearestName.Of(name, scope.VisibleNames);
        _errors.Add(
            span,
            QueryErrorDetail.UndefinedVariable,
            $"variable `{name}` is not defined",
            nearest is null ? null : $"did you mean `{nearest}`?");
    }

    private BoundExpression BindProperty(PropertySyntax syntax, ExpressionSite site)
    {
        var target = Bind(syntax.Target, site);
        const ValueKinds Allowed = ValueKinds.Element | ValueKinds.Map | ValueKinds.Temporal | ValueKinds.Duration;
        if (!target.Type.MayBe(Allowed))
        {
            // A pattern's own list of relations or path is a matter of syntax, any other value one of type.
            var ofPattern = target.Expression is VariableReference { Variable.Kind: VariableKind.Relations or VariableKind.Path };
            _errors.Add(
                syntax.Span,
                QueryErrorDetail.InvalidArgumentType,
                $"{StaticType.Describe(target.Type.Kinds)} has no properties (`{syntax.Key}`)",
                target.Type.MayBe(ValueKinds.List) ? $"use a list comprehension: `[x IN ... | x.{syntax.Key}]`" : null,
                ofPattern ? "SyntaxError" : "TypeError");
            return BoundExpression.Erroneous;
        }

        return new(new PropertyAccess(target.Expression, syntax.Key) { Position = syntax.Span.Start }, StaticType.Any);
    }

    private BoundExpression BindHasLabels(HasLabelsSyntax syntax, ExpressionSite site)
    {
        var target = Bind(syntax.Target, site);
        Expect(target, ValueKinds.Element, syntax.Target);
        var labels = LabelPredicates.Of(syntax.Labels);
        return new(new HasLabels(target.Expression, labels) { Position = syntax.Span.Start }, StaticType.Boolean);
    }

    private BoundExpression BindList(ListLiteralSyntax syntax, ExpressionSite site)
    {
        var items = ImmutableArray.CreateBuilder<Expression>(syntax.Items.Length);
        var element = StaticType.Null;
        foreach (var item in syntax.Items)
        {
            var bound = Bind(item, site);
            items.Add(bound.Expression);
            element = element.Or(bound.Type);
        }

        return new(new ListExpression(items.MoveToImmutable()) { Position = syntax.Span.Start }, StaticType.ListOf(element));
    }

    private BoundExpression BindMap(MapLiteralSyntax syntax, ExpressionSite site)
    {
        var entries = new OrderedDictionary<string, Expression>(StringComparer.Ordinal);
        foreach (var entry in syntax.Entries)
        {
            entries[entry.Key] = Bind(entry.Value, site).Expression;
        }

        return new(new MapExpression([.. entries]) { Position = syntax.Span.Start }, StaticType.Map);
    }

    private BoundExpression BindMapProjection(MapProjectionSyntax syntax, ExpressionSite site)
    {
        var target = Bind(syntax.Target, site);
        Expect(target, ValueKinds.Element | ValueKinds.Map, syntax.Target);
        var all = false;
        var overrides = new OrderedDictionary<string, Expression>(StringComparer.Ordinal);
        foreach (var item in syntax.Items)
        {
            switch (item)
            {
                case ProjectAllSyntax:
                    all = true;
                    break;
                case ProjectPropertySyntax property:
                    overrides[property.Key] = new PropertyAccess(target.Expression, property.Key) { Position = property.Span.Start };
                    break;
                case ProjectEntrySyntax entry:
                    overrides[entry.Key] = Bind(entry.Value, site).Expression;
                    break;
                default:
                    throw new InvalidOperationException($"No rule binds {item.GetType().Name}.");
            }
        }

        return new(new MapMerge(target.Expression, all, [.. overrides]) { Position = syntax.Span.Start }, StaticType.Map);
    }

    private BoundExpression BindCase(CaseSyntax syntax, ExpressionSite site)
    {
        var operand = syntax.Operand is null ? null : Bind(syntax.Operand, site).Expression;
        var branches = ImmutableArray.CreateBuilder<(Expression, Expression)>(syntax.Branches.Length);
        var type = StaticType.Null;
        foreach (var branch in syntax.Branches)
        {
            var when = operand is null ? BindCondition(branch.When, site) : Bind(branch.When, site);
            var then = Bind(branch.Then, site);
            branches.Add((when.Expression, then.Expression));
            type = type.Or(then.Type);
        }

        var otherwise = syntax.Else is null ? new(new Constant(Value.Null), StaticType.Null) : Bind(syntax.Else, site);
        var expression = new CaseExpression(operand, branches.MoveToImmutable(), otherwise.Expression) { Position = syntax.Span.Start };
        return new(expression, type.Or(otherwise.Type));
    }

    /// <summary>Notes a fault when the expression can be none of the kinds.</summary>
    internal bool Expect(BoundExpression bound, ValueKinds kinds, ExpressionSyntax syntax)
    {
        if (bound.Type.MayBe(kinds))
        {
            return true;
        }

        _errors.Add(
            syntax.Span,
            QueryErrorDetail.InvalidArgumentType,
            $"expected {StaticType.Describe(kinds)}, but this is {StaticType.Describe(bound.Type.Kinds)}");
        return false;
    }

    private static StaticType TypeOf(Value value) => value.IsNull ? StaticType.Null : StaticType.Of((ValueKinds)(1 << (int)value.Kind));
}
