using Reactive.Language;

namespace Reactive.Cli.Output;

/// <summary>What a person should know of queries beside their rows.</summary>
internal static class StatusOutput
{
    /// <summary>Says which queries withhold rows, and one reason.</summary>
    internal static void WriteRowErrors(IReadOnlyList<ContinuousQuery> queries, TextWriter output)
    {
        foreach (var query in queries)
        {
            var status = query.Status;
            if (status.RowErrors > 0)
            {
                output.WriteLine($"query '{query.Name}' withholds {status.RowErrors} rows that fail, for example: {status.Failure?.Message}");
            }
        }
    }
}
