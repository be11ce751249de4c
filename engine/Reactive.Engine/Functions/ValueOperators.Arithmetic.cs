using Reactive.Engine.Functions.Temporal;
using Reactive.Values;

namespace Reactive.Engine.Functions;

/// <summary>
/// Cypher's operators. None throws: null gives null, an error operand is passed on (of two the left one), what cannot be done gives an
/// error value.
/// </summary>
internal static partial class ValueOperators
{
    /// <summary><c>a + b</c>: numbers, texts, a text and a number, lists, a list and a member, temporal values and durations.</summary>
    internal static Value Add(in Value left, in Value right)
    {
        if (left.IsInteger && right.IsInteger)
        {
            var sum = unchecked(left.Bits + right.Bits);
            return ((left.Bits ^ sum) & (right.Bits ^ sum)) < 0 ? Overflow("+", left, right) : Value.Integer(sum);
        }

        if (left.IsFloat && right.IsFloat)
        {
            return Value.Float(left.FloatBits + right.FloatBits);
        }

        if (Absent(left, right, out var result))
        {
            return result;
        }

        return (left.Tag, right.Tag) switch
        {
            (string, _) or (ListValue, _) or (_, string) or (_, ListValue) => Concatenation.Of(left, right),
            (TemporalValue, _) or (_, TemporalValue) => TemporalArithmetic.Add(left, right),
            _ => Numeric(Arithmetic.Add, left, right),
        };
    }

    /// <summary><c>a - b</c>: numbers, temporal values and durations.</summary>
    internal static Value Subtract(in Value left, in Value right)
    {
        if (left.IsInteger && right.IsInteger)
        {
            var difference = unchecked(left.Bits - right.Bits);
            return ((left.Bits ^ right.Bits) & (left.Bits ^ difference)) < 0 ? Overflow("-", left, right) : Value.Integer(difference);
        }

        if (left.IsFloat && right.IsFloat)
        {
            return Value.Float(left.FloatBits - right.FloatBits);
        }

        if (Absent(left, right, out var result))
        {
            return result;
        }

        return left.Tag is TemporalValue || right.Tag is TemporalValue
            ? TemporalArithmetic.Subtract(left, right)
            : Numeric(Arithmetic.Subtract, left, right);
    }

    /// <summary><c>a * b</c>: numbers, a duration and a number.</summary>
    internal static Value Multiply(in Value left, in Value right)
    {
        if (left.IsInteger && right.IsInteger)
        {
            var high = Math.BigMul(left.Bits, right.Bits, out var low);
            return high == low >> 63 ? Value.Integer(low) : Overflow("*", left, right);
        }

        if (left.IsFloat && right.IsFloat)
        {
            return Value.Float(left.FloatBits * right.FloatBits);
        }

        if (Absent(left, right, out var result))
        {
            return result;
        }

        return left.Tag is TemporalValue || right.Tag is TemporalValue
            ? TemporalArithmetic.Multiply(left, right)
            : Numeric(Arithmetic.Multiply, left, right);
    }

    /// <summary><c>a / b</c>: numbers, a duration by a number. Integers are divided towards zero; only a float can be divided by zero.</summary>
    internal static Value Divide(in Value left, in Value right)
    {
        if (left.IsFloat && right.IsFloat)
        {
            return Value.Float(left.FloatBits / right.FloatBits);
        }

        if (Absent(left, right, out var result))
        {
            return result;
        }

        if (left.IsInteger && right.IsInteger)
        {
            return right.Bits == 0 ? ValueErrors.DivisionByZero()
                : right.Bits == -1 ? Negate(left)
                : Value.Integer(left.Bits / right.Bits);
        }

        return left.Tag is TemporalValue || right.Tag is TemporalValue
            ? TemporalArithmetic.Divide(left, right)
            : Numeric(Arithmetic.Divide, left, right);
    }

    /// <summary><c>a % b</c>: the rest of a division towards zero.</summary>
    internal static Value Modulo(in Value left, in Value right)
    {
        if (Absent(left, right, out var result))
        {
            return result;
        }

        if (left.IsInteger && right.IsInteger)
        {
            return right.Bits == 0 ? ValueErrors.DivisionByZero() : Value.Integer(right.Bits == -1 ? 0 : left.Bits % right.Bits);
        }

        return Numeric(Arithmetic.Modulo, left, right);
    }

    /// <summary><c>a ^ b</c>: always a float.</summary>
    internal static Value Power(in Value left, in Value right)
    {
        if (Absent(left, right, out var result))
        {
            return result;
        }

        return NumberOrder.IsNumber(left) && NumberOrder.IsNumber(right)
            ? Value.Float(Math.Pow(left.AsFloat(), right.AsFloat()))
            : ValueErrors.Operands("^", left, right);
    }

    /// <summary><c>-a</c></summary>
    internal static Value Negate(in Value operand) => operand.Tag switch
    {
        InlineKind { Kind: ValueKind.Integer } => operand.Bits == long.MinValue
            ? ValueErrors.Overflow($"-({operand.Bits})")
            : Value.Integer(-operand.Bits),
        InlineKind { Kind: ValueKind.Float } => Value.Float(-operand.FloatBits),
        DecimalValue number => Value.Decimal(number.Negate()),
        TemporalValue { Kind: ValueKind.Duration } => TemporalArithmetic.Multiply(operand, Value.Integer(-1)),
        null or ErrorValue => operand,
        _ => ValueErrors.Operand("-", operand),
    };

    /// <summary><c>+a</c></summary>
    internal static Value UnaryPlus(in Value operand) =>
        operand.IsNull || operand.IsError || NumberOrder.IsNumber(operand) || operand.Kind == ValueKind.Duration
            ? operand
            : ValueErrors.Operand("+", operand);

    /// <summary>Whether an operand is an error or null, which is then the result.</summary>
    private static bool Absent(in Value left, in Value right, out Value result)
    {
        result = left.IsError ? left : right.IsError ? right : default;
        return !result.IsNull || left.IsNull || right.IsNull;
    }

    /// <summary>Numbers of which one at least is no integer: floats if one is a float, else decimals.</summary>
    private static Value Numeric(Arithmetic operation, in Value left, in Value right)
    {
        if (!NumberOrder.IsNumber(left) || !NumberOrder.IsNumber(right))
        {
            return ValueErrors.Operands(Sign(operation), left, right);
        }

        return left.IsFloat || right.IsFloat
            ? Value.Float(OfFloats(operation, left.AsFloat(), right.AsFloat()))
            : OfDecimals(operation, left.AsDecimal(), right.AsDecimal());
    }

    private static double OfFloats(Arithmetic operation, double left, double right) => operation switch
    {
        Arithmetic.Add => left + right,
        Arithmetic.Subtract => left - right,
        Arithmetic.Multiply => left * right,
        Arithmetic.Divide => left / right,
        _ => left % right,
    };

    private static Value OfDecimals(Arithmetic operation, DecimalValue left, DecimalValue right)
    {
        if (operation is Arithmetic.Divide or Arithmetic.Modulo && right.Unscaled.IsZero)
        {
            return ValueErrors.DivisionByZero();
        }

        var result = operation switch
        {
            Arithmetic.Add => DecimalValue.Add(left, right),
            Arithmetic.Subtract => DecimalValue.Subtract(left, right),
            Arithmetic.Multiply => DecimalValue.Multiply(left, right),
            Arithmetic.Divide => DecimalValue.Divide(left, right),
            _ => DecimalValue.Remainder(left, right),
        };
        return result is null ? ValueErrors.TooManyDigits($"the result of `{Sign(operation)}`") : Value.Decimal(result);
    }

    private static string Sign(Arithmetic operation) => operation switch
    {
        Arithmetic.Add => "+",
        Arithmetic.Subtract => "-",
        Arithmetic.Multiply => "*",
        Arithmetic.Divide => "/",
        _ => "%",
    };

    private static Value Overflow(string sign, in Value left, in Value right) => ValueErrors.Overflow($"{left.Bits} {sign} {right.Bits}");

    private enum Arithmetic
    {
        Add,
        Subtract,
        Multiply,
        Divide,
        Modulo,
    }
}
