using System.Buffers;
using System.Buffers.Binary;

namespace Reactive.Values;

/// <summary>
/// Self-delimiting bytes that are equal exactly for equivalent values (1, 1.0 and 1.00 are one), and whose order as bytes is
/// <see cref="ValueOrder"/>: the order of last resort. Row keys are made of it, so the format is versioned and pinned by tests.
/// </summary>
/// <remarks>
/// A value is a tag, eight times the rank of its kind, and its content. What holds other values ends with a 0, which is below every
/// tag. Text is UTF-8 with 0 as 0 255, ended by 0 1, so that a text sorts before all that it begins; bytes likewise. Numbers: see
/// <see cref="CanonicalNumber"/>. An element is its feed and its id; a path its elements in the order of the walk; a map its count, its keys, its values.
/// </remarks>
internal static class CanonicalEncoding
{
    /// <summary>The version of the format. Whoever stores the bytes stores this beside them.</summary>
    internal const byte Version = 1;

    private const byte End = 0;
    private const byte Escaped = 0xFF;
    private const byte TextEnd = 1;

    /// <summary>Appends the encoding of a value.</summary>
    internal static void Write(IBufferWriter<byte> output, in Value value, IElementNames? names)
    {
        WriteByte(output, Tag(value.Kind));
        switch (value.Tag)
        {
            case null:
                break;
            case string text:
                WriteText(output, text);
                break;
            case InlineKind { Kind: ValueKind.Boolean }:
                WriteByte(output, (byte)value.Bits);
                break;
            case InlineKind { Kind: ValueKind.Integer or ValueKind.Float } or DecimalValue:
                CanonicalNumber.Write(output, value);
                break;
            case InlineKind or NodeValue or RelationValue:
                WriteElement(output, ElementOrder.Identity(value, names));
                break;
            case ListValue list:
                WriteAll(output, list.Items, names);
                break;
            case MapValue map:
                WriteMap(output, map, names);
                break;
            case PathValue path:
                WritePath(output, path, names);
                break;
            case BytesValue bytes:
                WriteEscaped(output, bytes.Span);
                break;
            case TemporalValue temporal:
                temporal.WriteCanonical(output);
                break;
            case ErrorValue error:
                WriteText(output, error.Type);
                WriteText(output, error.Detail);
                WriteText(output, error.Message);
                break;
        }
    }

    /// <summary>Compares as the encodings compare as bytes, without making them.</summary>
    internal static int Compare(in Value left, in Value right, IElementNames? names) => ValueOrder.Compare(left, right, names);

    /// <summary>Appends an identity as it stands inside the encoding of an element.</summary>
    internal static void WriteElement(IBufferWriter<byte> output, in ElementId id)
    {
        WriteText(output, id.Feed);
        WriteText(output, id.Id);
    }

    /// <summary>Appends text, self-delimiting and in the order of code points.</summary>
    internal static void WriteText(IBufferWriter<byte> output, string text)
    {
        const int onStack = 256;
        var needed = text.Length * 3;
        if (needed <= onStack)
        {
            Span<byte> buffer = stackalloc byte[onStack];
            WriteEscaped(output, buffer[..ExtendedUtf8.Encode(text, buffer)]);
            return;
        }

        var rented = ArrayPool<byte>.Shared.Rent(needed);
        WriteEscaped(output, rented.AsSpan(0, ExtendedUtf8.Encode(text, rented)));
        ArrayPool<byte>.Shared.Return(rented);
    }

    internal static void WriteByte(IBufferWriter<byte> output, byte value)
    {
        output.GetSpan(1)[0] = value;
        output.Advance(1);
    }

    private static byte Tag(ValueKind kind) => (byte)(ValueOrder.Rank(kind) << 3);

    private static void WriteEscaped(IBufferWriter<byte> output, ReadOnlySpan<byte> content)
    {
        for (var zero = content.IndexOf((byte)0); zero >= 0; zero = content.IndexOf((byte)0))
        {
            output.Write(content[..(zero + 1)]);
            WriteByte(output, Escaped);
            content = content[(zero + 1)..];
        }

        output.Write(content);
        output.Write([End, TextEnd]);
    }

    private static void WriteAll(IBufferWriter<byte> output, Value[] items, IElementNames? names)
    {
        foreach (ref readonly var item in items.AsSpan())
        {
            Write(output, item, names);
        }

        WriteByte(output, End);
    }

    private static void WriteMap(IBufferWriter<byte> output, MapValue map, IElementNames? names)
    {
        BinaryPrimitives.WriteInt32BigEndian(output.GetSpan(sizeof(int)), map.Count);
        output.Advance(sizeof(int));
        foreach (var key in map.Keys)
        {
            WriteText(output, key);
        }

        WriteAll(output, map.ValueArray, names);
    }

    private static void WritePath(IBufferWriter<byte> output, PathValue path, IElementNames? names)
    {
        Write(output, path.NodeArray[0], names);
        for (var i = 0; i < path.RelationArray.Length; i++)
        {
            Write(output, path.RelationArray[i], names);
            Write(output, path.NodeArray[i + 1], names);
        }

        WriteByte(output, End);
    }
}
