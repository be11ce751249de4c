using NodaTime;
using Reactive.Functions;

namespace Reactive.Oracle.Evaluation;

/// <summary>One instant for everything: results that depend on a clock cannot be compared.</summary>
internal static class OracleClock
{
    private static readonly Instant Now = Instant.FromUtc(2026, 1, 2, 3, 4, 5);

    internal static FunctionContext Context { get; } = new(Now, Now, Now);
}
