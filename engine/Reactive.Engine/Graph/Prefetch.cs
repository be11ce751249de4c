using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Reactive.Engine.Graph;

/// <summary>Asks for a cache line ahead of its use. Where the machine has no such instruction known to .NET it does nothing.</summary>
internal static class Prefetch
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static unsafe void Line<T>(ref readonly T place)
    {
        if (Sse.IsSupported)
        {
            // The collector may move the object before: then another line is fetched, which harms nothing.
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.AsRef(in place)));
        }
    }
}
