using System.IO.Hashing;

namespace Reactive.Changes;

/// <summary>The hash of an element id: computed where a change is written, so that the graph's own thread does not read the text for it.</summary>
internal static class IdHash
{
    // Ids come from outside: with a seed of the process nobody can choose ids that pile up in one bucket.
    private static readonly long Seed = Random.Shared.NextInt64();

    /// <summary>The hash of an id in UTF-8. Equal ids have equal hashes within a process, not across processes.</summary>
    internal static ulong Of(ReadOnlySpan<byte> id) => XxHash3.HashToUInt64(id, Seed);
}
