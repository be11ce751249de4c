using System.Buffers;
using Reactive.Values;

namespace Reactive.Oracle.Evaluation;

/// <summary>
/// What tells the rows of one operator apart, as self-delimiting bytes: identities, grouping values and positions, one after the
/// other. Its order decides ties.
/// </summary>
internal sealed class RowKey : IComparable<RowKey>, IEquatable<RowKey>
{
    internal static readonly RowKey Start = new([]);

    private readonly byte[] _bytes;

    private RowKey(byte[] bytes) => _bytes = bytes;

    /// <summary>The key of one row among several that are made of the row of this key.</summary>
    internal RowKey With(in Value part)
    {
        var output = new ArrayBufferWriter<byte>(_bytes.Length + 16);
        output.Write(_bytes);
        CanonicalEncoding.Write(output, part, null);
        return new RowKey(output.WrittenSpan.ToArray());
    }

    internal RowKey With(IEnumerable<Value> parts)
    {
        var output = new ArrayBufferWriter<byte>(_bytes.Length + 32);
        output.Write(_bytes);
        foreach (var part in parts)
        {
            CanonicalEncoding.Write(output, part, null);
        }

        return new RowKey(output.WrittenSpan.ToArray());
    }

    internal RowKey Under(RowKey prefix) => new([.. prefix._bytes, .. _bytes]);

    public int CompareTo(RowKey? other) => other is null ? 1 : _bytes.AsSpan().SequenceCompareTo(other._bytes);

    public bool Equals(RowKey? other) => other is not null && _bytes.AsSpan().SequenceEqual(other._bytes);

    public override bool Equals(object? obj) => Equals(obj as RowKey);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(_bytes);
        return hash.ToHashCode();
    }

    public override string ToString() => Convert.ToHexString(_bytes);
}
