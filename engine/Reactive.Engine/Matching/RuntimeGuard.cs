using System.Runtime.CompilerServices;

namespace Reactive.Engine.Matching;

/// <summary>Keeps deep walks from overflowing the stack: they stop the query instead of the process.</summary>
internal static class RuntimeGuard
{
    internal static void EnsureStack()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new QueryLimitException(
                "RX2002",
                "A variable-length pattern walked a trail too long for the stack and the query was stopped.",
                "Give the pattern an upper bound, as in [*..10].");
        }
    }
}
