namespace Reactive.Engine.State;

/// <summary>Equal values add up; one that is there no times goes.</summary>
internal readonly struct CountedValueRule : IEntryRule<CountedValue>
{
    public static long Weight(in CountedValue entry) => entry.Count;

    public static bool Combine(ref CountedValue existing, in CountedValue incoming) => (existing.Count += incoming.Count) != 0;
}
