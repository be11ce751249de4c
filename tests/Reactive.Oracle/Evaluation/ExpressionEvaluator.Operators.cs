using Reactive.Engine.Functions;
using Reactive.Language.Syntax;
using Reactive.Values;

namespace Reactive.Oracle.Evaluation;

internal sealed partial class ExpressionEvaluator
{
    private static Value Unary(UnaryOperator sign, in Value operand) => sign switch
    {
        UnaryOperator.Not => ValueOperators.Not(operand),
        UnaryOperator.Plus => ValueOperators.UnaryPlus(operand),
        UnaryOperator.Minus => ValueOperators.Negate(operand),
        UnaryOperator.IsNull => operand.IsError ? operand : Value.Boolean(operand.IsNull),
        UnaryOperator.IsNotNull => operand.IsError ? operand : Value.Boolean(!operand.IsNull),
        _ => throw new ArgumentOutOfRangeException(nameof(sign), sign, "No such operator."),
    };

    private Value Binary(BinarySyntax binary, Scope scope)
    {
        var left = Evaluate(binary.Left, scope);
        var right = Evaluate(binary.Right, scope);
        return binary.Operator switch
        {
            BinaryOperator.Or => ValueOperators.Or(left, right),
            BinaryOperator.Xor => ValueOperators.Xor(left, right),
            BinaryOperator.And => ValueOperators.And(left, right),
            BinaryOperator.Equal => ValueOperators.Equal(left, right),
            BinaryOperator.NotEqual => ValueOperators.NotEqual(left, right),
            BinaryOperator.Less => ValueOperators.Less(left, right),
            BinaryOperator.LessOrEqual => ValueOperators.LessOrEqual(left, right),
            BinaryOperator.Greater => ValueOperators.Greater(left, right),
            BinaryOperator.GreaterOrEqual => ValueOperators.GreaterOrEqual(left, right),
            _ => BinaryOfValues(binary.Operator, left, right),
        };
    }

    private static Value BinaryOfValues(BinaryOperator sign, in Value left, in Value right) => sign switch
    {
        BinaryOperator.In => ValueOperators.In(left, right),
        BinaryOperator.StartsWith => ValueOperators.StartsWith(left, right),
        BinaryOperator.EndsWith => ValueOperators.EndsWith(left, right),
        BinaryOperator.Contains => ValueOperators.Contains(left, right),
        BinaryOperator.Matches => ValueOperators.Matches(left, right),
        BinaryOperator.Add => ValueOperators.Add(left, right),
        BinaryOperator.Subtract => ValueOperators.Subtract(left, right),
        BinaryOperator.Multiply => ValueOperators.Multiply(left, right),
        BinaryOperator.Divide => ValueOperators.Divide(left, right),
        BinaryOperator.Modulo => ValueOperators.Modulo(left, right),
        BinaryOperator.Power => ValueOperators.Power(left, right),
        _ => throw new ArgumentOutOfRangeException(nameof(sign), sign, "No such operator."),
    };

    private Value Case(CaseSyntax @case, Scope scope)
    {
        var operand = @case.Operand is null ? Value.True : Evaluate(@case.Operand, scope);
        if (operand.IsError)
        {
            return operand;
        }

        foreach (var branch in @case.Branches)
        {
            var when = Evaluate(branch.When, scope);
            var chosen = @case.Operand is null ? Condition(when) : ValueOperators.Equal(operand, when);
            if (chosen.IsError)
            {
                return chosen;
            }

            if (chosen.IsTrue)
            {
                return Evaluate(branch.Then, scope);
            }
        }

        return @case.Else is null ? default : Evaluate(@case.Else, scope);
    }

    /// <summary>A condition is true, false, null or a failure; any other kind is a failure.</summary>
    internal static Value Condition(in Value value) => value.Kind is ValueKind.Boolean or ValueKind.Null or ValueKind.Error
        ? value
        : Errors.Type($"A condition is a boolean, not a {value.Kind}.");
}
