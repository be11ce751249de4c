using Reactive.Values;

namespace Reactive.Results;

/// <summary>One epoch's delta as flat cells. Items are in no order; keys are structural (handles stand for ids).</summary>
internal readonly ref struct ResultBatch
{
    internal ResultBatch(
        long epoch, int columns, int keyCells, ReadOnlySpan<ResultItemKind> kinds, ReadOnlySpan<Value> keys, ReadOnlySpan<Value> cells)
    {
        Epoch = epoch;
        Columns = columns;
        KeyCells = keyCells;
        Kinds = kinds;
        Keys = keys;
        Cells = cells;
    }

    /// <summary>The epoch.</summary>
    internal long Epoch { get; }

    /// <summary>Cells of one side of an item.</summary>
    internal int Columns { get; }

    /// <summary>Cells of one key.</summary>
    internal int KeyCells { get; }

    /// <summary>What happened to each row.</summary>
    internal ReadOnlySpan<ResultItemKind> Kinds { get; }

    /// <summary><see cref="KeyCells"/> cells for each item.</summary>
    internal ReadOnlySpan<Value> Keys { get; }

    /// <summary>Two sides for each item: before, then after. The side that an item does not have is undefined.</summary>
    internal ReadOnlySpan<Value> Cells { get; }

    internal ReadOnlySpan<Value> KeyOf(int item) => Keys.Slice(item * KeyCells, KeyCells);

    internal ReadOnlySpan<Value> Before(int item) => Cells.Slice(item * 2 * Columns, Columns);

    internal ReadOnlySpan<Value> After(int item) => Cells.Slice(((item * 2) + 1) * Columns, Columns);
}
