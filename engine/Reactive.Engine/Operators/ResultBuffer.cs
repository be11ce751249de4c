using Reactive.Engine.Expressions;
using Reactive.Results;
using Reactive.Values;

namespace Reactive.Engine.Operators;

/// <summary>
/// What a query emits for one epoch: flat cells, reused, handed over once. Consumers copy what they keep. Keys are structural and
/// good until the epoch ends.
/// </summary>
internal sealed class ResultBuffer(int columns, int keyParts)
{
    private const int KeptItems = 1 << 12;
    private ResultItemKind[] _kinds = new ResultItemKind[4];
    private Value[] _cells = new Value[columns * 8];
    private Value[] _keys = new Value[keyParts * 4];

    internal int Count { get; private set; }

    internal ResultBatch AsBatch(long epoch) => new(
        epoch,
        columns,
        keyParts,
        _kinds.AsSpan(0, Count),
        _keys.AsSpan(0, Count * keyParts),
        _cells.AsSpan(0, Count * columns * 2));

    /// <summary>Adds an item and gives its cells to fill: before, then after, then the key.</summary>
    internal void Add(Sides sides, out Span<Value> before, out Span<Value> after, out Span<Value> key)
    {
        if (Count == _kinds.Length)
        {
            Array.Resize(ref _kinds, Count * 2);
            Array.Resize(ref _cells, _kinds.Length * columns * 2);
            Array.Resize(ref _keys, _kinds.Length * keyParts);
        }

        _kinds[Count] = sides switch
        {
            Sides.New => ResultItemKind.Added,
            Sides.Old => ResultItemKind.Removed,
            _ => ResultItemKind.Updated,
        };
        before = _cells.AsSpan(Count * columns * 2, columns);
        after = _cells.AsSpan((Count * columns * 2) + columns, columns);
        key = _keys.AsSpan(Count * keyParts, keyParts);
        Count++;
    }

    /// <summary>Takes back the item that was added last: its sides turned out to be the same.</summary>
    internal void DropLast() => Count--;

    internal void Clear()
    {
        if (Count > KeptItems)
        {
            _kinds = new ResultItemKind[4];
            _cells = new Value[columns * 8];
            _keys = new Value[keyParts * 4];
        }

        Count = 0;
    }
}
