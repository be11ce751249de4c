using System.Buffers;
using System.Buffers.Binary;

namespace Reactive.Values;

/// <summary>Signed numbers as bytes of fixed length whose order as bytes is the order of the numbers.</summary>
internal static class OrderedBytes
{
    internal static void Write(IBufferWriter<byte> output, int number)
    {
        BinaryPrimitives.WriteInt32BigEndian(output.GetSpan(sizeof(int)), number ^ int.MinValue);
        output.Advance(sizeof(int));
    }

    internal static void Write(IBufferWriter<byte> output, long number)
    {
        BinaryPrimitives.WriteInt64BigEndian(output.GetSpan(sizeof(long)), number ^ long.MinValue);
        output.Advance(sizeof(long));
    }

    internal static void Write(IBufferWriter<byte> output, Int128 number)
    {
        BinaryPrimitives.WriteInt128BigEndian(output.GetSpan(16), number ^ Int128.MinValue);
        output.Advance(16);
    }
}
