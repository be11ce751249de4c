using System.Collections.Immutable;
using Reactive.Engine.Logical;
using Reactive.Language.Syntax;
using Reactive.Values;

namespace Reactive.Language.Binding;

/// <content>
/// Expressions with variables of their own. One whose body reads the graph is unnested: the list is unwound in a subquery, where the body
/// reads a row like any other expression, and its results are collected. A list that is null stays null.
/// </content>
internal sealed partial class ExpressionBinder
{
    private BoundExpression BindListComprehension(ListComprehensionSyntax syntax, ExpressionSite site)
    {
        var list = BindLambdaList(syntax.List, site);
        if ((syntax.Where is null || !ReadsGraph(syntax.Where, site)) && (syntax.Projection is null || !ReadsGraph(syntax.Projection, site)))
        {
            var (variable, body) = EnterLambda(site, syntax.Variable, ElementOf(list));
            var where = syntax.Where is null ? null : BindCondition(syntax.Where, body).Expression;
            var value = syntax.Projection is null ? Read(variable, syntax) : Bind(syntax.Projection, body);
            var projection = syntax.Projection is null ? null : value.Expression;
            var comprehension = new ListComprehension(variable, list.Expression, where, projection) { Position = syntax.Span.Start };
            return new(comprehension, StaticType.ListOf(value.Type));
        }

        return Unnest(syntax, syntax.Variable, list, site, (variable, inner, body) =>
        {
            if (syntax.Where is not null)
            {
                var where = BindCondition(syntax.Where, body);
                inner.Root = new FilterOperator(inner.Root, where.Expression);
            }

            return syntax.Projection is null ? Read(variable, syntax) : Bind(syntax.Projection, body);
        });
    }

    private BoundExpression BindQuantifier(QuantifierSyntax syntax, ExpressionSite site)
    {
        var list = BindLambdaList(syntax.List, site);
        if (!ReadsGraph(syntax.Where, site))
        {
            var (variable, body) = EnterLambda(site, syntax.Variable, ElementOf(list));
            var where = BindCondition(syntax.Where, body);
            return Quantify(syntax, variable, list.Expression, where.Expression);
        }

        var results = Unnest(
            syntax, syntax.Variable, list, site, (_, _, body) => BindCondition(syntax.Where, body), Fold.CollectOutcomes);
        var result = session.MakeUp("is", VariableKind.Value, StaticType.Boolean);
        return Quantify(syntax, result, results.Expression, new VariableReference(result));
    }

    private static BoundExpression Quantify(QuantifierSyntax syntax, Variable variable, Expression list, Expression where)
    {
        var quantifier = syntax.Kind switch
        {
            QuantifierKind.All => Quantifier.All,
            QuantifierKind.Any => Quantifier.Any,
            QuantifierKind.None => Quantifier.None,
            _ => Quantifier.Single,
        };
        return new(new QuantifierExpression(quantifier, variable, list, where) { Position = syntax.Span.Start }, StaticType.Boolean);
    }

    private BoundExpression BindReduce(ReduceSyntax syntax, ExpressionSite site)
    {
        var initial = Bind(syntax.Initial, site);
        var list = BindLambdaList(syntax.List, site);
        var accumulator = session.Declare(syntax.Accumulator.Name, VariableKind.Value, StaticType.Any);
        if (ReadsGraph(syntax.Body, site))
        {
            return UnnestReduce(syntax, initial, list, accumulator, site);
        }

        var (variable, body) = EnterLambda(site, syntax.Variable, ElementOf(list));
        body = WithAccumulator(body, accumulator);
        var result = Bind(syntax.Body, body);
        var reduce = new ReduceExpression(accumulator, initial.Expression, variable, list.Expression, result.Expression) { Position = syntax.Span.Start };
        return new(reduce, initial.Type.Or(result.Type));
    }

    // What reads the graph and not the accumulator is computed for each member first; reduce then runs over [member, result, ...].
    private BoundExpression UnnestReduce(
        ReduceSyntax syntax, BoundExpression initial, BoundExpression list, Variable accumulator, ExpressionSite site)
    {
        var reads = GraphReadsOf(syntax.Body, site);
        var replacements = site.Replacements;
        var tuple = session.MakeUp("t", VariableKind.Value, StaticType.ListOf(StaticType.Any));
        var names = ImmutableHashSet.Create(StringComparer.Ordinal, syntax.Accumulator.Name);
        var tuples = Unnest(syntax, syntax.Variable, list, site, (variable, _, body) =>
        {
            var items = ImmutableArray.CreateBuilder<Expression>();
            items.Add(new VariableReference(variable));
            foreach (var read in reads)
            {
                if (SyntaxWalk.Mentions(read, names))
                {
                    RefuseAccumulator(read, syntax.Accumulator);
                    continue;
                }

                var bound = read is PatternPredicateSyntax pattern ? BindPatternPredicate(pattern, body) : Bind(read, body);
                replacements = replacements.SetItem(read, Member(tuple, items.Count, bound.Type));
                items.Add(bound.Expression);
            }

            return new(new ListExpression(items.ToImmutable()), StaticType.ListOf(StaticType.Any));
        });
        var inner = WithAccumulator(site, accumulator) with
        {
            Replacements = replacements,
            LambdaNames = site.LambdaNames.Add(syntax.Variable.Name).Add(syntax.Accumulator.Name),
            NameReplacements = site.NameReplacements
                .Remove(syntax.Accumulator.Name)
                .SetItem(syntax.Variable.Name, Member(tuple, 0, ElementOf(list))),
        };
        var result = Bind(syntax.Body, inner);
        var reduce = new ReduceExpression(accumulator, initial.Expression, tuple, tuples.Expression, result.Expression) { Position = syntax.Span.Start };
        return new(reduce, initial.Type.Or(result.Type));
    }

    private void RefuseAccumulator(ExpressionSyntax read, IdentifierSyntax accumulator) => _errors.Add(
        read.Span,
        QueryErrorDetail.UnsupportedExpression,
        $"what reads the graph inside `reduce` cannot depend on the accumulator `{accumulator.Name}`",
        "compute it from the list's members, outside of `reduce`",
        unsupported: true);

    private static BoundExpression Member(Variable tuple, int index, StaticType type) => new(
        new OperationExpression(Operation.Index, [new VariableReference(tuple), new Constant(Value.Integer(index))]), type);

    private BoundExpression BindLambdaList(ExpressionSyntax syntax, ExpressionSite site)
    {
        var list = Bind(syntax, site);
        return Expect(list, ValueKinds.List, syntax) ? list : BoundExpression.Erroneous;
    }

    private static StaticType ElementOf(BoundExpression list) => list.Type.IsOnlyNull ? StaticType.Null : list.Type.Element;

    private (Variable Variable, ExpressionSite Body) EnterLambda(ExpressionSite site, IdentifierSyntax name, StaticType type)
    {
        var variable = session.Declare(name.Name, VariableKind.Value, type);
        return (variable, EnterScope(site, name.Name, variable));
    }

    private static ExpressionSite EnterScope(ExpressionSite site, string name, Variable variable)
    {
        var scope = new Scope(site.Scope);
        scope.Declare(name, variable);
        return site with
        {
            Scope = scope,
            LambdaNames = site.LambdaNames.Add(name),
            NameReplacements = site.NameReplacements.Remove(name),
        };
    }

    private static ExpressionSite WithAccumulator(ExpressionSite site, Variable accumulator) => EnterScope(site, accumulator.Name, accumulator);

    private BoundExpression Unnest(
        ExpressionSyntax syntax,
        IdentifierSyntax name,
        BoundExpression list,
        ExpressionSite site,
        Func<Variable, PlanBuilder, ExpressionSite, BoundExpression> bindBody,
        Fold fold = Fold.Collect)
    {
        if (site.Plan is not { } plan)
        {
            return RefuseGraphRead(syntax);
        }

        var inner = plan.Nested();
        var (variable, body) = EnterLambda(site with { Plan = inner }, name, ElementOf(list));
        inner.Root = new UnwindOperator(inner.Root, list.Expression, variable);
        var value = bindBody(variable, inner, body);
        var column = Apply(syntax, plan, inner, fold, value.Expression, StaticType.ListOf(value.Type));
        return list.Expression is ListExpression ? column : GuardNull(list.Expression, column);
    }

    /// <summary>Asks a condition that reads the graph of each member of a list that is a column.</summary>
    internal Expression BindForAll(
        SourceSpan span, Variable list, Variable member, PlanBuilder plan, Func<ExpressionSite, Expression> bindCondition)
    {
        session.CountStep(span);
        var inner = plan.Nested();
        inner.Root = new UnwindOperator(inner.Root, new VariableReference(list) { Position = span.Start }, member);
        var condition = bindCondition(new ExpressionSite(new Scope()) { Plan = inner });
        var results = session.MakeUp("sub", VariableKind.Value, StaticType.ListOf(StaticType.Boolean));
        plan.Root = new ApplyOperator(plan.Root, inner.Root, Fold.CollectOutcomes, condition, results);
        var result = session.MakeUp("is", VariableKind.Value, StaticType.Boolean);
        return new QuantifierExpression(Quantifier.All, result, new VariableReference(results), new VariableReference(result))
        {
            Position = span.Start,
        };
    }

    private static bool ReadsGraph(ExpressionSyntax syntax, ExpressionSite site)
    {
        // Parents come before their parts.
        var identities = new HashSet<SyntaxNode>(ReferenceEqualityComparer.Instance);
        foreach (var node in SyntaxWalk.DescendantsAndSelf(syntax))
        {
            identities.UnionWith(IdentitiesOf(node));
            if (node is ExpressionSyntax part && IsGraphRead(part, site) && !(part is CallSyntax && identities.Contains(part)))
            {
                return true;
            }
        }

        return false;
    }

    // The operands that BindIdentity binds.
    private static ImmutableArray<ExpressionSyntax> IdentitiesOf(SyntaxNode node) => node switch
    {
        BinarySyntax { Operator: BinaryOperator.Equal or BinaryOperator.NotEqual } binary => [binary.Left, binary.Right],
        BinarySyntax { Operator: BinaryOperator.In } binary => [binary.Left],
        UnarySyntax { Operator: UnaryOperator.IsNull or UnaryOperator.IsNotNull } unary => [unary.Operand],
        CallSyntax { Arguments: [var argument] } call when GraphFunctions.Find(call.Name)?.Function == GraphFunction.ElementId => [argument],
        _ => [],
    };

    private static bool IsGraphRead(ExpressionSyntax syntax, ExpressionSite site) => syntax switch
    {
        _ when site.Replacements.ContainsKey(syntax) => false,
        PatternPredicateSyntax or PatternComprehensionSyntax or SubquerySyntax => true,
        CallSyntax { Arguments: [VariableSyntax argument] } call when GraphFunctions.IsEnd(call.Name) => !HasKnownEnds(argument.Name, site),
        CallSyntax call => GraphFunctions.IsEnd(call.Name),
        _ => false,
    };

    private static bool HasKnownEnds(string name, ExpressionSite site) =>
        !site.LambdaNames.Contains(name)
        && site.Scope.TryResolve(name, out var variable)
        && site.Plan?.FindEnds(variable) is not null;

    // The largest parts that read the graph: a lambda counts as a whole.
    private static List<ExpressionSyntax> GraphReadsOf(ExpressionSyntax syntax, ExpressionSite site)
    {
        var reads = new List<ExpressionSyntax>();
        var pending = new Stack<ExpressionSyntax>();
        pending.Push(syntax);
        while (pending.TryPop(out var part))
        {
            if (IsGraphRead(part, site) || (IsLambda(part) && ReadsGraph(part, site)))
            {
                reads.Add(part);
                continue;
            }

            foreach (var operand in SyntaxWalk.Operands(part).AsEnumerable().Reverse())
            {
                pending.Push(operand);
            }
        }

        return reads;
    }

    private static bool IsLambda(ExpressionSyntax syntax) => syntax is ListComprehensionSyntax or QuantifierSyntax or ReduceSyntax;
}
