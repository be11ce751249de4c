using System.CommandLine;
using Reactive.Cli.Eval;

namespace Reactive.Cli.Commands;

/// <summary><c>reactive eval</c></summary>
internal static class EvalCommand
{
    internal static Command Create()
    {
        var command = new Command(
            "eval",
            """
            Evaluates queries on small graphs: one JSON request a line on standard input, one JSON reply a line on standard output.

            Request: {"id", "query", "parameters", "mode": "plain"|"incremental", "changes": [...], "transactions": [[...], ...]}
            Reply:   {"id", "columns", "rows"}, with transactions also "initial" and "deltas"; or {"id", "error"}
            Ends with exit code 0 when its input ends, whatever the requests were.
            """);
        command.Runs(_ =>
        {
            using var input = Console.OpenStandardInput();
            using var output = Console.OpenStandardOutput();
            new EvalProtocol(Console.Error).Run(input, output);
        });
        return command;
    }
}
