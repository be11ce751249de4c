using Reactive.Language.Syntax;
using Reactive.Values;

namespace Reactive.Language.Binding;

/// <summary>
/// What arithmetic gives for operands of some types. It refuses only what fails for every row: where one operand can be several things,
/// the row decides.
/// </summary>
internal static class ArithmeticTypes
{
    private const ValueKinds Moments = ValueKinds.Temporal;

    /// <summary>The type of the result; null when no pair of values works.</summary>
    internal static StaticType? ResultOf(BinaryOperator binary, StaticType left, StaticType right)
    {
        if (left == StaticType.Erroneous || right == StaticType.Erroneous)
        {
            return StaticType.Erroneous;
        }

        if (left.IsOnlyNull || right.IsOnlyNull)
        {
            return StaticType.Null;
        }

        var kinds = Numbers(left.Kinds, right.Kinds) | TemporalResult(binary, left.Kinds, right.Kinds);
        if (binary is BinaryOperator.Divide or BinaryOperator.Power && (kinds & ValueKinds.Integer) != 0)
        {
            kinds |= ValueKinds.Number;
        }

        if (binary == BinaryOperator.Add)
        {
            return Add(kinds, left, right);
        }

        return kinds == ValueKinds.None ? null : StaticType.Of(kinds);
    }

    internal static string SymbolOf(BinaryOperator binary) => binary switch
    {
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        BinaryOperator.Modulo => "%",
        BinaryOperator.Power => "^",
        _ => throw new ArgumentOutOfRangeException(nameof(binary)),
    };

    private static ValueKinds Numbers(ValueKinds left, ValueKinds right) =>
        (left & ValueKinds.Number) != 0 && (right & ValueKinds.Number) != 0 ? (left | right) & ValueKinds.Number : ValueKinds.None;

    private static ValueKinds TemporalResult(BinaryOperator binary, ValueKinds left, ValueKinds right)
    {
        var duration = ValueKinds.Duration;
        var result = ValueKinds.None;
        switch (binary)
        {
            case BinaryOperator.Add:
                result |= (right & duration) != 0 ? left & (Moments | duration) : 0;
                result |= (left & duration) != 0 ? right & (Moments | duration) : 0;
                break;
            case BinaryOperator.Subtract:
                result |= (right & duration) != 0 ? left & (Moments | duration) : 0;
                break;
            case BinaryOperator.Multiply:
                result |= (left & duration) != 0 && (right & ValueKinds.Number) != 0 ? duration : 0;
                result |= (right & duration) != 0 && (left & ValueKinds.Number) != 0 ? duration : 0;
                break;
            case BinaryOperator.Divide:
                result |= (left & duration) != 0 && (right & ValueKinds.Number) != 0 ? duration : 0;
                break;
        }

        return result;
    }

    // A list takes anything at either end; a string takes what can be written.
    private static StaticType? Add(ValueKinds kinds, StaticType left, StaticType right)
    {
        const ValueKinds Written = ValueKinds.String | ValueKinds.Number | ValueKinds.Boolean | ValueKinds.Temporal | ValueKinds.Duration;
        var leftText = (left.Kinds & ValueKinds.String) != 0 && (right.Kinds & Written) != 0;
        var rightText = (right.Kinds & ValueKinds.String) != 0 && (left.Kinds & Written) != 0;
        kinds |= leftText || rightText ? ValueKinds.String : 0;
        var leftList = (left.Kinds & ValueKinds.List) != 0;
        var rightList = (right.Kinds & ValueKinds.List) != 0;
        if (!leftList && !rightList)
        {
            return kinds == ValueKinds.None ? null : StaticType.Of(kinds);
        }

        if (kinds != ValueKinds.None || left.Kinds == ValueKinds.Any || right.Kinds == ValueKinds.Any)
        {
            return StaticType.Of(kinds | ValueKinds.List);
        }

        return StaticType.ListOf((leftList ? left.Element : left).Or(rightList ? right.Element : right));
    }
}
