using System.CommandLine;
using Reactive.Cli.Output;
using Reactive.Language;

namespace Reactive.Cli.Commands;

/// <summary><c>reactive explain</c></summary>
internal sealed class ExplainCommand
{
    private readonly Option<string> _query = new("--query") { Description = "The query's text.", HelpName = "TEXT", Required = true };
    private readonly Option<string> _format = new("--format")
    {
        Description = "How to show it: text, json, or mermaid (the operators as a diagram).",
        DefaultValueFactory = _ => "text",
    };

    internal static Command Create()
    {
        var parts = new ExplainCommand();
        parts._format.AcceptOnlyFromAmong("text", "json", "mermaid");
        var command = new Command(
            "explain",
            "Shows what becomes of a query: syntax tree, bound names, logical plan, and the operators with what wakes them, what they keep and cost.")
        {
            parts._query, parts._format,
        };
        command.Runs(parts.Run);
        return command;
    }

    private void Run(ParseResult parsed)
    {
        var explained = ReactiveEngine.Explain(parsed.GetRequiredValue(_query));
        Console.Out.Write(parsed.GetRequiredValue(_format) switch
        {
            "json" => ExplainOutput.Json(explained),
            "mermaid" => MermaidOutput.Write(explained),
            _ => ExplainOutput.Text(explained),
        });
    }
}
