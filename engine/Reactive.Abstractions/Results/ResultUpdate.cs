using Reactive.Values;

namespace Reactive.Results;

/// <summary>A row that stayed the same row and got other values.</summary>
/// <param name="Key">The row's identity, see <see cref="ResultRow"/>.</param>
/// <param name="Before">The values before the epoch.</param>
/// <param name="After">The values after the epoch; at least one differs.</param>
public sealed record ResultUpdate(string Key, IReadOnlyList<Value> Before, IReadOnlyList<Value> After);
