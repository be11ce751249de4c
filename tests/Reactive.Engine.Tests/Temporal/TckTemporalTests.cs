using System.Text.Json;
using System.Text.RegularExpressions;
using Reactive.Engine.Functions.Temporal;
using Reactive.Values;
using Xunit;

namespace Reactive.Engine.Tests.Temporal;

/// <summary>A test that needs the openCypher cases; without them it is skipped and says so.</summary>
internal sealed class TckFactAttribute : FactAttribute
{
    internal const string Variable = "TCK_CASES";

    public TckFactAttribute()
    {
        if (!File.Exists(Environment.GetEnvironmentVariable(Variable)))
        {
            Skip = $"the environment variable {Variable} names no file of openCypher cases";
        }
    }
}

public sealed partial class TckTemporalTests
{
    private static readonly Dictionary<string, ValueKind> Kinds = new()
    {
        ["$date"] = ValueKind.Date,
        ["$localtime"] = ValueKind.LocalTime,
        ["$time"] = ValueKind.Time,
        ["$localdatetime"] = ValueKind.LocalDateTime,
        ["$datetime"] = ValueKind.DateTime,
        ["$duration"] = ValueKind.Duration,
    };

    [TckFact]
    public void Every_case_of_the_temporal_folder_gives_the_expected_rows()
    {
        var failures = new List<string>();
        var count = 0;
        foreach (var line in File.ReadLines(Environment.GetEnvironmentVariable(TckFactAttribute.Variable)!))
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            if (root.GetProperty("folder").GetString() == "expressions/temporal")
            {
                count++;
                Check(root, failures);
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} of {count}:\n{string.Join('\n', failures)}");
        Assert.NotEqual(0, count);
    }

    private static void Check(JsonElement root, List<string> failures)
    {
        var query = root.GetProperty("query").GetString()!;
        var expected = root.GetProperty("expect").GetProperty("rows")[0].EnumerateArray().Select(value => value.ToString()).ToArray();
        var actual = Run(query, root.GetProperty("graph"));
        if (!expected.SequenceEqual(actual))
        {
            failures.Add($"{root.GetProperty("id")}: {query} gives {string.Join(", ", actual)}, not {string.Join(", ", expected)}");
        }
    }

    private static string[] Run(string query, JsonElement graph)
    {
        var variables = new Dictionary<string, Value>();
        foreach (var clause in Clauses().Split(query.ReplaceLineEndings(" ")).Where(part => part.Trim().Length > 0))
        {
            if (clause.StartsWith("MATCH", StringComparison.Ordinal))
            {
                variables["v"] = Properties(graph.GetProperty("nodes")[0].GetProperty("properties"));
                continue;
            }

            var items = SplitItems(clause[(clause.IndexOf(' ', StringComparison.Ordinal) + 1)..]).ToArray();
            var values = items.Select(item => TemporalExpression.Evaluate(Alias().Replace(item, string.Empty).Trim(), variables)).ToArray();
            if (clause.StartsWith("RETURN", StringComparison.Ordinal))
            {
                return [.. values.Select(value => TemporalExpression.Show(value))];
            }

            for (var index = 0; index < items.Length; index++)
            {
                variables[Alias().Match(items[index]).Groups[1].Value] = values[index];
            }
        }

        throw new FormatException($"no RETURN: {query}");
    }

    private static Value Properties(JsonElement properties) => Value.Of(MapValue.From(properties.EnumerateObject().Select(property =>
    {
        var typed = property.Value.EnumerateObject().Single();
        return KeyValuePair.Create(property.Name, TemporalText.Parse(Kinds[typed.Name], typed.Value.GetString()!));
    })));

    private static IEnumerable<string> SplitItems(string text)
    {
        var depth = 0;
        var start = 0;
        for (var index = 0; index < text.Length; index++)
        {
            depth += text[index] is '(' or '{' ? 1 : text[index] is ')' or '}' ? -1 : 0;
            if (depth == 0 && text[index] == ',')
            {
                yield return text[start..index];
                start = index + 1;
            }
        }

        yield return text[start..];
    }

    [GeneratedRegex("(?=\\b(?:MATCH|WITH|RETURN)\\b)")]
    private static partial Regex Clauses();

    [GeneratedRegex("\\s+AS\\s+(\\w+)\\s*$")]
    private static partial Regex Alias();
}
