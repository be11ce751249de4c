using System.IO.Hashing;
using System.Text;
using Reactive.Values;

namespace Reactive.Cli.Input;

/// <summary>
/// One string value for equal texts, found by their UTF-8: a text that comes again costs no memory, and pooled values that are equal
/// are equal by reference. Holds up to a million texts; more are made anew each time.
/// </summary>
internal sealed class TextPool
{
    private const int MostEntries = 1 << 20;

    private readonly long _seed = Random.Shared.NextInt64();
    private Entry[] _entries = new Entry[1024];
    private int _count;

    /// <summary>The value of a text in valid UTF-8.</summary>
    internal Value Get(ReadOnlySpan<byte> text)
    {
        var hash = XxHash3.HashToUInt64(text, _seed);
        var entries = _entries;
        var mask = entries.Length - 1;
        for (var i = (int)hash & mask; ; i = (i + 1) & mask)
        {
            ref var entry = ref entries[i];
            if (entry.Utf8 is null)
            {
                return Add(text, hash);
            }

            if (entry.Hash == hash && text.SequenceEqual(entry.Utf8))
            {
                return entry.Value;
            }
        }
    }

    private Value Add(ReadOnlySpan<byte> text, ulong hash)
    {
        var value = Value.String(Encoding.UTF8.GetString(text));
        if (_count == MostEntries)
        {
            return value;
        }

        if (++_count * 2 > _entries.Length)
        {
            Grow();
        }

        Place(new Entry(hash, text.ToArray(), value));
        return value;
    }

    private void Grow()
    {
        var old = _entries;
        _entries = new Entry[old.Length * 2];
        foreach (var entry in old)
        {
            if (entry.Utf8 is not null)
            {
                Place(entry);
            }
        }
    }

    private void Place(in Entry entry)
    {
        var mask = _entries.Length - 1;
        var i = (int)entry.Hash & mask;
        while (_entries[i].Utf8 is not null)
        {
            i = (i + 1) & mask;
        }

        _entries[i] = entry;
    }

    private readonly record struct Entry(ulong Hash, byte[]? Utf8, Value Value);
}
