using Reactive.Values;

namespace Reactive.Engine.Functions.Temporal;

/// <summary>Reads dates, times and durations.</summary>
internal static class TemporalText
{
    internal static Value Parse(ValueKind kind, string text) =>
        ValueErrors.Argument($"'{text}' is not {ValueDisplay.KindName(kind)}");
}
