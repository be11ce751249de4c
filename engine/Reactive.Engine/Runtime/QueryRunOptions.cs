using Reactive.Values;

namespace Reactive.Engine.Runtime;

/// <summary>What one query runs with.</summary>
/// <param name="Parameters">The values of its parameters, in the order of the plan.</param>
/// <param name="Seed">What its random values depend on.</param>
/// <param name="IsStrict">Whether a failing row stops it.</param>
/// <param name="KeepResult">Whether its live result is kept.</param>
/// <param name="WorkLimit">How many candidates an epoch may look at.</param>
/// <param name="RowLimit">How many rows an epoch may emit.</param>
internal sealed record QueryRunOptions(
    Value[] Parameters,
    long Seed,
    bool IsStrict = false,
    bool KeepResult = true,
    long WorkLimit = long.MaxValue,
    int RowLimit = int.MaxValue);
