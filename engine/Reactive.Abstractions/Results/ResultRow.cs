using Reactive.Values;

namespace Reactive.Results;

/// <summary>One row of a query's result.</summary>
/// <param name="Key">
/// The row's identity as text: unique within the result, a function of element ids and values only, the same after a restart and on
/// every machine. See the language reference for what each clause adds to it.
/// </param>
/// <param name="Values">The values in the order of the query's columns.</param>
public readonly record struct ResultRow(string Key, IReadOnlyList<Value> Values);
