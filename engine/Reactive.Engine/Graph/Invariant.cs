using System.Runtime.CompilerServices;

namespace Reactive.Engine.Graph;

/// <summary>What must be true whatever came in; asked by <see cref="GraphStore.Verify"/>.</summary>
internal static class Invariant
{
    internal static void Holds(bool condition, string what, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        if (!condition)
        {
            throw new InvalidOperationException($"Not so: {what} ({Path.GetFileName(file)}:{line}).");
        }
    }
}
