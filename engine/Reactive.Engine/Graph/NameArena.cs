using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Reactive.Engine.Graph;

/// <summary>
/// The text of ids: blocks {owner, feed, length, UTF-8} one after the other in chunks, as in a log. A chunk that is less than half
/// alive moves its rest to the end of the log and is used again, so the arena is never more than about twice what lives in it and
/// no free costs more than one chunk. A name is a block's place in units of 8 bytes; moving a block rewrites the name in its
/// owner's record.
/// </summary>
internal sealed class NameArena
{
    private const int ChunkBytes = 1 << 16;
    private const int UnitShift = 3;
    private const int ChunkShift = 16 - UnitShift;
    private const int UnitMask = (1 << ChunkShift) - 1;
    private const int HeaderBytes = 8;

    private readonly Chunked<NodeRecord> _nodes;
    private readonly Chunked<RelationRecord> _relations;
    private readonly List<int> _spare = [];
    private byte[][] _chunks = [];
    private int[] _live = [];
    private int _chunkCount;
    private int _current = -1;
    private int _next = ChunkBytes;

    internal NameArena(Chunked<NodeRecord> nodes, Chunked<RelationRecord> relations)
    {
        _nodes = nodes;
        _relations = relations;
    }

    /// <summary>Bytes of blocks in use.</summary>
    internal long LiveBytes { get; private set; }

    /// <summary>Bytes held.</summary>
    internal long Capacity => (long)_chunkCount * ChunkBytes;

    /// <summary>Stores an id for a node (positive owner) or a relation (negative).</summary>
    internal int Add(int owner, int feed, ReadOnlySpan<byte> id)
    {
        var name = Take(id.Length);
        var block = Block(name);
        MemoryMarshal.Write(block, owner);
        MemoryMarshal.Write(block[4..], (ushort)feed);
        MemoryMarshal.Write(block[6..], (ushort)id.Length);
        id.CopyTo(block[HeaderBytes..]);
        return name;
    }

    /// <summary>Whether a name is this id.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool Is(int name, int feed, ReadOnlySpan<byte> id)
    {
        ref var block = ref Start(name);
        var header = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref block, 4));
        return header == (((uint)id.Length << 16) | (uint)feed)
            && MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref block, HeaderBytes), id.Length).SequenceEqual(id);
    }

    /// <summary>The UTF-8 of a name; good until the next <see cref="Add"/> or <see cref="Free"/>.</summary>
    internal ReadOnlySpan<byte> Text(int name)
    {
        var block = Block(name);
        return block.Slice(HeaderBytes, MemoryMarshal.Read<ushort>(block[6..]));
    }

    /// <summary>The feed of a name.</summary>
    internal int Feed(int name) => MemoryMarshal.Read<ushort>(Block(name)[4..]);

    /// <summary>Gives the block of a name back. May move other blocks.</summary>
    internal void Free(int name)
    {
        var block = Block(name);
        var size = SizeOf(MemoryMarshal.Read<ushort>(block[6..]));
        MemoryMarshal.Write(block, 0);
        LiveBytes -= size;
        var chunk = name >> ChunkShift;
        _live[chunk] -= size;
        if (chunk != _current)
        {
            EvacuateIfSparse(chunk);
        }
        else if (_live[chunk] == 0)
        {
            _next = HeaderBytes;
        }
    }

    /// <summary>A reference to the block, for having it in the cache before it is asked for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref byte Start(int name) =>
        ref Unsafe.Add(
            ref MemoryMarshal.GetArrayDataReference(Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_chunks), name >> ChunkShift)),
            (name & UnitMask) << UnitShift);

    /// <summary>Checks every block against the records.</summary>
    internal void Verify()
    {
        var live = 0L;
        for (var chunk = 0; chunk < _chunkCount; chunk++)
        {
            var alive = 0;
            var end = chunk == _current ? _next : EndOf(chunk);
            for (var at = HeaderBytes; at < end;)
            {
                var block = _chunks[chunk].AsSpan(at);
                var size = SizeOf(MemoryMarshal.Read<ushort>(block[6..]));
                var owner = MemoryMarshal.Read<int>(block);
                if (owner != 0)
                {
                    var name = (chunk << ChunkShift) + (at >> UnitShift);
                    Invariant.Holds((owner > 0 ? _nodes[owner].Name : _relations[-owner].Name) == name, "a block's owner names it");
                    alive += size;
                }

                at += size;
            }

            Invariant.Holds(alive == _live[chunk], "a chunk counts its living bytes");
            Invariant.Holds(chunk == _current || alive == 0 || alive * 2 >= ChunkBytes, "a sparse chunk is moved");
            live += alive;
        }

        Invariant.Holds(live == LiveBytes, "the arena counts its living bytes");
    }

    private static int SizeOf(int length) => (HeaderBytes + length + 7) & ~7;

    private Span<byte> Block(int name) => _chunks[name >> ChunkShift].AsSpan((name & UnitMask) << UnitShift);

    // The first bytes of a full chunk say where its blocks end.
    private int EndOf(int chunk) => MemoryMarshal.Read<int>(_chunks[chunk]);

    private int Take(int length)
    {
        var size = SizeOf(length);
        if (_next + size > ChunkBytes)
        {
            StartChunk();
        }

        var name = (_current << ChunkShift) + (_next >> UnitShift);
        _next += size;
        _live[_current] += size;
        LiveBytes += size;
        return name;
    }

    private void StartChunk()
    {
        var full = _current;
        if (full >= 0)
        {
            MemoryMarshal.Write(_chunks[full].AsSpan(), _next);
        }

        _current = TakeChunk();
        _next = HeaderBytes;
        if (full >= 0)
        {
            EvacuateIfSparse(full);
        }
    }

    private int TakeChunk()
    {
        if (_spare.Count > 0)
        {
            var spare = _spare[^1];
            _spare.RemoveAt(_spare.Count - 1);
            return spare;
        }

        if (_chunkCount == 1 << (31 - ChunkShift))
        {
            throw new ReactiveException("RX1203", "A graph can hold 16 GiB of ids at most.", "Split the data into several graphs.");
        }

        if (_chunkCount == _chunks.Length)
        {
            Array.Resize(ref _chunks, Math.Max(16, _chunkCount * 2));
            Array.Resize(ref _live, _chunks.Length);
        }

        _chunks[_chunkCount] = GC.AllocateUninitializedArray<byte>(ChunkBytes);
        return _chunkCount++;
    }

    private void EvacuateIfSparse(int chunk)
    {
        if (_live[chunk] * 2 >= ChunkBytes)
        {
            return;
        }

        if (_live[chunk] != 0)
        {
            Evacuate(chunk);
        }

        MemoryMarshal.Write(_chunks[chunk].AsSpan(), HeaderBytes);
        _spare.Add(chunk);
    }

    // The log's end may fill up meanwhile and be sparse itself: it moves to the next chunk, where both then have room.
    private void Evacuate(int chunk)
    {
        var end = EndOf(chunk);
        for (var at = HeaderBytes; at < end;)
        {
            var block = _chunks[chunk].AsSpan(at);
            var length = MemoryMarshal.Read<ushort>(block[6..]);
            var owner = MemoryMarshal.Read<int>(block);
            if (owner != 0)
            {
                Rename(owner, Move(block[..(HeaderBytes + length)], length));
                _live[chunk] -= SizeOf(length);
                LiveBytes -= SizeOf(length);
            }

            at += SizeOf(length);
        }
    }

    private int Move(ReadOnlySpan<byte> block, int length)
    {
        var name = Take(length);
        block.CopyTo(Block(name));
        return name;
    }

    private void Rename(int owner, int name)
    {
        if (owner > 0)
        {
            _nodes[owner].Name = name;
        }
        else
        {
            _relations[-owner].Name = name;
        }
    }
}
