using Reactive.Engine.Functions;
using Reactive.Engine.Logical;
using Reactive.Values;

namespace Reactive.Engine.Expressions;

/// <summary>Arithmetic: the common case of two floats or two integers here, the rest in <see cref="ValueOperators"/>.</summary>
internal sealed class ArithmeticEvaluator(Operation operation, Evaluator left, Evaluator right) : Evaluator
{
    internal Operation Operation { get; } = operation;

    internal Evaluator Left { get; } = left;

    internal Evaluator Right { get; } = right;

    internal override Value Evaluate(Side side)
    {
        var a = Left.Evaluate(side);
        var b = Right.Evaluate(side);
        if (a.IsFloat && b.IsFloat)
        {
            switch (Operation)
            {
                case Operation.Add:
                    return Value.Float(a.FloatBits + b.FloatBits);
                case Operation.Subtract:
                    return Value.Float(a.FloatBits - b.FloatBits);
                case Operation.Multiply:
                    return Value.Float(a.FloatBits * b.FloatBits);
                case Operation.Divide:
                    return Value.Float(a.FloatBits / b.FloatBits);
            }
        }

        return Operation switch
        {
            Operation.Add => ValueOperators.Add(a, b),
            Operation.Subtract => ValueOperators.Subtract(a, b),
            Operation.Multiply => ValueOperators.Multiply(a, b),
            Operation.Divide => ValueOperators.Divide(a, b),
            Operation.Modulo => ValueOperators.Modulo(a, b),
            _ => ValueOperators.Power(a, b),
        };
    }
}

/// <summary>Comparison by Cypher's rules: true, false or null.</summary>
internal sealed class ComparisonEvaluator(Operation operation, Evaluator left, Evaluator right) : Evaluator
{
    internal Operation Operation { get; } = operation;

    internal Evaluator Left { get; } = left;

    internal Evaluator Right { get; } = right;

    internal override Value Evaluate(Side side)
    {
        var a = Left.Evaluate(side);
        var b = Right.Evaluate(side);
        if (a.IsFloat && b.IsFloat)
        {
            var x = a.FloatBits;
            var y = b.FloatBits;
            return Value.Boolean(Operation switch
            {
                Operation.Equal => x == y,
                Operation.NotEqual => x != y,
                Operation.Less => x < y,
                Operation.LessOrEqual => x <= y,
                Operation.Greater => x > y,
                _ => x >= y,
            });
        }

        if (a.IsError || b.IsError)
        {
            return a.IsError ? a : b;
        }

        return Operation switch
        {
            Operation.Equal => ValueComparison.Equal(a, b),
            Operation.NotEqual => ValueOperators.Not(ValueComparison.Equal(a, b)),
            Operation.Less => ValueComparison.Less(a, b),
            Operation.LessOrEqual => ValueComparison.LessOrEqual(a, b),
            Operation.Greater => ValueComparison.Less(b, a),
            _ => ValueComparison.LessOrEqual(b, a),
        };
    }
}

/// <summary>AND and OR with the error lattice: what decides alone (false for AND, true for OR) spares the other side.</summary>
internal sealed class JunctionEvaluator(bool isAnd, Evaluator left, Evaluator right) : Evaluator
{
    internal override Value Evaluate(Side side)
    {
        var a = left.Evaluate(side);
        if (a.Kind == ValueKind.Boolean && a.IsTrue != isAnd)
        {
            return a;
        }

        var b = right.Evaluate(side);
        return isAnd ? ValueOperators.And(a, b) : ValueOperators.Or(a, b);
    }
}

/// <summary>The operators of one operand.</summary>
internal sealed class UnaryEvaluator(Operation operation, Evaluator operand) : Evaluator
{
    internal override Value Evaluate(Side side)
    {
        var a = operand.Evaluate(side);
        if (a.IsError)
        {
            return a;
        }

        return operation switch
        {
            Operation.Not => ValueOperators.Not(a),
            Operation.IsNull => Value.Boolean(a.IsNull),
            Operation.IsNotNull => Value.Boolean(!a.IsNull),
            Operation.Minus => ValueOperators.Negate(a),
            Operation.Plus => ValueOperators.UnaryPlus(a),
            _ => throw new InvalidOperationException($"{operation} is not an operator of one operand."),
        };
    }
}

/// <summary>Whether a register holds an element: IS NULL of a pattern variable without making a value.</summary>
internal sealed class RegisterNullEvaluator(int register, bool whenNull) : Evaluator
{
    internal override Value Evaluate(Side side) => Value.Boolean(side.Elements[register] < 0 == whenNull);
}

/// <summary>The operators of two operands that are neither arithmetic nor comparison, and the slice with its three.</summary>
internal sealed class OperatorEvaluator(Operation operation, Evaluator[] operands) : Evaluator
{
    internal override Value Evaluate(Side side)
    {
        var a = operands[0].Evaluate(side);
        var b = operands[1].Evaluate(side);
        switch (operation)
        {
            case Operation.Xor:
                return ValueOperators.Xor(a, b);
            case Operation.In:
                return ValueOperators.In(a, b);
            case Operation.StartsWith:
                return ValueOperators.StartsWith(a, b);
            case Operation.EndsWith:
                return ValueOperators.EndsWith(a, b);
            case Operation.Contains:
                return ValueOperators.Contains(a, b);
            case Operation.Matches:
                return ValueOperators.Matches(a, b);
            case Operation.Index:
                return Index(side, a, b);
            case Operation.Slice:
                return ValueOperators.Slice(a, b, operands[2].Evaluate(side));
            default:
                throw new InvalidOperationException($"{operation} is not an operator of two operands.");
        }
    }

    private static Value Index(Side side, in Value target, in Value index)
    {
        if (target.Kind is ValueKind.Node or ValueKind.Relation && index.Kind == ValueKind.String)
        {
            return ElementReading.Component(side, target, (string)index.Tag!);
        }

        return ValueOperators.Index(target, index);
    }
}
