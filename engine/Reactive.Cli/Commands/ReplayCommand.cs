using System.CommandLine;
using Reactive.Cli.Input;
using Reactive.Cli.Output;
using Reactive.Cli.Replay;

namespace Reactive.Cli.Commands;

/// <summary><c>reactive replay</c></summary>
internal sealed class ReplayCommand
{
    private readonly Option<string?> _query = QueryOption.Text();
    private readonly Option<FileInfo?> _queryFile = QueryOption.File();
    private readonly Option<FileInfo?> _queries = new("--queries")
    {
        Description = """A JSON object name -> text or {"query", "parameters"}; all run on one graph.""",
        HelpName = "FILE",
    };

    private readonly Option<string?> _parameters = QueryOption.Parameters();
    private readonly Option<FileInfo?> _load = new("--load") { Description = "Changes that make the start graph, one a line.", HelpName = "FILE" };
    private readonly Option<FileInfo> _changes = new("--changes") { Description = "The changes to replay, one a line.", HelpName = "FILE", Required = true };
    private readonly Option<FileInfo?> _result = new("--result") { Description = "Write the final rows here, as JSON, from a pass of its own.", HelpName = "FILE" };
    private readonly Option<FileInfo?> _deltas = new("--deltas")
    {
        Description = "Write a JSON line for each epoch that emitted, those of the load too, from the same pass.",
        HelpName = "FILE",
    };

    private readonly Option<int> _batch = Count("--batch", "Changes in a transaction.");
    private readonly Option<int> _rounds = Count("--rounds", "Repeat reading, load and run, on fresh graphs; report the median and best of the second half.");
    private readonly Option<bool> _latency = new("--latency") { Description = "A further pass that times each transaction by itself." };
    private readonly Option<bool> _profile = new("--profile") { Description = "Show what the changes cost in each operator: rows in and out, entries of state, time. Measuring slows the run down." };
    private readonly Option<bool> _json = QueryOption.Json();

    internal static Command Create()
    {
        var parts = new ReplayCommand();
        var command = new Command(
            "replay",
            """
            Loads a graph, applies changes with the queries attached, and reports rates, latencies, allocation and memory.

            A line of a file: {"op":"i|u|d","ts":ms,"labels":[..],"id":"..","properties":{..}}, for a relation with startId and endId.
            i inserts or replaces, u patches (absent: unchanged, null: removed), d deletes. Both files are read before the clock starts.
            """)
        {
            parts._query, parts._queryFile, parts._queries, parts._parameters, parts._load, parts._changes, parts._result,
            parts._deltas, parts._batch, parts._rounds, parts._latency, parts._profile, parts._json,
        };
        command.Runs(parts.Run);
        return command;
    }

    private static Option<int> Count(string name, string description)
    {
        var option = new Option<int>(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => 1 };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var count) && count < 1)
            {
                result.AddError($"{name} must be at least 1.");
            }
        });
        return option;
    }

    private void Run(ParseResult parsed)
    {
        using var run = new ReplayRun(Plan(parsed), ProgressLine.ForConsole());
        var report = run.Execute();
        if (parsed.GetValue(_result) is { } result)
        {
            using var file = result.Create();
            ResultOutput.WriteJson(file, run.Results, byName: parsed.GetValue(_queries) is not null);
        }

        if (parsed.GetValue(_profile))
        {
            ProfileOutput.Write(run.Queries, parsed.GetValue(_json) ? Console.Error : Console.Out);
        }

        StatusOutput.WriteRowErrors(run.Queries, Console.Error);
        ReportOutput.Write(report, parsed.GetValue(_json), Console.Out);
    }

    private ReplayPlan Plan(ParseResult parsed) => new()
    {
        Queries = Queries(parsed),
        Load = parsed.GetValue(_load)?.FullName,
        Changes = parsed.GetRequiredValue(_changes).FullName,
        Batch = parsed.GetValue(_batch),
        Rounds = parsed.GetValue(_rounds),
        Latency = parsed.GetValue(_latency),
        Profile = parsed.GetValue(_profile),
        KeepResults = parsed.GetValue(_result) is not null,
        Deltas = parsed.GetValue(_deltas)?.FullName,
    };

    private IReadOnlyList<NamedQuery> Queries(ParseResult parsed)
    {
        var text = parsed.GetValue(_query);
        var file = parsed.GetValue(_queryFile);
        var several = parsed.GetValue(_queries);
        if ((text is null ? 0 : 1) + (file is null ? 0 : 1) + (several is null ? 0 : 1) != 1)
        {
            throw new UsageException("give exactly one of --query, --query-file and --queries");
        }

        var parameters = parsed.GetValue(_parameters);
        if (several is null)
        {
            return [new NamedQuery("query", text ?? File.ReadAllText(file!.FullName), QueryFile.Parameters(parameters))];
        }

        return parameters is null
            ? QueryFile.Read(several.FullName)
            : throw new UsageException("--params goes with --query or --query-file; in a --queries file each query has its own parameters");
    }
}
