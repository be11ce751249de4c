using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Reactive.Engine.Graph;

/// <summary>
/// An array that grows by chunks: once it is larger than one chunk nothing is copied any more, so growth costs the same at any size. A
/// reference to an entry is good until the next <see cref="Ensure"/>. Index 0 is there and never used.
/// </summary>
internal sealed class Chunked<T>
    where T : struct
{
    private const int Shift = 12;
    private const int ChunkLength = 1 << Shift;

    private T[][] _chunks = [new T[64]];

    /// <summary>The number of entries that are there.</summary>
    internal int Capacity { get; private set; } = 64;

    /// <summary>Bytes held.</summary>
    internal long Bytes => (long)Capacity * Unsafe.SizeOf<T>();

    /// <summary>An entry below <see cref="Capacity"/>; not checked in release builds.</summary>
    internal ref T this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            System.Diagnostics.Debug.Assert((uint)index < (uint)Capacity);
            var chunk = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_chunks), index >> Shift);
            return ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(chunk), index & (ChunkLength - 1));
        }
    }

    /// <summary>Makes sure that an entry is there.</summary>
    internal void Ensure(int index)
    {
        while (index >= Capacity)
        {
            Grow();
        }
    }

    private void Grow()
    {
        if (Capacity < ChunkLength)
        {
            Array.Resize(ref _chunks[0], Capacity * 2);
            Capacity *= 2;
            return;
        }

        var chunk = Capacity >> Shift;
        if (chunk == _chunks.Length)
        {
            Array.Resize(ref _chunks, chunk * 2);
        }

        _chunks[chunk] = new T[ChunkLength];
        Capacity += ChunkLength;
    }
}
