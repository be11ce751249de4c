using Reactive.Engine.Functions;
using Reactive.Values;

namespace Reactive.Engine.Aggregates;

/// <summary>The errors that aggregates themselves find. Their texts do not depend on which member came first.</summary>
internal static class AggregateErrors
{
    internal static ErrorValue WrongKind(string function, string wanted, ValueKind got) =>
        (ErrorValue)ValueErrors.Type($"{function}() takes {wanted}, not {ValueDisplay.KindName(got)}").Tag!;

    internal static Value Mixed(string function) => ValueErrors.Type($"{function}() does not work on numbers and durations together");

    internal static Value IntegerOverflow(string function) => ValueErrors.Overflow($"{function}() of these integers");

    internal static Value DecimalOverflow(string function) => ValueErrors.TooManyDigits($"{function}() of these decimals");

    internal static Value DurationOverflow(string function) =>
        Value.Error("ArithmeticError", "NumberOutOfRange", $"{function}() of these durations is longer than a duration can be");

    internal static ErrorValue PercentileOutOfRange(string function) =>
        (ErrorValue)ValueErrors.OutOfRange($"{function}() takes a percentile from 0.0 to 1.0").Tag!;

    internal static Value PercentileVaries(string function) =>
        ValueErrors.OutOfRange($"{function}() takes one percentile for all rows of a group, and these rows bring several");
}
