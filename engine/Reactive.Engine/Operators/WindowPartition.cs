using Reactive.Engine.State;

namespace Reactive.Engine.Operators;

/// <summary>The rows of one window in order: all of them, also those outside.</summary>
internal sealed class WindowPartition : StoredRow
{
    private OrderStatisticTree<OrderedRow>? _tree;

    internal int Count => _tree?.Count ?? 0;

    internal void Open(RowOrder order) => _tree ??= new OrderStatisticTree<OrderedRow>(order);

    internal int RankOf(OrderedRow row) => _tree!.RankOf(row);

    internal WindowRow RowAt(int rank) => ((PlacedRow)_tree!.ElementAt(rank)).Row;

    internal void Add(OrderedRow row) => _tree!.Add(row);

    internal void Remove(OrderedRow row) => _tree!.Remove(row);
}
