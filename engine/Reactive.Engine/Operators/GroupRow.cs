using Reactive.Engine.Aggregates;
using Reactive.Engine.State;
using Reactive.Values;

namespace Reactive.Engine.Operators;

/// <summary>
/// One group: how many rows it has, a state for each aggregate, and the values as last emitted (key columns, then aggregates), which
/// are what the next difference starts from.
/// </summary>
internal sealed class GroupRow : StoredRow
{
    internal long Rows;
    internal AggregateState?[] States = [];
    internal CollectState?[] Collections = [];

    /// <summary>The variants of each key column, from the moment that a second one came.</summary>
    internal VariantCounts[]? Variants;

    /// <summary>Whether the group was emitted, and the error that stood for it.</summary>
    internal bool IsEmitted;
    internal ErrorValue? EmittedError;

    internal bool IsEmpty()
    {
        foreach (var state in States)
        {
            if (state is { IsEmpty: false })
            {
                return false;
            }
        }

        foreach (var collection in Collections)
        {
            if (collection is { IsEmpty: false })
            {
                return false;
            }
        }

        return Rows == 0;
    }
}
