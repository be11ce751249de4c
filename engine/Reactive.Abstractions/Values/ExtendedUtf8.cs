using System.Buffers;
using System.Text.Unicode;

namespace Reactive.Values;

/// <summary>UTF-8 that also holds surrogates without a partner, three bytes each, so that no two texts become one.</summary>
internal static class ExtendedUtf8
{
    /// <summary>Encodes a text; the output needs room for three bytes a character.</summary>
    /// <returns>The number of bytes.</returns>
    internal static int Encode(ReadOnlySpan<char> text, Span<byte> output)
    {
        var total = 0;
        while (true)
        {
            var status = Utf8.FromUtf16(text, output[total..], out var read, out var written, replaceInvalidSequences: false, isFinalBlock: true);
            total += written;
            if (status == OperationStatus.Done)
            {
                return total;
            }

            var lone = text[read];
            output[total++] = (byte)(0xE0 | (lone >> 12));
            output[total++] = (byte)(0x80 | ((lone >> 6) & 0x3F));
            output[total++] = (byte)(0x80 | (lone & 0x3F));
            text = text[(read + 1)..];
        }
    }
}
