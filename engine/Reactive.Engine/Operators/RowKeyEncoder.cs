using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using Reactive.Engine.Expressions;
using Reactive.Engine.Graph;
using Reactive.Values;

namespace Reactive.Engine.Operators;

/// <summary>
/// The canonical bytes of row keys: a function of element ids and values only, so the same on every machine and after every restart.
/// Printed, a key is the first 128 bits of their SHA-256 in base64url.
/// </summary>
internal sealed class RowKeyEncoder(GraphStore graph, KeyPart[] key, Func<int, RegisterKind> kindOf)
{
    private const int PrintedBytes = 16;
    private readonly ArrayBufferWriter<byte> _buffer = new();

    /// <summary>The bytes of the key of the row in the frame; good until the next call.</summary>
    internal ReadOnlySpan<byte> Encode(Side side)
    {
        _buffer.ResetWrittenCount();
        foreach (var part in key)
        {
            CanonicalEncoding.Write(_buffer, ValueOf(side, part), graph);
        }

        return _buffer.WrittenSpan;
    }

    internal string Print(Side side)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encode(side), hash);
        return Base64Url.EncodeToString(hash[..PrintedBytes]);
    }

    /// <summary>The printed form of a key whose parts are given as values.</summary>
    internal static string Print(ReadOnlySpan<Value> parts, GraphStore graph)
    {
        var buffer = new ArrayBufferWriter<byte>();
        foreach (ref readonly var part in parts)
        {
            CanonicalEncoding.Write(buffer, part, graph);
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(buffer.WrittenSpan, hash);
        return Base64Url.EncodeToString(hash[..PrintedBytes]);
    }

    private Value ValueOf(Side side, KeyPart part)
    {
        if (!part.IsRegister)
        {
            return side.Values[part.Place];
        }

        var content = side.Elements[part.Place];
        return kindOf(part.Place) switch
        {
            RegisterKind.Number => Value.Integer(content),
            _ when content == Frame.Failed => Value.String("!"),
            _ when content < 0 => default,
            RegisterKind.Node => Value.NodeHandle(content),
            _ => Value.RelationHandle(content),
        };
    }
}
