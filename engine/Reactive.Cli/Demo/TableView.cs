using Reactive.Cli.Output;
using Reactive.Language;
using Reactive.Results;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Reactive.Cli.Demo;

/// <summary>A table for each query that updates in place; rows that changed a moment ago stand out.</summary>
internal sealed class TableView : IDemoView
{
    private const int HighlightFrames = 5;
    private static readonly Style Fresh = new(Color.Yellow);

    private readonly IAnsiConsole _console;
    private readonly Dictionary<(string Query, string Key), long> _changed = [];
    private long _frame;
    private long _emitted;

    internal TableView(IAnsiConsole console) => _console = console;

    /// <inheritdoc/>
    public void Show(IReadOnlyList<ContinuousQuery> queries, Func<IReadOnlyList<ResultDelta>?> step) =>
        _console.Live(Frame(queries)).AutoClear(false).Start(live =>
        {
            while (step() is { } deltas)
            {
                _frame++;
                foreach (var delta in deltas)
                {
                    Note(delta);
                }

                live.UpdateTarget(Frame(queries));
            }
        });

    private void Note(ResultDelta delta)
    {
        _emitted += delta.Added.Count + delta.Updated.Count + delta.Removed.Count;
        foreach (var row in delta.Added)
        {
            _changed[(delta.Query, row.Key)] = _frame;
        }

        foreach (var update in delta.Updated)
        {
            _changed[(delta.Query, update.Key)] = _frame;
        }

        foreach (var row in delta.Removed)
        {
            _changed.Remove((delta.Query, row.Key));
        }
    }

    private Rows Frame(IReadOnlyList<ContinuousQuery> queries)
    {
        var parts = queries.Select(Table).ToList();
        parts.Add(new Text($"{_emitted:N0} row changes so far. Ctrl-C ends."));
        return new Rows(parts);
    }

    private IRenderable Table(ContinuousQuery query)
    {
        var table = new Table { Border = TableBorder.Rounded, Title = new TableTitle(Markup.Escape(query.Name)) };
        foreach (var column in query.Columns)
        {
            table.AddColumn(new TableColumn(new Text(column)));
        }

        foreach (var row in query.Snapshot())
        {
            var fresh = _changed.TryGetValue((query.Name, row.Key), out var frame) && _frame - frame < HighlightFrames;
            table.AddRow(row.Values.Select(value => new Text(ResultOutput.Show(value), fresh ? Fresh : Style.Plain)));
        }

        return table;
    }
}
