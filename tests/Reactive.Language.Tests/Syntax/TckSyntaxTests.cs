using System.Text.Json;
using Reactive.Language.Syntax;
using Xunit;

namespace Reactive.Language.Tests.Syntax;

/// <summary>openCypher's own cases: each parses, but those that expect an error of the syntax.</summary>
public sealed class TckSyntaxTests
{
    private static readonly HashSet<string> OfTheParser =
        ["UnexpectedSyntax", "InvalidParameterUse", "IntegerOverflow", "FloatingPointOverflow", "InvalidUnicodeLiteral", "InvalidNumberLiteral",
            "InvalidUnicodeCharacter", "InvalidRelationshipPattern", "InvalidClauseComposition"];

    [TckFact]
    public void every_case_parses_or_fails_with_the_expected_detail()
    {
        var failures = new List<string>();
        var count = 0;
        foreach (var line in File.ReadLines(TckFactAttribute.Path!))
        {
            using var json = JsonDocument.Parse(line);
            var id = json.RootElement.GetProperty("id").GetString();
            var expected = ExpectedDetail(json.RootElement);
            var actual = DetailOf(json.RootElement.GetProperty("query").GetString()!);
            if (actual != expected)
            {
                failures.Add($"{id}: expected {expected ?? "a tree"}, got {actual ?? "a tree"}");
            }

            count++;
        }

        Assert.True(count > 1_000, $"only {count} cases in the file");
        Assert.Empty(failures);
    }

    private static string? ExpectedDetail(JsonElement testCase) =>
        testCase.GetProperty("expect").TryGetProperty("error", out var error)
        && error.GetProperty("phase").GetString() == "compile time"
        && error.GetProperty("detail").GetString() is { } detail
        && OfTheParser.Contains(detail)
            ? detail
            : null;

    private static string? DetailOf(string query)
    {
        try
        {
            CypherParser.Parse(query);
            return null;
        }
        catch (QueryException refused)
        {
            return refused.Errors[0].Detail;
        }
    }
}
