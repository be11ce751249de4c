using System.Collections.Immutable;
using Reactive.Language.Syntax;
using Reactive.Oracle.Text;
using Reactive.Values;

namespace Reactive.Oracle.Evaluation;

/// <summary>
/// Grouping: the columns without an aggregate are the keys. In the others every aggregate, and every expression equal to a key, is a known
/// value.
/// </summary>
internal sealed class GroupEvaluator(ExpressionEvaluator expressions)
{
    internal bool Applies(IEnumerable<ProjectionColumn> items) => items.Any(IsAggregating);

    internal List<ProjectedRow> Group(
        List<ProjectionColumn> items, ImmutableArray<SortItemSyntax> orderBy, IEnumerable<Row> rows, Bindings outer)
    {
        var keys = items.Where(i => !IsAggregating(i)).ToList();
        var aggregates = items.Select(i => i.Expression).Concat(orderBy.Select(s => s.Expression))
            .SelectMany(SyntaxSearch.Aggregates).DistinctBy(QueryText.Of).ToList();
        var failures = new List<Row>();
        var groups = Members(keys, rows, failures);
        if (keys.Count == 0 && groups.Count == 0)
        {
            groups.Add(RowKey.Start, []);
        }

        return
        [
            .. groups.Select(g => Row(items, keys, aggregates, g.Key, g.Value, outer)),
            .. failures.Select(f => new ProjectedRow(f, Scope.Of(outer))),
        ];
    }

    private static bool IsAggregating(ProjectionColumn item) => SyntaxSearch.Aggregates(item.Expression).Count > 0;

    private Dictionary<RowKey, List<Member>> Members(List<ProjectionColumn> keys, IEnumerable<Row> rows, List<Row> failures)
    {
        var groups = new Dictionary<RowKey, List<Member>>();
        foreach (var row in rows)
        {
            var scope = Scope.Of(row.Bindings);
            var values = row.Error is null ? keys.Select(k => expressions.Evaluate(k.Expression, scope)).ToArray() : [];
            var failed = Array.Find(values, v => v.IsError);
            if (row.Error is not null || failed.IsError)
            {
                failures.Add(row.Error is null ? row.Failed(failed) : row);
                continue;
            }

            var key = RowKey.Start.With(values);
            groups.TryAdd(key, []);
            groups[key].Add(new Member(row, values));
        }

        return groups;
    }

    private ProjectedRow Row(
        List<ProjectionColumn> items,
        List<ProjectionColumn> keys,
        List<ExpressionSyntax> aggregates,
        RowKey key,
        List<Member> members,
        Bindings outer)
    {
        var scope = Scope.Of(outer);
        var row = new Row(key, outer, SortValues.None, null);
        if (keys.Count > 0)
        {
            var shown = Distinct.Least(members.Select(m => m.Keys));
            scope = keys.Index().Aggregate(scope, (s, k) => Key(s, k.Item.Expression, shown[k.Index]));
        }

        var sorted = SortValues.Sorted(members.Select(m => m.Row));
        foreach (var aggregate in aggregates)
        {
            var value = Aggregate(aggregate, sorted);
            if (value.IsError)
            {
                return new ProjectedRow(row.Failed(value), scope);
            }

            scope = scope.WithKnown(aggregate, value);
        }

        var values = items.Select(i => expressions.Evaluate(i.Expression, scope)).ToArray();
        var failed = Array.Find(values, v => v.IsError);
        if (failed.IsError)
        {
            return new ProjectedRow(row.Failed(failed), scope);
        }

        var bindings = Distinct.Bind(scope.Bindings, [.. items.Select(i => i.Name)], values);
        return new ProjectedRow(row with { Bindings = bindings }, scope with { Bindings = bindings });
    }

    // A key that is a plain variable is also a name that patterns and subqueries of the other columns may read.
    private static Scope Key(Scope scope, ExpressionSyntax expression, in Value value) => expression is VariableSyntax variable
        ? scope with { Bindings = scope.Bindings.With(variable.Name, value) }
        : scope.WithKnown(expression, value);

    private Value Aggregate(ExpressionSyntax aggregate, List<Row> rows)
    {
        if (aggregate is not CallSyntax call)
        {
            return Value.Integer(rows.Count);
        }

        if (!AggregateFunctions.Takes(call.Name, call.Arguments.Length))
        {
            throw new OracleMisuseException($"{call.Name}() does not take {call.Arguments.Length} arguments.");
        }

        var arguments = new List<Value[]>();
        foreach (var row in rows.OrderBy(r => r.Key))
        {
            var values = call.Arguments.Select(a => expressions.Evaluate(a, Scope.Of(row.Bindings))).ToArray();
            var failed = Array.Find(values, v => v.IsError);
            if (failed.IsError)
            {
                return failed;
            }
        }

        foreach (var row in rows)
        {
            arguments.Add([.. call.Arguments.Select(a => expressions.Evaluate(a, Scope.Of(row.Bindings)))]);
        }

        return AggregateFunctions.Evaluate(call.Name, call.Distinct, arguments);
    }

    private sealed record Member(Row Row, Value[] Keys);
}
