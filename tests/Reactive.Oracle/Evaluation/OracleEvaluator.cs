using Reactive.Language.Syntax;
using Reactive.Oracle.Graph;
using Reactive.Values;

namespace Reactive.Oracle.Evaluation;

/// <summary>
/// Evaluates a query from scratch, clause by clause, straight from the syntax tree. With the engine it shares the parser, the values and
/// the functions of values; there is no plan, no operator, no accumulator in here.
/// </summary>
internal static class OracleEvaluator
{
    private static readonly Dictionary<string, Value> NoParameters = [];

    /// <exception cref="OracleFailureException">The query fails whatever its rows are.</exception>
    internal static OracleResult Evaluate(QuerySyntax query, OracleGraph graph, IReadOnlyDictionary<string, Value>? parameters = null)
    {
        var rows = new QueryEvaluator(graph, parameters ?? NoParameters).Run(query, Bindings.None);
        var results = SortValues.Sorted(rows.Good).Select(r => new ResultRow(r.Key, [.. rows.Columns.Select(c => r.Bindings[c])]));
        return new OracleResult(
            rows.Columns,
            [.. results],
            rows.Ordered,
            [.. rows.Failures.Select(r => r.Error!)]);
    }
}
