using System.Collections.Immutable;
using Reactive.Engine.Logical;
using Reactive.Language.Syntax;

namespace Reactive.Language.Binding;

/// <content>Aggregates.</content>
internal sealed partial class ExpressionBinder
{
    /// <summary>
    /// Makes a column of an aggregate, whose arguments are read at <paramref name="site"/>, below the grouping. The column is
    /// <paramref name="name"/> when it is a whole item of the projection; what its arguments need computed goes <paramref name="below"/>.
    /// </summary>
    internal void AddAggregate(ExpressionSyntax syntax, AggregateSlots slots, ComputedColumns below, ExpressionSite site, string? name)
    {
        if (slots.TryGet(syntax, out _))
        {
            return;
        }

        site = site with { Aggregates = null, InAggregate = true };
        if (syntax is not CallSyntax call)
        {
            Add(AggregateKind.CountRows, false, [], StaticType.Integer, null);
            return;
        }

        var arguments = call.Arguments.Select(a => Bind(a, site)).ToArray();
        if (Aggregates.Find(call.Name) is not { } signature)
        {
            Add(AggregateKind.Custom, call.Distinct, arguments, StaticType.Any, call.Name);
        }
        else if (HasRightCount(call, signature.Parameters.Length, signature.Parameters.Length, call.Name) && AreRight(call, signature, arguments))
        {
            Add(signature.Kind, call.Distinct, arguments, Aggregates.ResultOf(signature, arguments[0].Type), null);
        }
        else
        {
            slots.AddErroneous(syntax);
        }

        void Add(AggregateKind kind, bool distinct, ReadOnlySpan<BoundExpression> bound, StaticType type, string? customName)
        {
            var variable = name is null
                ? session.MakeUp("agg", VariableKind.Value, type)
                : session.Declare(name, VariableKind.Value, type);
            slots.Add(syntax, new AggregateColumn(variable, kind, distinct, Isolate(bound, below), customName), type);
        }
    }

    private bool AreRight(CallSyntax call, AggregateSignature signature, BoundExpression[] arguments)
    {
        var right = true;
        for (var i = 0; i < arguments.Length; i++)
        {
            right &= Expect(arguments[i], signature.Parameters[i], call.Arguments[i]);
        }

        return right;
    }

    // Clocks are read by a projection, which remembers when; an aggregate only reads its columns.
    private ImmutableArray<Expression> Isolate(ReadOnlySpan<BoundExpression> arguments, ComputedColumns below)
    {
        var result = ImmutableArray.CreateBuilder<Expression>(arguments.Length);
        foreach (var argument in arguments)
        {
            if (!ExpressionTree.IsVolatile(argument.Expression))
            {
                result.Add(argument.Expression);
                continue;
            }

            var variable = session.MakeUp("v", VariableKind.Value, argument.Type);
            below.Add(variable, argument.Expression);
            result.Add(new VariableReference(variable));
        }

        return result.MoveToImmutable();
    }

    private BoundExpression BindAggregate(ExpressionSyntax syntax, ExpressionSite site)
    {
        if (site.InAggregate)
        {
            _errors.Add(
                syntax.Span,
                QueryErrorDetail.NestedAggregation,
                "an aggregate cannot stand inside an aggregate",
                "compute the inner one in a WITH before");
        }
        else if (site.LambdaNames.Count == 0 && site.Aggregates is { } slots && slots.TryGet(syntax, out var column))
        {
            return column.Value;
        }
        else
        {
            _errors.Add(
                syntax.Span,
                QueryErrorDetail.InvalidAggregation,
                "an aggregate cannot stand here",
                "compute it in a WITH before and use its name");
        }

        return BoundExpression.Erroneous;
    }
}
