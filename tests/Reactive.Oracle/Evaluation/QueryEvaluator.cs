using Reactive.Language.Syntax;
using Reactive.Oracle.Graph;
using Reactive.Values;

namespace Reactive.Oracle.Evaluation;

/// <summary>Clauses as functions from rows to rows, and the subqueries of expressions.</summary>
internal sealed class QueryEvaluator
{
    private const int MaximumRows = 2_000;

    private readonly ExpressionEvaluator _expressions;
    private readonly PatternMatcher _matcher;
    private readonly ProjectionEvaluator _projections;

    internal QueryEvaluator(OracleGraph graph, IReadOnlyDictionary<string, Value> parameters)
    {
        _expressions = new ExpressionEvaluator(this, graph, parameters);
        _matcher = new PatternMatcher(graph, _expressions);
        _projections = new ProjectionEvaluator(_expressions);
    }

    /// <summary>The rows of a query that sees the outer names.</summary>
    internal RowSet Run(QuerySyntax query, Bindings outer)
    {
        var branches = query.Branches.Select(b => Run(b, outer)).ToList();
        if (branches.Count == 1)
        {
            return branches[0];
        }

        var columns = branches[0].Columns;
        var all = query.UnionAll.All(a => a);
        if (!all && query.UnionAll.Any(a => a))
        {
            throw new OracleMisuseException("UNION and UNION ALL are mixed.");
        }

        var rows = branches.SelectMany((b, i) => b.Rows.Select(r => Columns(r, columns, outer) with
        {
            Key = r.Key.Under(RowKey.Start.With(Value.Integer(i))),
            Order = SortValues.None,
        }));
        return new RowSet(columns, all ? [.. rows] : [.. Distinct.Rows(rows, columns, outer)], false);
    }

    /// <summary>EXISTS, COUNT and COLLECT. A failure anywhere inside makes the value a failure.</summary>
    internal Value Subquery(SubquerySyntax subquery, Scope scope)
    {
        var result = Run(subquery.Query, scope.Bindings);
        if (result.Failures.MinBy(r => r.Key) is { } failed)
        {
            return Value.Of(failed.Error);
        }

        if (subquery.Kind == SubqueryKind.Collect && result.Columns.Count != 1)
        {
            throw new OracleMisuseException("COLLECT takes one column.");
        }

        return subquery.Kind switch
        {
            SubqueryKind.Exists => Value.Boolean(result.Rows.Count > 0),
            SubqueryKind.Count => Value.Integer(result.Rows.Count),
            SubqueryKind.Collect => Value.List([.. SortValues.Sorted(result.Rows).Select(r => r.Bindings[result.Columns.Single()])]),
            _ => throw new ArgumentOutOfRangeException(nameof(subquery), subquery.Kind, "No such subquery."),
        };
    }

    internal Value Exists(PatternPredicateSyntax predicate, Scope scope)
    {
        var matches = _matcher.Matches(RowKey.Start, scope, [predicate.Pattern], null).ToList();
        return matches.Find(m => m.Error is not null) is { } failed ? Value.Of(failed.Error) : Value.Boolean(matches.Count > 0);
    }

    internal Value Comprehension(PatternComprehensionSyntax comprehension, Scope scope)
    {
        var matches = _matcher.Matches(RowKey.Start, scope, [comprehension.Pattern], comprehension.Where).OrderBy(m => m.Key).ToList();
        return matches.Find(m => m.Error is not null) is { } failed
            ? Value.Of(failed.Error)
            : ExpressionEvaluator.ListOf(matches.Select(m => _expressions.Evaluate(comprehension.Projection, m.Scope)));
    }

    private static Row Columns(Row row, IReadOnlyList<string> columns, Bindings outer) => row.Error is not null
        ? row
        : row with { Bindings = columns.Aggregate(outer, (b, c) => b.With(c, row.Bindings[c])) };

    private RowSet Run(SingleQuerySyntax query, Bindings outer)
    {
        var rows = new RowSet([], [Row.Start(outer)], false);
        foreach (var clause in query.Clauses)
        {
            rows = clause switch
            {
                MatchSyntax match => Match(match, rows),
                UnwindSyntax unwind => Unwind(unwind, rows),
                WithSyntax with => _projections.Project(with.Projection, with.Where, rows, outer),
                ReturnSyntax @return => _projections.Project(@return.Projection, null, rows, outer),
                _ => throw new ArgumentOutOfRangeException(nameof(query), clause, "No such clause."),
            };
        }

        return rows;
    }

    private RowSet Match(MatchSyntax match, RowSet input)
    {
        var names = PatternVariables.NamesOf(match.Patterns).ToList();
        var results = new List<Row>();
        foreach (var row in input.Rows)
        {
            if (row.Error is not null)
            {
                results.Add(row);
                continue;
            }

            if (results.Count > MaximumRows)
            {
                throw new OracleMisuseException($"A clause makes more than {MaximumRows} rows.");
            }

            var before = results.Count;
            results.AddRange(_matcher.Matches(row.Key, Scope.Of(row.Bindings), match.Patterns, match.Where)
                .Select(m => row with { Key = m.Key, Bindings = m.Scope.Bindings, Error = m.Error }));
            if (match.Optional && results.Count == before)
            {
                var unbound = names.Where(n => !row.Bindings.Has(n));
                results.Add(row with { Key = row.Key.With(Value.Null), Bindings = unbound.Aggregate(row.Bindings, (b, n) => b.With(n, Value.Null)) });
            }
        }

        return new RowSet([.. input.Columns.Union(names)], results, input.Ordered);
    }

    private RowSet Unwind(UnwindSyntax unwind, RowSet input)
    {
        var results = new List<Row>();
        foreach (var row in input.Rows)
        {
            var list = row.Error is null ? _expressions.Evaluate(unwind.List, Scope.Of(row.Bindings)) : default;
            if (row.Error is not null)
            {
                results.Add(row);
            }
            else if (list.Tag is ListValue { Items: var items })
            {
                results.AddRange(items.Select((item, i) => row with
                {
                    Key = row.Key.With(Value.Integer(i)),
                    Bindings = row.Bindings.With(unwind.Variable.Name, item),
                }));
            }
            else if (!list.IsNull)
            {
                results.Add(row.Failed(list.IsError ? list : Errors.Type($"UNWIND takes a list, not a {list.Kind}.")));
            }
        }

        return new RowSet([.. input.Columns.Append(unwind.Variable.Name)], results, input.Ordered);
    }
}
