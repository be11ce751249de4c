using Reactive.Values;

namespace Reactive.Engine.Expressions;

/// <summary>What makes a value usable as a condition.</summary>
internal static class Conditions
{
    /// <summary>The error of a condition that is neither true, false nor null.</summary>
    internal static ErrorValue NotBoolean(in Value value) =>
        new("TypeError", "InvalidArgumentType", $"A condition must be true, false or null, not {value.Kind}.");
}
