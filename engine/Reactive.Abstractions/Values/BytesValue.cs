namespace Reactive.Values;

/// <summary>A sequence of bytes.</summary>
public sealed class BytesValue : ValueObject
{
    private readonly byte[] _content;

    /// <summary>Copies the bytes.</summary>
    public BytesValue(ReadOnlySpan<byte> content)
        : base(ValueKind.Bytes) => _content = content.ToArray();

    /// <summary>The bytes.</summary>
    public ReadOnlySpan<byte> Span => _content;

    /// <summary>The number of bytes.</summary>
    public int Count => _content.Length;

    /// <summary>The bytes as base64.</summary>
    public override string ToString() => Convert.ToBase64String(_content);
}
