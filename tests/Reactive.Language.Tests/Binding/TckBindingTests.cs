using System.Text.Json;
using Reactive.Engine.Functions;
using Reactive.Language.Binding;
using Reactive.Language.Syntax;
using Reactive.Language.Tests.Syntax;
using Xunit;

namespace Reactive.Language.Tests.Binding;

/// <summary>openCypher's own cases: those with an error of the text are refused with its type and detail, all others are bound.</summary>
public sealed class TckBindingTests
{
    [TckFact]
    public void every_case_is_bound_or_refused_with_the_expected_error()
    {
        var failures = new List<string>();
        var count = 0;
        foreach (var line in File.ReadLines(TckFactAttribute.Path!))
        {
            using var json = JsonDocument.Parse(line);
            var query = json.RootElement.GetProperty("query").GetString()!;
            var expected = ExpectedError(json.RootElement);
            var actual = ErrorOf(query);
            if (actual != expected)
            {
                failures.Add($"{json.RootElement.GetProperty("id")}: expected {expected ?? "a plan"}, got {actual ?? "a plan"}: {query}");
            }

            count++;
        }

        Assert.True(count > 1_000, $"only {count} cases in the file");
        Assert.True(failures.Count == 0, string.Join("\n", failures));
    }

    private static string? ExpectedError(JsonElement testCase) =>
        testCase.GetProperty("expect").TryGetProperty("error", out var error) && error.GetProperty("phase").GetString() == "compile time"
            ? $"{error.GetProperty("type")} {error.GetProperty("detail")}"
            : null;

    private static string? ErrorOf(string query)
    {
        try
        {
            Binder.Bind(CypherParser.Parse(query), query, FunctionTable.Standard);
            return null;
        }
        catch (QueryException refused)
        {
            return string.Join(", ", refused.Errors.Select(e => $"{e.Type} {e.Detail}").Distinct());
        }
    }
}
