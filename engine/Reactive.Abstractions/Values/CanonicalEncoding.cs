using System.Buffers;

namespace Reactive.Values;

/// <summary>
/// Self-delimiting bytes that are equal exactly for equivalent values (1, 1.0 and 1.00 are one), and whose order as bytes is the
/// order of last resort. Row keys are made of it, so the format is versioned and pinned by tests.
/// </summary>
internal static class CanonicalEncoding
{
    /// <summary>Appends the encoding of a value.</summary>
    internal static void Write(IBufferWriter<byte> output, in Value value, IElementNames? names) => throw new NotSupportedException();
}
