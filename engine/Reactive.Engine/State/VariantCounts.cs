using Reactive.Values;

namespace Reactive.Engine.State;

/// <summary>
/// What a class of equivalent values holds (1, 1.0 and 1.00 are one class): a count for each variant. It shows the least variant of
/// those that are there: integer, then decimal, then float, 0.0 before -0.0. One variant lives in the struct; a mutable struct, kept as a field.
/// </summary>
internal struct VariantCounts
{
    private CountedMultiset _variants;

    /// <summary>Whether the class is empty.</summary>
    internal readonly bool IsEmpty => _variants.IsEmpty;

    /// <summary>How many members the class has.</summary>
    internal readonly long Count => _variants.Count;

    /// <summary>What the class shows; there must be a member.</summary>
    internal readonly Value Representative => _variants.First;

    /// <summary>Adds a member.</summary>
    internal void Add(in Value value) => Add(value, 1);

    /// <summary>Takes a member out.</summary>
    internal void Subtract(in Value value) => Add(value, -1);

    /// <summary>Adds a member <paramref name="count"/> times; a negative count takes it out.</summary>
    internal void Add(in Value value, long count) => _variants.Add(value, count, VariantOrder.WithinClass);

    /// <summary>Adds all members of another class of the same values.</summary>
    internal void Merge(in VariantCounts other) => _variants.Merge(other._variants, VariantOrder.WithinClass);
}
