using Reactive.Language.Syntax;
using Reactive.Values;

namespace Reactive.Oracle.Evaluation;

/// <summary>WITH and RETURN, their parts in openCypher's order: columns, DISTINCT or grouping, ORDER BY, SKIP, LIMIT, WHERE, then the scope shrinks.</summary>
internal sealed class ProjectionEvaluator(ExpressionEvaluator expressions)
{
    private readonly GroupEvaluator _groups = new(expressions);

    internal RowSet Project(ProjectionSyntax projection, ExpressionSyntax? where, RowSet input, Bindings outer)
    {
        var items = Items(projection, input.Columns);
        var columns = items.Select(i => i.Name).ToList();
        var groups = _groups.Applies(items);
        var projected = groups
            ? _groups.Group(items, projection.OrderBy, input.Rows, outer)
            : Columns(items, projection.Distinct, input.Rows, outer);
        if (projection.Distinct)
        {
            projected = DistinctRows(projected, items, outer);
        }

        var rows = Filter(Window(projection, projected), where).Select(p => p.Row with { Bindings = Shrunk(p.Row, columns, outer) });
        var ordered = projection.OrderBy.Length > 0 || (input.Ordered && !groups && !projection.Distinct);
        return new RowSet(columns, [.. rows], ordered);
    }

    private static List<ProjectionColumn> Items(ProjectionSyntax projection, IReadOnlyList<string> names)
    {
        var all = projection.Star ? names.Order(StringComparer.Ordinal) : Enumerable.Empty<string>();
        return
        [
            .. all.Select(n => new ProjectionColumn(n, new VariableSyntax(projection.Span, n))),
            .. projection.Items.Select(i => new ProjectionColumn(i.Alias?.Name ?? NameOf(i), i.Expression)),
        ];
    }

    private static string NameOf(ProjectionItemSyntax item) => item.Expression is VariableSyntax variable ? variable.Name : item.Text;

    // Without grouping ORDER BY and WHERE see old and new names, new ones first.
    private List<ProjectedRow> Columns(List<ProjectionColumn> items, bool distinct, IEnumerable<Row> rows, Bindings outer)
    {
        var projected = new List<ProjectedRow>();
        foreach (var row in rows)
        {
            if (row.Error is not null)
            {
                projected.Add(new ProjectedRow(row, Scope.Of(outer)));
                continue;
            }

            var scope = Scope.Of(row.Bindings);
            var values = items.Select(i => expressions.Evaluate(i.Expression, scope)).ToArray();
            var failed = Array.Find(values, v => v.IsError);
            var names = items.Select(i => i.Name).ToList();
            projected.Add(failed.IsError
                ? new ProjectedRow(row.Failed(failed), scope)
                : new ProjectedRow(row with { Bindings = Distinct.Bind(distinct ? outer : row.Bindings, names, values) }, scope));
        }

        return [.. projected.Select(p => p with { Scope = Scope.Of(p.Row.Bindings) })];
    }

    // After DISTINCT only new names are seen, and expressions equal to a projected one.
    private static List<ProjectedRow> DistinctRows(IEnumerable<ProjectedRow> projected, List<ProjectionColumn> items, Bindings outer)
    {
        var names = items.Select(i => i.Name).ToList();
        return [.. Distinct.Rows(projected.Select(p => p.Row), names, outer).Select(r => new ProjectedRow(r, ScopeOf(r, items)))];
    }

    private static Scope ScopeOf(Row row, List<ProjectionColumn> items) => row.Error is not null
        ? Scope.Of(row.Bindings)
        : items.Aggregate(Scope.Of(row.Bindings), (s, i) => s.WithKnown(i.Expression, row.Bindings[i.Name]));

    private List<ProjectedRow> Window(ProjectionSyntax projection, List<ProjectedRow> projected)
    {
        if (projection is { OrderBy.Length: 0, Skip: null, Limit: null })
        {
            return projected;
        }

        var sorted = Sorted(projection, projected);
        var good = sorted.Where(p => p.Row.Error is null);
        if (projection.Skip is not null)
        {
            good = good.Skip(Count(projection.Skip, "SKIP"));
        }

        if (projection.Limit is not null)
        {
            good = good.Take(Count(projection.Limit, "LIMIT"));
        }

        return [.. good, .. sorted.Where(p => p.Row.Error is not null)];
    }

    private List<ProjectedRow> Sorted(ProjectionSyntax projection, List<ProjectedRow> projected)
    {
        if (projection.OrderBy.Length == 0)
        {
            return [.. projected.OrderBy(p => p.Row.Key)];
        }

        bool[] descending = [.. projection.OrderBy.Select(s => s.Descending)];
        var withOrder = projected.Select(p => p.Row.Error is null ? WithOrder(p, projection, descending) : p).ToList();
        var good = withOrder.Where(p => p.Row.Error is null).ToDictionary(p => p.Row);
        return [.. SortValues.Sorted(good.Keys).Select(r => good[r]), .. withOrder.Where(p => p.Row.Error is not null)];
    }

    private ProjectedRow WithOrder(ProjectedRow projected, ProjectionSyntax projection, bool[] descending)
    {
        var values = projection.OrderBy.Select(s => expressions.Evaluate(s.Expression, projected.Scope)).ToArray();
        var failed = Array.Find(values, v => v.IsError);
        return projected with
        {
            Row = failed.IsError ? projected.Row.Failed(failed) : projected.Row with { Order = new SortValues(values, descending) },
        };
    }

    private int Count(ExpressionSyntax expression, string word)
    {
        var value = expressions.Evaluate(expression, Scope.Of(Bindings.None));
        var error = value switch
        {
            { IsError: true } => value,
            { IsInteger: false } => Value.Error("SyntaxError", "InvalidArgumentType", $"{word} takes an integer, not a {value.Kind}."),
            { Bits: < 0 } => Value.Error("SyntaxError", "NegativeIntegerArgument", $"{word} takes no negative number."),
            _ => default,
        };
        return error.IsError ? throw new OracleFailureException((ErrorValue)error.Tag!) : (int)Math.Min(value.Bits, int.MaxValue);
    }

    private IEnumerable<ProjectedRow> Filter(IEnumerable<ProjectedRow> projected, ExpressionSyntax? where)
    {
        foreach (var row in projected)
        {
            var condition = where is null || row.Row.Error is not null
                ? Value.True
                : ExpressionEvaluator.Condition(expressions.Evaluate(where, row.Scope));
            if (condition.IsError)
            {
                yield return row with { Row = row.Row.Failed(condition) };
            }
            else if (condition.IsTrue)
            {
                yield return row;
            }
        }
    }

    private static Bindings Shrunk(Row row, IReadOnlyList<string> columns, Bindings outer) => row.Error is not null
        ? outer
        : columns.Aggregate(outer, (b, c) => b.With(c, row.Bindings[c]));
}
