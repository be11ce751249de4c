using Reactive.Values;

namespace Reactive.Engine.Aggregates;

/// <summary>The errors that aggregates themselves find.</summary>
internal static class AggregateErrors
{
    internal static ErrorValue WrongKind(string function, string wanted, ValueKind got) =>
        new("TypeError", "InvalidArgumentType", $"{function}() takes {wanted}, not a value of kind {got}.");

    internal static Value Mixed(string function) =>
        Value.Error("TypeError", "InvalidArgumentType", $"{function}() over numbers and durations at once has no meaning.");

    internal static Value IntegerOverflow(string function) =>
        Value.Error("ArithmeticError", "IntegerOverflow", $"{function}() over these integers is beyond 64 bits. toFloat() gives an approximate sum.");

    internal static Value DurationOverflow(string function) =>
        Value.Error("ArithmeticError", "NumberOutOfRange", $"{function}() over these durations is beyond the range of a duration.");

    internal static ErrorValue PercentileOutOfRange(string function) =>
        new("ArgumentError", "NumberOutOfRange", $"{function}() takes a percentile from 0.0 to 1.0.");

    internal static Value PercentileVaries(string function) =>
        Value.Error("ArgumentError", "InvalidArgumentValue", $"{function}() takes one percentile for all rows of a group, but it differs between them.");
}
