using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Reactive.Engine.Graph;

/// <summary>
/// Handles by 32-bit fingerprint: 8-byte buckets {fingerprint, handle}, linear probing inside segments of 1,024 buckets that a directory
/// finds by the fingerprint's first bits (extendible hashing: Fagin, Nievergelt, Pippenger, Strong 1979). A full segment
/// splits in two; nothing else moves, so no insert is ever slow because the table is big. Handles with equal fingerprints are all
/// found; the caller verifies.
/// </summary>
internal sealed class FingerprintTable
{
    private const int SegmentLength = 1024;
    private const int SegmentMask = SegmentLength - 1;
    private const int SegmentLimit = 768;
    private const int MaxDepth = 22;

    // Behind the buckets of a segment: how many are taken and how many first bits its fingerprints share.
    private const int CountAt = SegmentLength;
    private const int DepthAt = SegmentLength + 1;

    private long[][] _directory;
    private int _depth = 1;

    internal FingerprintTable()
    {
        var only = NewSegment(0);
        _directory = [only, only];
    }

    /// <summary>The number of handles.</summary>
    internal int Count { get; private set; }

    /// <summary>Bytes held.</summary>
    internal long Bytes { get; private set; }

    /// <summary>The first handle with a fingerprint; 0 when there is none. Goes on with <see cref="Next"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int First(uint fingerprint, out int probe)
    {
        probe = (int)(fingerprint & SegmentMask) - 1;
        return Next(fingerprint, ref probe);
    }

    /// <summary>The next handle with the fingerprint; 0 when there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Next(uint fingerprint, ref int probe)
    {
        ref var buckets = ref MemoryMarshal.GetArrayDataReference(SegmentOf(fingerprint));
        while (true)
        {
            probe = (probe + 1) & SegmentMask;
            var bucket = Unsafe.Add(ref buckets, probe);
            if (bucket == 0)
            {
                return 0;
            }

            if ((uint)(bucket >> 32) == fingerprint)
            {
                return (int)bucket;
            }
        }
    }

    /// <summary>Adds a handle, which is not 0, under a fingerprint.</summary>
    internal void Add(uint fingerprint, int handle)
    {
        var segment = SegmentOf(fingerprint);
        while (segment[CountAt] >= SegmentLimit)
        {
            Split(fingerprint, segment);
            segment = SegmentOf(fingerprint);
        }

        Put(segment, ((long)fingerprint << 32) | (uint)handle);
        Count++;
    }

    /// <summary>Puts a handle in the place of another with the same fingerprint.</summary>
    internal void Replace(uint fingerprint, int handle, int replacement)
    {
        var segment = SegmentOf(fingerprint);
        segment[Find(segment, fingerprint, handle)] = ((long)fingerprint << 32) | (uint)replacement;
    }

    /// <summary>Takes a handle out.</summary>
    internal void Remove(uint fingerprint, int handle)
    {
        var segment = SegmentOf(fingerprint);
        var hole = Find(segment, fingerprint, handle);

        // What was pushed behind the hole by probing moves up, so that probing may stop at the first empty bucket.
        var index = hole;
        while (true)
        {
            index = (index + 1) & SegmentMask;
            var bucket = segment[index];
            if (bucket == 0)
            {
                break;
            }

            var home = (int)(bucket >> 32) & SegmentMask;
            if (((index - home) & SegmentMask) >= ((index - hole) & SegmentMask))
            {
                segment[hole] = bucket;
                hole = index;
            }
        }

        segment[hole] = 0;
        segment[CountAt]--;
        Count--;
    }

    /// <summary>The bucket where the search for a fingerprint begins: what to have in the cache before it is asked for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref long Home(uint fingerprint) =>
        ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(SegmentOf(fingerprint)), (int)(fingerprint & SegmentMask));

    internal void Verify()
    {
        var total = 0L;
        long[]? last = null;
        foreach (var segment in _directory)
        {
            if (ReferenceEquals(segment, last))
            {
                continue;
            }

            last = segment;
            var count = segment.AsSpan(0, SegmentLength).Length - segment.AsSpan(0, SegmentLength).Count(0L);
            Invariant.Holds(count == segment[CountAt], "a segment counts its buckets");
            total += count;
        }

        Invariant.Holds(total == Count, "the table counts its handles");
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long[] SegmentOf(uint fingerprint) =>
        Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_directory), (int)(fingerprint >> (32 - _depth)));

    private static int Find(long[] segment, uint fingerprint, int handle)
    {
        var wanted = ((long)fingerprint << 32) | (uint)handle;
        var index = (int)(fingerprint & SegmentMask);
        while (segment[index] != wanted)
        {
            Debug.Assert(segment[index] != 0, "The handle is in the table.");
            index = (index + 1) & SegmentMask;
        }

        return index;
    }

    private static void Put(long[] segment, long bucket)
    {
        var index = (int)(bucket >> 32) & SegmentMask;
        while (segment[index] != 0)
        {
            index = (index + 1) & SegmentMask;
        }

        segment[index] = bucket;
        segment[CountAt]++;
    }

    private void Split(uint fingerprint, long[] segment)
    {
        var depth = (int)segment[DepthAt];
        if (depth == MaxDepth)
        {
            throw new ReactiveException("RX1202", "The table of ids is full.", "Split the data into several graphs.");
        }

        if (depth == _depth)
        {
            DoubleDirectory();
        }

        var low = NewSegment(depth + 1);
        var high = NewSegment(depth + 1);
        Bytes -= segment.Length * 8L;
        foreach (var bucket in segment.AsSpan(0, SegmentLength))
        {
            if (bucket != 0)
            {
                var bit = ((uint)(bucket >> 32) >> (31 - depth)) & 1;
                Put(bit == 0 ? low : high, bucket);
            }
        }

        // The entries of the directory that share the segment's first bits lie side by side.
        var span = 1 << (_depth - depth);
        var first = (int)(fingerprint >> (32 - _depth)) & ~(span - 1);
        _directory.AsSpan(first, span / 2).Fill(low);
        _directory.AsSpan(first + (span / 2), span / 2).Fill(high);
    }

    private void DoubleDirectory()
    {
        var doubled = new long[_directory.Length * 2][];
        for (var i = 0; i < doubled.Length; i++)
        {
            doubled[i] = _directory[i / 2];
        }

        _directory = doubled;
        _depth++;
    }

    private long[] NewSegment(int depth)
    {
        var segment = new long[SegmentLength + 2];
        segment[DepthAt] = depth;
        Bytes += segment.Length * 8L;
        return segment;
    }
}
