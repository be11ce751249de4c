using Reactive.Values;

namespace Reactive.Oracle.Evaluation;

/// <summary>One row of a result.</summary>
internal sealed record ResultRow(RowKey Key, IReadOnlyList<Value> Values);

/// <summary>
/// What a query gives on one graph: its rows by the nearest ORDER BY, then by key, and the failures that took rows out; any of them
/// makes a strict evaluation fail.
/// </summary>
internal sealed record OracleResult(
    IReadOnlyList<string> Columns, IReadOnlyList<ResultRow> Rows, bool Ordered, IReadOnlyList<ErrorValue> Failures);
