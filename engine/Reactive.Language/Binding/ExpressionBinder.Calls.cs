using System.Collections.Immutable;
using Reactive.Engine.Logical;
using Reactive.Functions;
using Reactive.Language.Syntax;
using Reactive.Values;

namespace Reactive.Language.Binding;

/// <content>Function calls.</content>
internal sealed partial class ExpressionBinder
{
    private BoundExpression BindCall(CallSyntax syntax, ExpressionSite site)
    {
        if (session.IsAggregate(syntax))
        {
            return BindAggregate(syntax, site);
        }

        if (syntax.Distinct)
        {
            _errors.Add(
                syntax.Span,
                QueryErrorDetail.UnexpectedSyntax,
                $"DISTINCT can only stand in an aggregate, and `{syntax.Name}` is none",
                "remove DISTINCT");
        }

        if (IsNamed(syntax, "exists"))
        {
            return BindExistsFunction(syntax, site);
        }

        if (IsNamed(syntax, "rand") || IsNamed(syntax, "randomUUID"))
        {
            return BindVolatile(syntax, site);
        }

        if (GraphFunctions.Find(syntax.Name) is { } graph)
        {
            return BindGraphFunction(syntax, graph, site);
        }

        if (session.Functions.TryGet(syntax.Name, out var function))
        {
            return BindScalar(syntax, function, site);
        }

        return RefuseUnknown(syntax, site);
    }

    private static bool IsNamed(CallSyntax syntax, string name) => string.Equals(syntax.Name, name, StringComparison.OrdinalIgnoreCase);

    private BoundExpression RefuseUnknown(CallSyntax syntax, ExpressionSite site)
    {
        foreach (var argument in syntax.Arguments)
        {
            Bind(argument, site);
        }

        var nearest = session.Functions.Nearest(syntax.Name, [.. Aggregates.Names, .. GraphFunctions.Names, "rand", "randomUUID", "exists"]);
        _errors.Add(
            syntax.Span,
            QueryErrorDetail.UnknownFunction,
            $"unknown function `{syntax.Name}`",
            nearest is null ? null : $"did you mean `{nearest}`?");
        return BoundExpression.Erroneous;
    }

    private BoundExpression BindScalar(CallSyntax syntax, ScalarFunction function, ExpressionSite site)
    {
        var arguments = ImmutableArray.CreateBuilder<Expression>(syntax.Arguments.Length);
        var types = new List<BoundExpression>();
        foreach (var argument in syntax.Arguments)
        {
            var bound = Bind(argument, site);
            arguments.Add(bound.Expression);
            types.Add(bound);
        }

        if (!HasRightCount(syntax, function.MinimumArguments, function.IsVariadic ? int.MaxValue : function.Parameters.Count, function.Name))
        {
            return BoundExpression.Erroneous;
        }

        for (var i = 0; i < types.Count && function.Parameters.Count > 0; i++)
        {
            Expect(types[i], function.Parameters[Math.Min(i, function.Parameters.Count - 1)], syntax.Arguments[i]);
        }

        var chosen = function.ClockFree is { } free && IsClockFree(syntax, types, free) ? free : function;
        var call = new FunctionCall(chosen, arguments.MoveToImmutable()) { Position = syntax.Span.Start };
        return new(call, StaticType.Of(function.Result));
    }

    // Without arguments, and given nothing but a time zone, a temporal function asks for the clock: date(), date({timezone: 'Asia/Tokyo'}).
    private static bool IsClockFree(CallSyntax syntax, List<BoundExpression> types, ScalarFunction free) =>
        types.Count >= free.MinimumArguments
        && (syntax.Arguments[0] is MapLiteralSyntax map
            ? map.Entries.Any(e => !e.Key.Equals("timezone", StringComparison.OrdinalIgnoreCase))
            : (types[0].Type.Kinds & ValueKinds.Map) == 0);

    private bool HasRightCount(CallSyntax syntax, int minimum, int maximum, string name)
    {
        var count = syntax.Arguments.Length;
        if (count >= minimum && count <= maximum)
        {
            return true;
        }

        var expected = (minimum, maximum) switch
        {
            (_, int.MaxValue) => $"at least {minimum}",
            _ when minimum == maximum => $"{minimum}",
            _ => $"{minimum} to {maximum}",
        };
        _errors.Add(
            syntax.Span,
            QueryErrorDetail.InvalidNumberOfArguments,
            $"`{name}` takes {expected} argument{(expected == "1" ? string.Empty : "s")}, but there {(count == 1 ? "is" : "are")} {count}");
        return false;
    }


    private BoundExpression RefusePattern(PatternPredicateSyntax syntax)
    {
        _errors.Add(
            syntax.Span,
            QueryErrorDetail.UnexpectedSyntax,
            "a pattern can only stand where a condition is expected",
            "use `EXISTS { ... }`, `COUNT { ... }` or a pattern comprehension `[pattern | value]`");
        return BoundExpression.Erroneous;
    }

    private BoundExpression BindExistsFunction(CallSyntax syntax, ExpressionSite site)
    {
        if (!HasRightCount(syntax, 1, 1, "exists"))
        {
            return BoundExpression.Erroneous;
        }

        switch (syntax.Arguments[0])
        {
            case PatternPredicateSyntax pattern:
                return BindPatternPredicate(pattern, site);
            case PropertySyntax or IndexSyntax:
                return Operator(Operation.IsNotNull, syntax, StaticType.Boolean, Bind(syntax.Arguments[0], site));
            default:
                Bind(syntax.Arguments[0], site);
                _errors.Add(
                    syntax.Span,
                    QueryErrorDetail.InvalidArgumentType,
                    "`exists` takes a property or a pattern",
                    "use `IS NOT NULL` to test any other value");
                return BoundExpression.Erroneous;
        }
    }

    private BoundExpression BindVolatile(CallSyntax syntax, ExpressionSite site)
    {
        if (!HasRightCount(syntax, 0, 0, syntax.Name))
        {
            return BoundExpression.Erroneous;
        }

        if (site.InAggregate)
        {
            _errors.Add(
                syntax.Span,
                QueryErrorDetail.NonConstantExpression,
                $"`{syntax.Name}` cannot stand inside an aggregate",
                "compute it in a WITH before");
            return BoundExpression.Erroneous;
        }

        var uuid = IsNamed(syntax, "randomUUID");
        var expression = new VolatileExpression(uuid, session.PlaceOf(syntax)) { Position = syntax.Span.Start };
        return new(expression, StaticType.Of(uuid ? ValueKinds.String : ValueKinds.Float));
    }

    private BoundExpression BindGraphFunction(CallSyntax syntax, GraphFunctionSignature signature, ExpressionSite site)
    {
        if (!HasRightCount(syntax, 1, 1, syntax.Name))
        {
            return BoundExpression.Erroneous;
        }

        var isElementId = signature.Function == GraphFunction.ElementId;
        var argument = isElementId ? BindIdentity(syntax.Arguments[0], site) : Bind(syntax.Arguments[0], site);
        if (!Expect(argument, signature.Parameter, syntax.Arguments[0]))
        {
            return new(BoundExpression.Erroneous.Expression, signature.Result);
        }

        if (GraphFunctions.IsEnd(syntax.Name))
        {
            return BindEnd(syntax, signature.Function, argument, site);
        }

        return new(new GraphFunctionCall(signature.Function, argument.Expression) { Position = syntax.Span.Start }, signature.Result);
    }

    /// <summary>Binds what is only compared by identity: the end of a relation needs no look into the graph there.</summary>
    private BoundExpression BindIdentity(ExpressionSyntax syntax, ExpressionSite site)
    {
        if (syntax is not CallSyntax { Arguments.Length: 1 } call || !GraphFunctions.IsEnd(call.Name) || FindProjected(syntax, site) is not null)
        {
            return Bind(syntax, site);
        }

        var signature = GraphFunctions.Find(call.Name)!;
        var argument = Bind(call.Arguments[0], site);
        return Expect(argument, signature.Parameter, call.Arguments[0])
            ? new(new GraphFunctionCall(signature.Function, argument.Expression) { Position = syntax.Span.Start }, signature.Result)
            : BoundExpression.Erroneous;
    }

    // An end that the pattern bound is a column already; another one is matched from the relation.
    private BoundExpression BindEnd(CallSyntax syntax, GraphFunction function, BoundExpression relation, ExpressionSite site)
    {
        if (relation.Expression is VariableReference reference && site.Plan?.FindEnds(reference.Variable) is { } ends)
        {
            var (end, mayOutlive) = function == GraphFunction.StartNode ? (ends.Start, ends.StartMayOutlive) : (ends.End, ends.EndMayOutlive);
            var column = Read(end, syntax);
            return mayOutlive ? GuardNull(relation.Expression, column) : column;
        }

        if (site.Plan is not { } plan)
        {
            return RefuseGraphRead(syntax);
        }

        var inner = plan.Nested();
        var bound = relation.Expression is VariableReference plain ? plain.Variable : Project(inner, "r", relation);
        var from = session.MakeUp("n", VariableKind.Node, StaticType.Node);
        var to = session.MakeUp("n", VariableKind.Node, StaticType.Node);
        var atom = new RelationAtom(bound, true, from, to, AtomDirection.Forward, false, null, null);
        var pattern = new MatchPattern([new NodeAtom(from, false, null), atom, new NodeAtom(to, false, null)], [], []);
        inner.Root = new MatchOperator(inner.Root, pattern);
        var value = new VariableReference(function == GraphFunction.StartNode ? from : to);
        return Apply(syntax, plan, inner, Fold.Single, value, StaticType.Node);
    }

    private Variable Project(PlanBuilder plan, string prefix, BoundExpression value)
    {
        var variable = session.MakeUp(prefix, VariableKind.Value, value.Type);
        plan.Root = new ProjectOperator(plan.Root, [(variable, value.Expression)]);
        return variable;
    }

    private static BoundExpression GuardNull(Expression tested, BoundExpression value)
    {
        var isNull = new OperationExpression(Operation.IsNull, [tested]) { Position = tested.Position };
        var guarded = new CaseExpression(null, [(isNull, new Constant(Value.Null))], value.Expression) { Position = tested.Position };
        return new(guarded, value.Type);
    }
}
