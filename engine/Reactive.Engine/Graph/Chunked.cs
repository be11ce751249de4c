using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Reactive.Engine.Graph;

/// <summary>
/// An array that grows by chunks: nothing is ever copied or moved, so growth costs the same at any size and a reference to an entry
/// stays good. Index 0 is there and never used.
/// </summary>
internal sealed class Chunked<T>
    where T : struct
{
    private const int Shift = 12;
    private const int ChunkLength = 1 << Shift;

    private T[][] _chunks = [new T[ChunkLength]];

    /// <summary>The number of entries that are there.</summary>
    internal int Capacity => _chunks.Length << Shift;

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
            Array.Resize(ref _chunks, _chunks.Length + 1);
            _chunks[^1] = new T[ChunkLength];
        }
    }
}
