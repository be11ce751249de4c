using Reactive.Values;

namespace Reactive.Engine.Functions;

/// <summary>The error values of operators and functions, in openCypher's names.</summary>
internal static class ValueErrors
{
    private const int ShownLength = 80;

    /// <summary>Two operands that do not go with an operator.</summary>
    internal static Value Operands(string sign, in Value left, in Value right) =>
        Type($"`{sign}` does not work on {Name(left)} and {Name(right)}");

    /// <summary>An operand of an operator that has one.</summary>
    internal static Value Operand(string sign, in Value operand) => Type($"`{sign}` does not work on {Name(operand)}");

    /// <summary>What stands where a condition is needed.</summary>
    internal static Value NotBoolean(string sign, in Value operand) => Type($"`{sign}` needs a boolean, not {Name(operand)}");

    /// <summary>A property of what has none.</summary>
    internal static Value NoProperties(in Value target, string key) => Type($"{Name(target)} has no property `{key}`");

    /// <summary>An argument of a kind that a function does not take.</summary>
    internal static Value ArgumentType(string function, in Value argument) => Type($"{function}() does not take {Name(argument)}");

    /// <summary>An argument of the right kind that a function cannot use.</summary>
    internal static Value Argument(string message) => Value.Error("ArgumentError", "InvalidArgumentValue", message);

    /// <summary>A value that cannot be converted.</summary>
    internal static Value Conversion(string function, in Value argument) =>
        Value.Error("TypeError", "InvalidArgumentValue", $"{function}() cannot convert {Name(argument)}");

    /// <summary>A count or length below zero.</summary>
    internal static Value Negative(string what) => Value.Error("ArgumentError", "NegativeIntegerArgument", $"{what} must not be negative");

    /// <summary>A number that is outside what is allowed.</summary>
    internal static Value OutOfRange(string message) => Value.Error("ArgumentError", "NumberOutOfRange", message);

    /// <summary>An integer result beyond 64 bits.</summary>
    internal static Value Overflow(string operation) =>
        Value.Error("ArithmeticError", "IntegerOverflow", $"{operation} does not fit into a 64-bit integer");

    /// <summary>A decimal result with too many digits.</summary>
    internal static Value TooManyDigits(string operation) =>
        Value.Error("ArithmeticError", "NumberOutOfRange", $"{operation} has more digits than a decimal number can hold");

    /// <summary>A division of integers or decimals by zero.</summary>
    internal static Value DivisionByZero() => Value.Error("ArithmeticError", "DivisionByZero", "division by zero");

    internal static Value Type(string message) => Value.Error("TypeError", "InvalidArgumentType", message);

    /// <summary>The kind, with the value itself where it is short: "the string 'abc'".</summary>
    internal static string Name(in Value value)
    {
        var kind = ValueDisplay.KindName(value.Kind);
        if (value.IsNull || value.Tag is NodeValue or RelationValue or PathValue || ReferenceEquals(value.Tag, InlineKind.NodeHandle)
            || ReferenceEquals(value.Tag, InlineKind.RelationHandle) || (value.Tag as string)?.Length > ShownLength)
        {
            return kind;
        }

        var text = value.Tag is ListValue or MapValue ? "" : ValueDisplay.Of(value);
        return text.Length is 0 or > ShownLength ? kind : $"{kind} ({text})";
    }
}
