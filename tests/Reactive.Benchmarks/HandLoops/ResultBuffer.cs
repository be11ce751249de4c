using Reactive.Results;
using Reactive.Values;

namespace Reactive.Benchmarks.HandLoops;

/// <summary>Gathers an epoch's rows in memory that is used again, and hands them to the sink: what the engine's output does.</summary>
internal sealed class ResultBuffer
{
    private readonly int _columns;
    private readonly int _keyCells;
    private readonly IResultSink _sink;
    private ResultItemKind[] _kinds = new ResultItemKind[16];
    private Value[] _keys;
    private Value[] _cells;
    private int _count;
    private long _epoch;

    internal ResultBuffer(int columns, int keyCells, IResultSink sink)
    {
        _columns = columns;
        _keyCells = keyCells;
        _sink = sink;
        _keys = new Value[16 * keyCells];
        _cells = new Value[16 * 2 * columns];
    }

    /// <summary>Adds an item; the caller fills the key and the sides it has.</summary>
    internal void Add(ResultItemKind kind, out Span<Value> key, out Span<Value> before, out Span<Value> after)
    {
        if (_count == _kinds.Length)
        {
            Array.Resize(ref _kinds, _count * 2);
            Array.Resize(ref _keys, _keys.Length * 2);
            Array.Resize(ref _cells, _cells.Length * 2);
        }

        key = _keys.AsSpan(_count * _keyCells, _keyCells);
        before = _cells.AsSpan(_count * 2 * _columns, _columns);
        after = _cells.AsSpan(((_count * 2) + 1) * _columns, _columns);
        _kinds[_count++] = kind;
    }

    /// <summary>Ends the epoch.</summary>
    internal void Deliver()
    {
        _epoch++;
        if (_count == 0)
        {
            return;
        }

        _sink.OnDelta(new ResultBatch(
            _epoch, _columns, _keyCells, _kinds.AsSpan(0, _count), _keys.AsSpan(0, _count * _keyCells), _cells.AsSpan(0, _count * 2 * _columns)));
        _count = 0;
    }
}
