using Reactive.Values;

namespace Reactive.Engine.Functions.Temporal;

/// <summary>The parts of dates, times and durations by name.</summary>
internal static class TemporalComponents
{
    internal static Value Get(in Value target, string key) => ValueErrors.NoProperties(target, key);
}
