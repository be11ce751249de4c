using Reactive.Values;

namespace Reactive.Engine.Functions;

/// <content>
/// Logic with null and errors. AND is the least of false, error, null, true and OR the greatest of false, null, error, true, so that
/// conditions may be split, moved and asked in any order.
/// </content>
internal static partial class ValueOperators
{
    /// <summary><c>a AND b</c></summary>
    internal static Value And(in Value left, in Value right)
    {
        if (IsBoolean(left) && IsBoolean(right))
        {
            return Value.Boolean((left.Bits & right.Bits) != 0);
        }

        var a = Condition("AND", left);
        var b = Condition("AND", right);
        return IsFalse(a) ? a
            : IsFalse(b) ? b
            : a.IsError ? a
            : b.IsError ? b
            : a.IsNull ? a
            : b;
    }

    /// <summary><c>a OR b</c></summary>
    internal static Value Or(in Value left, in Value right)
    {
        if (IsBoolean(left) && IsBoolean(right))
        {
            return Value.Boolean((left.Bits | right.Bits) != 0);
        }

        var a = Condition("OR", left);
        var b = Condition("OR", right);
        return a.IsTrue ? a
            : b.IsTrue ? b
            : a.IsError ? a
            : b.IsError ? b
            : a.IsNull ? a
            : b;
    }

    /// <summary><c>a XOR b</c></summary>
    internal static Value Xor(in Value left, in Value right)
    {
        var a = Condition("XOR", left);
        var b = Condition("XOR", right);
        return Absent(a, b, out var result) ? result : Value.Boolean(a.Bits != b.Bits);
    }

    /// <summary><c>NOT a</c></summary>
    internal static Value Not(in Value operand)
    {
        var condition = Condition("NOT", operand);
        return IsBoolean(condition) ? Value.Boolean(condition.Bits == 0) : condition;
    }

    private static bool IsBoolean(in Value value) => ReferenceEquals(value.Tag, InlineKind.Boolean);

    private static bool IsFalse(in Value value) => IsBoolean(value) && value.Bits == 0;

    private static Value Condition(string sign, in Value value) =>
        IsBoolean(value) || value.IsNull || value.IsError ? value : ValueErrors.NotBoolean(sign, value);
}
