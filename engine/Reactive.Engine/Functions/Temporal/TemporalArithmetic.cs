using Reactive.Values;

namespace Reactive.Engine.Functions.Temporal;

/// <summary>Arithmetic of dates, times and durations.</summary>
internal static class TemporalArithmetic
{
    internal static Value Add(in Value left, in Value right) => ValueErrors.Operands("+", left, right);

    internal static Value Subtract(in Value left, in Value right) => ValueErrors.Operands("-", left, right);

    internal static Value Multiply(in Value left, in Value right) => ValueErrors.Operands("*", left, right);

    internal static Value Divide(in Value left, in Value right) => ValueErrors.Operands("/", left, right);
}
