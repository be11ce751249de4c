using System.CommandLine;

namespace Reactive.Cli.Commands;

/// <summary>Options that several commands share, so that they are called the same everywhere.</summary>
internal static class QueryOption
{
    internal static Option<string?> Text() => new("--query") { Description = "The query's text.", HelpName = "TEXT" };

    internal static Option<FileInfo?> File() => new("--query-file") { Description = "A file that holds the query's text.", HelpName = "FILE" };

    internal static Option<string?> Parameters() =>
        new("--params") { Description = "The query's parameters as a JSON object.", HelpName = "JSON" };

    internal static Option<bool> Json() => new("--json") { Description = "Write JSON for programs." };
}
