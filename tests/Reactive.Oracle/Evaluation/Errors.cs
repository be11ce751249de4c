using Reactive.Values;

namespace Reactive.Oracle.Evaluation;

/// <summary>Failures by openCypher's names.</summary>
internal static class Errors
{
    internal static Value Type(string message) => Value.Error("TypeError", "InvalidArgumentType", message);

    internal static Value ArgumentValue(string message) => Value.Error("TypeError", "InvalidArgumentValue", message);

    internal static Value OutOfRange(string message) => Value.Error("ArgumentError", "NumberOutOfRange", message);

    internal static Value Overflow(string message) => Value.Error("ArithmeticError", "NumberOutOfRange", message);
}
