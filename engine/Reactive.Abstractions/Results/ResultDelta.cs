namespace Reactive.Results;

/// <summary>
/// Exactly how one epoch changed a query's result. Taking the removed rows and the before sides out and putting the added rows and
/// the after sides in gives the next result. Never empty: an epoch that leaves the result as it was emits nothing.
/// </summary>
/// <param name="Query">The query's name.</param>
/// <param name="Epoch">The epoch, increasing but not dense.</param>
/// <param name="Sequence">The number of this delta among the query's deltas, dense from 1.</param>
/// <param name="Added">Rows that came, in the order of their keys.</param>
/// <param name="Updated">Rows with other values, in the order of their keys.</param>
/// <param name="Removed">Rows that went, in the order of their keys.</param>
public sealed record ResultDelta(
    string Query,
    long Epoch,
    long Sequence,
    IReadOnlyList<ResultRow> Added,
    IReadOnlyList<ResultUpdate> Updated,
    IReadOnlyList<ResultRow> Removed);
