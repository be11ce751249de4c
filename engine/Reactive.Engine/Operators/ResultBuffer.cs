using Reactive.Engine.Expressions;
using Reactive.Values;

namespace Reactive.Engine.Operators;

/// <summary>
/// What a query emits for one epoch: flat cells, reused, handed over once. Consumers copy what they keep. Keys are structural and
/// good until the epoch ends; <see cref="ResultSink.PrintKey"/> makes the printed form.
/// </summary>
internal sealed class ResultBuffer(int columns, int keyParts)
{
    private ResultChange[] _changes = new ResultChange[4];
    private Value[] _cells = new Value[Math.Max(4, columns * 8)];
    private Value[] _keys = new Value[Math.Max(1, keyParts * 4)];
    private int _cellCount;
    private int _keyCount;

    internal int Count { get; private set; }

    internal int Added { get; private set; }

    internal int Removed { get; private set; }

    internal int Updated => Count - Added - Removed;

    internal ReadOnlySpan<ResultChange> Changes => _changes.AsSpan(0, Count);

    internal ReadOnlySpan<Value> Before(in ResultChange change) => _cells.AsSpan(change.Before, columns);

    internal ReadOnlySpan<Value> After(in ResultChange change) => _cells.AsSpan(change.After, columns);

    internal ReadOnlySpan<Value> Key(in ResultChange change) => _keys.AsSpan(change.Key, keyParts);

    /// <summary>Adds a change and gives its cells to fill: before, then after, then the key.</summary>
    internal void Add(Sides sides, out Span<Value> before, out Span<Value> after, out Span<Value> key)
    {
        Reserve(ref _cells, _cellCount + (2 * columns));
        Reserve(ref _keys, _keyCount + keyParts);
        if (Count == _changes.Length)
        {
            Array.Resize(ref _changes, Count * 2);
        }

        var first = _cellCount;
        _cellCount += 2 * columns;
        _changes[Count++] = new ResultChange(sides, first, first + columns, _keyCount);
        Added += sides == Sides.New ? 1 : 0;
        Removed += sides == Sides.Old ? 1 : 0;
        before = _cells.AsSpan(first, columns);
        after = _cells.AsSpan(first + columns, columns);
        key = _keys.AsSpan(_keyCount, keyParts);
        _keyCount += keyParts;
    }

    /// <summary>Takes back the change that was added last: its sides turned out to be the same.</summary>
    internal void DropLast()
    {
        Count--;
        _cellCount -= 2 * columns;
        _keyCount -= keyParts;
    }

    internal void Clear()
    {
        const int KeptCells = 1 << 16;
        if (_cells.Length > KeptCells)
        {
            _cells = new Value[Math.Max(4, columns * 8)];
            _keys = new Value[Math.Max(1, keyParts * 4)];
            _changes = new ResultChange[4];
        }

        Count = Added = Removed = _cellCount = _keyCount = 0;
    }

    private static void Reserve(ref Value[] cells, int count)
    {
        if (count > cells.Length)
        {
            Array.Resize(ref cells, Math.Max(count, cells.Length * 2));
        }
    }
}
