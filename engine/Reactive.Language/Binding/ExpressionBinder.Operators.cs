using System.Collections.Immutable;
using Reactive.Engine.Logical;
using Reactive.Language.Syntax;
using Reactive.Values;

namespace Reactive.Language.Binding;

/// <content>Operators of the language.</content>
internal sealed partial class ExpressionBinder
{
    private BoundExpression BindUnary(UnarySyntax syntax, ExpressionSite site)
    {
        switch (syntax.Operator)
        {
            case UnaryOperator.Not:
                return Operator(Operation.Not, syntax, StaticType.Boolean, BindCondition(syntax.Operand, site));
            case UnaryOperator.IsNull:
                return Operator(Operation.IsNull, syntax, StaticType.Boolean, BindIdentity(syntax.Operand, site));
            case UnaryOperator.IsNotNull:
                return Operator(Operation.IsNotNull, syntax, StaticType.Boolean, BindIdentity(syntax.Operand, site));
            default:
                var operand = Bind(syntax.Operand, site);
                var minus = syntax.Operator == UnaryOperator.Minus;
                var kinds = minus ? ValueKinds.Number | ValueKinds.Duration : ValueKinds.Number;
                return Expect(operand, kinds, syntax.Operand)
                    ? Operator(minus ? Operation.Minus : Operation.Plus, syntax, operand.Type, operand)
                    : BoundExpression.Erroneous;
        }
    }

    private BoundExpression BindBinary(BinarySyntax syntax, ExpressionSite site) => syntax.Operator switch
    {
        BinaryOperator.And or BinaryOperator.Or => BindLogicalChain(syntax, site),
        BinaryOperator.Xor =>
            Operator(Operation.Xor, syntax, StaticType.Boolean, BindCondition(syntax.Left, site), BindCondition(syntax.Right, site)),
        BinaryOperator.In => BindIn(syntax, site),
        BinaryOperator.Equal or BinaryOperator.NotEqual => Operator(
            OperationOf(syntax.Operator), syntax, StaticType.Boolean, BindIdentity(syntax.Left, site), BindIdentity(syntax.Right, site)),
        _ when IsArithmetic(syntax) => BindArithmeticChain(syntax, site),
        _ => Operator(OperationOf(syntax.Operator), syntax, StaticType.Boolean, Bind(syntax.Left, site), Bind(syntax.Right, site)),
    };

    // Queries made by programs have thousands of terms: a balanced tree keeps everything that recurses over them shallow. AND and OR are
    // associative, also over nulls and errors.
    private BoundExpression BindLogicalChain(BinarySyntax syntax, ExpressionSite site)
    {
        var chain = new Stack<ExpressionSyntax>();
        ExpressionSyntax first = syntax;
        while (first is BinarySyntax binary && binary.Operator == syntax.Operator && (chain.Count == 0 || FindProjected(first, site) is null))
        {
            chain.Push(binary.Right);
            first = binary.Left;
        }

        var terms = new List<Expression> { BindCondition(first, site).Expression };
        while (chain.TryPop(out var next))
        {
            terms.Add(BindCondition(next, site).Expression);
        }

        return new(Balance(OperationOf(syntax.Operator), terms, 0, terms.Count, syntax.Span.Start), StaticType.Boolean);
    }

    /// <summary>All of the conditions together; there is at least one, or it is true.</summary>
    internal static Expression All(List<Expression> conditions) =>
        conditions.Count == 0 ? new Constant(Value.True) : Balance(Operation.And, conditions, 0, conditions.Count, conditions[0].Position);

    private static Expression Balance(Operation operation, List<Expression> terms, int start, int end, int position)
    {
        if (end - start == 1)
        {
            return terms[start];
        }

        var middle = start + ((end - start + 1) / 2);
        var left = Balance(operation, terms, start, middle, position);
        var right = Balance(operation, terms, middle, end, position);
        return new OperationExpression(operation, [left, right]) { Position = position };
    }

    private BoundExpression BindIn(BinarySyntax syntax, ExpressionSite site)
    {
        var item = BindIdentity(syntax.Left, site);
        var list = Bind(syntax.Right, site);
        Expect(list, ValueKinds.List, syntax.Right);
        return Operator(Operation.In, syntax, StaticType.Boolean, item, list);
    }

    private static bool IsArithmetic(BinarySyntax syntax) => syntax.Operator is BinaryOperator.Add or BinaryOperator.Subtract
        or BinaryOperator.Multiply or BinaryOperator.Divide or BinaryOperator.Modulo or BinaryOperator.Power;

    // Long sums and concatenations lean to the left: they are walked, not recursed into.
    private BoundExpression BindArithmeticChain(BinarySyntax syntax, ExpressionSite site)
    {
        var chain = new Stack<BinarySyntax>();
        chain.Push(syntax);
        var first = syntax.Left;
        BoundExpression? left = null;
        while (first is BinarySyntax binary && IsArithmetic(binary) && (left = TryReadColumn(binary, site)) is null)
        {
            chain.Push(binary);
            first = binary.Left;
        }

        var result = left ?? Bind(first, site);
        while (chain.TryPop(out var next))
        {
            result = BindArithmetic(next, result, Bind(next.Right, site));
        }

        return result;
    }

    private BoundExpression BindArithmetic(BinarySyntax syntax, BoundExpression left, BoundExpression right)
    {
        var type = ArithmeticTypes.ResultOf(syntax.Operator, left.Type, right.Type);
        if (type is not null)
        {
            return Operator(OperationOf(syntax.Operator), syntax, type, left, right);
        }

        _errors.Add(
            syntax.Span,
            QueryErrorDetail.InvalidArgumentType,
            $"`{ArithmeticTypes.SymbolOf(syntax.Operator)}` cannot combine {StaticType.Describe(left.Type.Kinds)} with {StaticType.Describe(right.Type.Kinds)}");
        return BoundExpression.Erroneous;
    }

    private BoundExpression BindIndex(IndexSyntax syntax, ExpressionSite site)
    {
        var target = Bind(syntax.Target, site);
        var index = Bind(syntax.Index, site);
        var byPosition = target.Type.MayBe(ValueKinds.List) && index.Type.MayBe(ValueKinds.Integer);
        var byKey = target.Type.MayBe(ValueKinds.Map | ValueKinds.Element | ValueKinds.Temporal | ValueKinds.Duration) && index.Type.MayBe(ValueKinds.String);
        if (!byPosition && !byKey)
        {
            _errors.Add(
                syntax.Span,
                QueryErrorDetail.InvalidArgumentType,
                $"{StaticType.Describe(target.Type.Kinds)} cannot be indexed by {StaticType.Describe(index.Type.Kinds)}",
                "a list is indexed by an integer, a map, node or relation by a string",
                "TypeError");
            return BoundExpression.Erroneous;
        }

        var type = target.Type.Kinds == ValueKinds.List ? target.Type.Element : StaticType.Any;
        return Operator(Operation.Index, syntax, type, target, index);
    }

    private BoundExpression BindSlice(SliceSyntax syntax, ExpressionSite site)
    {
        var target = Bind(syntax.Target, site);
        Expect(target, ValueKinds.List, syntax.Target);
        var from = BindBound(syntax.From, 0, site);
        var to = BindBound(syntax.To, long.MaxValue, site);
        var type = target.Type.Kinds == ValueKinds.List ? target.Type : StaticType.ListOf(StaticType.Any);
        return Operator(Operation.Slice, syntax, type, target, from, to);
    }

    private BoundExpression BindBound(ExpressionSyntax? syntax, long missing, ExpressionSite site)
    {
        if (syntax is null)
        {
            return new(new Constant(Value.Integer(missing)), StaticType.Integer);
        }

        var bound = Bind(syntax, site);
        Expect(bound, ValueKinds.Integer, syntax);
        return bound;
    }

    private static BoundExpression Operator(
        Operation operation, ExpressionSyntax syntax, StaticType type, params ReadOnlySpan<BoundExpression> operands)
    {
        var expressions = ImmutableArray.CreateBuilder<Expression>(operands.Length);
        foreach (var operand in operands)
        {
            expressions.Add(operand.Expression);
        }

        return new(new OperationExpression(operation, expressions.MoveToImmutable()) { Position = syntax.Span.Start }, type);
    }

    private static Operation OperationOf(BinaryOperator binary) => binary switch
    {
        BinaryOperator.Or => Operation.Or,
        BinaryOperator.Xor => Operation.Xor,
        BinaryOperator.And => Operation.And,
        BinaryOperator.Equal => Operation.Equal,
        BinaryOperator.NotEqual => Operation.NotEqual,
        BinaryOperator.Less => Operation.Less,
        BinaryOperator.LessOrEqual => Operation.LessOrEqual,
        BinaryOperator.Greater => Operation.Greater,
        BinaryOperator.GreaterOrEqual => Operation.GreaterOrEqual,
        BinaryOperator.In => Operation.In,
        BinaryOperator.StartsWith => Operation.StartsWith,
        BinaryOperator.EndsWith => Operation.EndsWith,
        BinaryOperator.Contains => Operation.Contains,
        BinaryOperator.Matches => Operation.Matches,
        BinaryOperator.Add => Operation.Add,
        BinaryOperator.Subtract => Operation.Subtract,
        BinaryOperator.Multiply => Operation.Multiply,
        BinaryOperator.Divide => Operation.Divide,
        BinaryOperator.Modulo => Operation.Modulo,
        BinaryOperator.Power => Operation.Power,
        _ => throw new ArgumentOutOfRangeException(nameof(binary)),
    };
}
