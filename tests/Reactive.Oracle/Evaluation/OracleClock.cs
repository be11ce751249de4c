using NodaTime;
using Reactive.Functions;

namespace Reactive.Oracle.Evaluation;

/// <summary>The clock of changes that carry no time: the beginning of 1970 for everything.</summary>
internal static class OracleClock
{
    private static readonly Instant Now = Instant.FromUnixTimeMilliseconds(0);

    internal static FunctionContext Context { get; } = new(Now, Now, Now);
}
