using Reactive.Engine.State;
using Reactive.Values;

namespace Reactive.Engine.Aggregates;

/// <summary>
/// The members of a group whose argument failed, or is of a kind that the aggregate cannot take. While there is one the aggregate's value
/// is an error: of several the one with the least text, whatever came first.
/// </summary>
internal sealed class ErrorMembers
{
    private readonly CountedTree<Entry, Entry.Rule> _errors = new(Entry.Order);

    internal bool IsEmpty => _errors.Entries == 0;

    /// <summary>The error that is named; there must be one.</summary>
    internal Value First => Value.Of(_errors.First.Error);

    internal void Add(ErrorValue error, long count) => _errors.Apply(new Entry(error, count), TreeEdit.Combine);

    internal void Merge(ErrorMembers other)
    {
        foreach (ref readonly var entry in other._errors.All())
        {
            Add(entry.Error, entry.Count);
        }
    }

    private record struct Entry(ErrorValue Error, long Count)
    {
        internal static readonly IComparer<Entry> Order = Comparer<Entry>.Create(Compare);

        private static int Compare(Entry left, Entry right)
        {
            var order = string.CompareOrdinal(left.Error.Message, right.Error.Message);
            order = order != 0 ? order : string.CompareOrdinal(left.Error.Type, right.Error.Type);
            return order != 0 ? order : string.CompareOrdinal(left.Error.Detail, right.Error.Detail);
        }

        internal readonly struct Rule : IEntryRule<Entry>
        {
            public static long Weight(in Entry entry) => entry.Count;

            public static bool Combine(ref Entry existing, in Entry incoming) => (existing.Count += incoming.Count) != 0;
        }
    }
}
