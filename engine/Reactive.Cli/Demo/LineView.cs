using Reactive.Cli.Output;
using Reactive.Language;
using Reactive.Results;
using Reactive.Values;

namespace Reactive.Cli.Demo;

/// <summary>A line for each row that comes (+), changes (~) or goes (-).</summary>
internal sealed class LineView : IDemoView
{
    private readonly TextWriter _output;

    internal LineView(TextWriter output) => _output = output;

    /// <inheritdoc/>
    public void Show(IReadOnlyList<ContinuousQuery> queries, Func<IReadOnlyList<ResultDelta>?> step)
    {
        var columns = queries.ToDictionary(query => query.Name, query => query.Columns, StringComparer.Ordinal);
        foreach (var query in queries)
        {
            foreach (var row in query.Snapshot())
            {
                Write(query.Name, '+', query.Columns, row.Values);
            }
        }

        _output.Flush();
        while (step() is { } deltas)
        {
            foreach (var delta in deltas)
            {
                Write(delta, columns[delta.Query]);
            }

            _output.Flush();
        }
    }

    private void Write(ResultDelta delta, IReadOnlyList<string> columns)
    {
        foreach (var row in delta.Removed)
        {
            Write(delta.Query, '-', columns, row.Values);
        }

        foreach (var update in delta.Updated)
        {
            Write(delta.Query, '~', columns, update.After, update.Before);
        }

        foreach (var row in delta.Added)
        {
            Write(delta.Query, '+', columns, row.Values);
        }
    }

    private void Write(string query, char sign, IReadOnlyList<string> columns, IReadOnlyList<Value> values, IReadOnlyList<Value>? before = null)
    {
        _output.Write($"{query,-22} {sign} ");
        for (var i = 0; i < columns.Count; i++)
        {
            var was = before is null || ValueComparison.Same(before[i], values[i]) ? string.Empty : $" (was {ResultOutput.Show(before[i])})";
            _output.Write($" {columns[i]}={ResultOutput.Show(values[i])}{was}");
        }

        _output.WriteLine();
    }
}
