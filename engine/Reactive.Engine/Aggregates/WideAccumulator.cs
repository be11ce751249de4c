using System.Numerics;
using System.Runtime.InteropServices;

namespace Reactive.Engine.Aggregates;

/// <summary>
/// An exact sum of integers times powers of two, of any magnitude, under add and subtract in any order.
/// </summary>
/// <remarks>
/// A small superaccumulator: R. M. Neal, "Fast exact summation using small and large superaccumulators", 2015 (arXiv:1505.05571),
/// after Kulisch's long accumulator. The number is cut into chunks of 32 bits, each held in 64 signed bits, so that carries wait for
/// up to 2^30 operations. Unlike Neal's the window of chunks is only as wide as the members ever needed. State: a chunk for each 32
/// bits between the least and the greatest bit. Cost: three chunks touched a float, five a product. Allocates only when the window widens.
/// </remarks>
internal sealed class WideAccumulator
{
    private const int MostPending = 1 << 30;

    // Two chunks above the highest written one: 2^64 members cannot carry out of the top.
    private const int Headroom = 2;

    private long[] _chunks = [];
    private int _first;
    private int _pending;

    /// <summary>Adds <paramref name="mantissa"/> * 2^<paramref name="exponent"/>.</summary>
    internal void Add(long mantissa, int exponent)
    {
        var chunks = Window(exponent >> 5, 3, out var index);
        var shift = exponent & 31;
        var low = (ulong)mantissa << shift;
        chunks[index] += (uint)low;
        chunks[index + 1] += (long)(low >> 32);
        chunks[index + 2] += (mantissa >> 32) >> (32 - shift);
    }

    /// <summary>Adds <paramref name="magnitude"/> * 2^<paramref name="exponent"/>, or subtracts it.</summary>
    internal void AddProduct(UInt128 magnitude, int exponent, bool negative)
    {
        var chunks = Window(exponent >> 5, 5, out var index);
        var shift = exponent & 31;
        var low = (ulong)magnitude;
        var high = (ulong)(magnitude >> 64);
        var a = low << shift;
        var b = (high << shift) | ((low >> 32) >> (32 - shift));
        var c = (high >> 32) >> (32 - shift);
        var sign = negative ? -1L : 1L;
        chunks[index] += sign * (uint)a;
        chunks[index + 1] += sign * (long)(a >> 32);
        chunks[index + 2] += sign * (uint)b;
        chunks[index + 3] += sign * (long)(b >> 32);
        chunks[index + 4] += sign * (long)c;
    }

    /// <summary>Adds all that the other one holds.</summary>
    internal void Add(WideAccumulator other)
    {
        other.Carry();
        if (other._chunks.Length == 0)
        {
            return;
        }

        // The other's headroom lands in the headroom of this one, or merging would widen the window each time.
        var chunks = Window(other._first, other._chunks.Length - Headroom, out var index);
        for (var i = 0; i < other._chunks.Length; i++)
        {
            chunks[index + i] += other._chunks[i];
        }
    }

    /// <summary>Whether the sum is exactly 0.</summary>
    internal bool IsZero()
    {
        Carry();
        return !_chunks.AsSpan().ContainsAnyExcept(0L);
    }

    /// <summary>The front of the sum.</summary>
    internal LeadingBits Leading()
    {
        Carry();
        Span<long> digits = stackalloc long[_chunks.Length];
        _chunks.CopyTo(digits);
        var isNegative = digits.Length != 0 && digits[^1] < 0;
        if (isNegative)
        {
            Negate(digits);
        }

        var top = digits.LastIndexOfAnyExcept(0L);
        var high = (Digit(digits, top) << 32) | Digit(digits, top - 1);
        var low = (Digit(digits, top - 2) << 32) | Digit(digits, top - 3);
        var hasMore = top >= 4 && digits[..(top - 3)].ContainsAnyExcept(0L);

        // The four digits begin with up to 31 zeros: they leave at least 97 bits.
        return LeadingBits.Normalise(isNegative, high, low, hasMore, (_first + top - 3) * 32);
    }

    /// <summary>The sum as an integer times 2^<paramref name="exponent"/>.</summary>
    internal BigInteger ToInteger(out int exponent)
    {
        Carry();
        exponent = _first * 32;
        var digits = _chunks.AsSpan();
        if (digits.IsEmpty)
        {
            return BigInteger.Zero;
        }

        // All chunks below the top are plain digits after the carry; the top one has the sign.
        Span<uint> words = stackalloc uint[digits.Length + 1];
        for (var i = 0; i < digits.Length; i++)
        {
            words[i] = (uint)digits[i];
        }

        words[^1] = (uint)(digits[^1] >> 32);
        return new BigInteger(MemoryMarshal.AsBytes(words));
    }

    private static ulong Digit(Span<long> digits, int index) => index < 0 ? 0 : (uint)digits[index];

    private long[] Window(int firstChunk, int count, out int index)
    {
        if (++_pending >= MostPending)
        {
            Carry();
        }

        index = firstChunk - _first;
        if (index < 0 || index + count + Headroom > _chunks.Length)
        {
            Widen(firstChunk, count);
            index = firstChunk - _first;
        }

        return _chunks;
    }

    private void Widen(int firstChunk, int count)
    {
        if (_chunks.Length == 0)
        {
            _first = firstChunk;
        }

        var first = Math.Min(_first, firstChunk);
        var end = Math.Max(_first + _chunks.Length, firstChunk + count + Headroom);
        var widened = new long[end - first];
        _chunks.CopyTo(widened, _first - first);
        _chunks = widened;
        _first = first;
    }

    private void Carry()
    {
        Carry(_chunks);
        _pending = 0;
    }

    private static void Carry(Span<long> chunks)
    {
        for (var i = 0; i < chunks.Length - 1; i++)
        {
            chunks[i + 1] += chunks[i] >> 32;
            chunks[i] &= uint.MaxValue;
        }
    }

    private static void Negate(Span<long> chunks)
    {
        for (var i = 0; i < chunks.Length; i++)
        {
            chunks[i] = -chunks[i];
        }

        Carry(chunks);
    }
}
