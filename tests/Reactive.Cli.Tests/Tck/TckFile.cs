using System.Text.Json;

namespace Reactive.Cli.Tests.Tck;

/// <summary>The openCypher cases that TCK_CASES names, and the list of those that are not met.</summary>
internal static class TckFile
{
    private static readonly Lazy<ILookup<string, TckCase>> Cases = new(Read);

    internal static string? Path { get; } = Environment.GetEnvironmentVariable("TCK_CASES") is { Length: > 0 } path ? path : null;

    internal static IReadOnlyDictionary<string, string> Exceptions { get; } = ReadExceptions();

    /// <summary>The features that have cases.</summary>
    internal static IEnumerable<string> Features => Path is null ? [] : Cases.Value.Select(group => group.Key);

    internal static IEnumerable<TckCase> Of(string feature) => Cases.Value[feature];

    internal static bool Has(string id) => Cases.Value.Any(group => group.Any(each => each.Id == id));

    private static ILookup<string, TckCase> Read() =>
        File.ReadLines(Path!)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Select(json => new TckCase(json.GetProperty("id").GetString()!, json.GetProperty("feature").GetString()!, json))
            .ToLookup(each => each.Feature);

    private static Dictionary<string, string> ReadExceptions()
    {
        var exceptions = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(System.IO.Path.Combine(AppContext.BaseDirectory, "TckExceptions.txt")))
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var parts = line.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries);
                exceptions.Add(parts[0], parts.Length == 2 ? parts[1] : throw new FormatException($"no reason for {parts[0]}"));
            }
        }

        return exceptions;
    }
}
