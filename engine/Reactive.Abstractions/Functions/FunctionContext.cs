using NodaTime;

namespace Reactive.Functions;

/// <summary>What a scalar function may know beside its arguments: the clocks of the epoch. Replaying the same input gives the same clocks.</summary>
/// <param name="Transaction">When the change under evaluation was committed in its source.</param>
/// <param name="Statement">The clock of the statement: one instant for a whole epoch.</param>
/// <param name="RealTime">The clock of the engine.</param>
public readonly record struct FunctionContext(Instant Transaction, Instant Statement, Instant RealTime);
