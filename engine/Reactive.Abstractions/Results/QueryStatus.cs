using Reactive.Values;

namespace Reactive.Results;

/// <summary>How a continuous query fares.</summary>
/// <param name="State">What it is doing.</param>
/// <param name="RowErrors">How many rows are withheld now because an expression fails on them.</param>
/// <param name="Failure">Why it stopped; when it runs, one of the row errors or null.</param>
public sealed record QueryStatus(QueryState State, long RowErrors, ErrorValue? Failure);
