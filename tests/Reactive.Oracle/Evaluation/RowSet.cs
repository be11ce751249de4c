namespace Reactive.Oracle.Evaluation;

/// <summary>
/// The rows of a query or a part of one. Rows that failed are among them. <see cref="Ordered"/>: an ORDER BY below orders them, which
/// grouping, DISTINCT and UNION forget.
/// </summary>
internal sealed record RowSet(IReadOnlyList<string> Columns, IReadOnlyList<Row> Rows, bool Ordered)
{
    internal IEnumerable<Row> Failures => Rows.Where(r => r.Error is not null);

    internal IEnumerable<Row> Good => Rows.Where(r => r.Error is null);
}
