using System.CommandLine;
using Reactive.Cli.Input;
using Reactive.Cli.Output;
using Reactive.Language;
using Spectre.Console;

namespace Reactive.Cli.Commands;

/// <summary><c>reactive query</c></summary>
internal sealed class QueryCommand
{
    private readonly Option<FileInfo> _graph = new("--graph")
    {
        Description = "Changes that make the graph, one a line as for 'replay'.",
        HelpName = "FILE",
        Required = true,
    };

    private readonly Option<string> _query = new("--query") { Description = "The query's text.", HelpName = "TEXT", Required = true };
    private readonly Option<string?> _parameters = QueryOption.Parameters();
    private readonly Option<bool> _json = QueryOption.Json();

    internal static Command Create()
    {
        var parts = new QueryCommand();
        var command = new Command("query", "Evaluates a query once on a graph and prints the rows as a table or, with --json, as a JSON list of objects.")
        {
            parts._graph, parts._query, parts._parameters, parts._json,
        };
        command.Runs(parts.Run);
        return command;
    }

    private void Run(ParseResult parsed)
    {
        using var engine = new ReactiveEngine();
        engine.Apply(ReadGraph(parsed.GetRequiredValue(_graph).FullName));
        var query = engine.AddQuery("query", parsed.GetRequiredValue(_query), QueryFile.Parameters(parsed.GetValue(_parameters)));
        if (parsed.GetValue(_json))
        {
            using var output = Console.OpenStandardOutput();
            ResultOutput.WriteJson(output, [query], byName: false);
        }
        else
        {
            var rows = query.Snapshot();
            AnsiConsole.Write(ResultOutput.Table(query.Columns, rows));
            Console.Out.WriteLine(rows.Count == 1 ? "1 row" : $"{rows.Count} rows");
        }

        StatusOutput.WriteRowErrors([query], Console.Error);
    }

    private static Changes.ChangeBuffer ReadGraph(string path)
    {
        using var shown = ProgressLine.ForConsole().Watch("reading", () => 0);
        return new ChangeFile(new TextPool()).Read(path, 1);
    }
}
