using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Reactive.Values;

namespace Reactive.Engine.Graph;

/// <summary>
/// The cells of all elements, in rows of neighbouring cells that never lie across two chunks. A freed row goes to the list of its
/// width, linked through the bits of its first cell. Beside them is the scratch area: the rows of images that live until the end of
/// the epoch. It is filled from the start again each time, so that small epochs stay in the cache.
/// The first chunks are short, so that a small graph is small.
/// </summary>
internal sealed class CellSlab
{
    private const int Shift = 14;
    private const int ChunkCells = 1 << Shift;
    private const int Mask = ChunkCells - 1;
    private const int FirstChunkCells = 256;

    private readonly List<int> _scratchChunks = [];
    private readonly List<int> _spareChunks = [];
    private Value[][] _chunks = [];
    private int _chunkCount;
    private int[] _freeByWidth = new int[16];
    private int _next;
    private int _end;
    private int _scratchStart;
    private int _scratchNext;
    private int _scratchEnd;
    private int _scratchUsed;

    /// <summary>Cells of rows in use, without scratch.</summary>
    internal long LiveCells { get; private set; }

    /// <summary>Cells that memory is held for.</summary>
    internal long Capacity { get; private set; }

    /// <summary>A cell; not checked in release builds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref Value Cell(int offset)
    {
        Debug.Assert((uint)offset < (uint)(_chunkCount << Shift));
        var chunk = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_chunks), offset >> Shift);
        return ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(chunk), offset & Mask);
    }

    /// <summary>The cells of a row.</summary>
    internal Span<Value> Row(int offset, int width) =>
        width == 0 ? default : MemoryMarshal.CreateSpan(ref Cell(offset), width);

    /// <summary>A row of null cells; 0 for a width of 0, which takes no room.</summary>
    internal int Rent(int width)
    {
        if (width == 0)
        {
            return 0;
        }

        LiveCells += width;
        if (width < _freeByWidth.Length && _freeByWidth[width] != 0)
        {
            var free = _freeByWidth[width];
            ref var first = ref Cell(free);
            _freeByWidth[width] = (int)first.Bits;
            first = default;
            return free;
        }

        if (_next + width > _end)
        {
            var chunk = TakeChunk(width);
            _next = (chunk << Shift) + 1;
            _end = (chunk << Shift) + _chunks[chunk].Length;
        }

        var row = _next;
        _next += width;
        return row;
    }

    /// <summary>Gives a row back.</summary>
    internal void Free(int row, int width)
    {
        if (width == 0)
        {
            return;
        }

        LiveCells -= width;
        if (width >= _freeByWidth.Length)
        {
            Array.Resize(ref _freeByWidth, Math.Max(width + 1, _freeByWidth.Length * 2));
        }

        var cells = Row(row, width);
        cells.Clear();
        Unsafe.AsRef(in cells[0].Bits) = _freeByWidth[width];
        _freeByWidth[width] = row;
    }

    /// <summary>Copies a row to scratch, where it stays until <see cref="ResetScratch"/>.</summary>
    internal int CopyToScratch(int row, int width)
    {
        if (width == 0)
        {
            return 0;
        }

        if (_scratchNext + width > _scratchEnd)
        {
            NextScratchChunk(width);
        }

        var copy = _scratchNext;
        _scratchNext += width;
        ref var from = ref Cell(row);
        ref var to = ref Cell(copy);
        for (var i = 0; i < width; i++)
        {
            Cells.Write(ref Unsafe.Add(ref to, i), Unsafe.Add(ref from, i));
        }

        return copy;
    }

    /// <summary>Forgets all scratch rows. The first chunk keeps its old references, which the next epochs overwrite; the others let go.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void ResetScratch()
    {
        if (_scratchUsed > 1)
        {
            GiveScratchChunksBack();
        }

        _scratchNext = _scratchStart;
    }

    /// <summary>Checks that free rows and rows in use together are all rows.</summary>
    internal void Verify(long expectedLiveCells)
    {
        Invariant.Holds(LiveCells == expectedLiveCells, "the live cells are those of the elements");
        for (var width = 1; width < _freeByWidth.Length; width++)
        {
            var steps = 0;
            for (var row = _freeByWidth[width]; row != 0; row = (int)Cell(row).Bits)
            {
                Invariant.Holds(row > 0 && (row & Mask) + width <= _chunks[row >> Shift].Length, "a free row lies in one chunk");
                Invariant.Holds(++steps <= Capacity, "a list of free rows ends");
                foreach (ref readonly var cell in Row(row, width))
                {
                    Invariant.Holds(cell.Tag is null, "a free row holds no reference");
                }
            }
        }
    }

    private void GiveScratchChunksBack()
    {
        for (var i = _scratchUsed - 1; i > 0; i--)
        {
            Array.Clear(_chunks[_scratchChunks[i]]);
            _spareChunks.Add(_scratchChunks[i]);
        }

        _scratchChunks.RemoveRange(1, _scratchUsed - 1);
        _scratchUsed = 1;
        _scratchEnd = (_scratchChunks[0] << Shift) + _chunks[_scratchChunks[0]].Length;
    }

    private void NextScratchChunk(int width)
    {
        var chunk = TakeChunk(width);
        _scratchChunks.Add(chunk);
        _scratchUsed++;
        _scratchNext = (chunk << Shift) + 1;
        _scratchEnd = (chunk << Shift) + _chunks[chunk].Length;
        if (_scratchUsed == 1)
        {
            _scratchStart = _scratchNext;
        }
    }

    private int TakeChunk(int width)
    {
        if (_spareChunks.Count > 0 && _chunks[_spareChunks[^1]].Length > width)
        {
            var spare = _spareChunks[^1];
            _spareChunks.RemoveAt(_spareChunks.Count - 1);
            return spare;
        }

        if (_chunkCount == 1 << (31 - Shift))
        {
            throw new ReactiveException("RX1201", "A graph can hold 2^31 property cells at most.", "Split the data into several graphs.");
        }

        if (_chunkCount == _chunks.Length)
        {
            Array.Resize(ref _chunks, Math.Max(16, _chunkCount * 2));
        }

        var length = Math.Min(ChunkCells, FirstChunkCells << Math.Min(_chunkCount, Shift));
        _chunks[_chunkCount] = new Value[Math.Max(length, width + 1)];
        Capacity += _chunks[_chunkCount].Length;
        return _chunkCount++;
    }
}
