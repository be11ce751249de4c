using System.Text.Json;
using Reactive.Language.Tests.Syntax;
using Xunit;

namespace Reactive.Language.Tests.Explaining;

public sealed class TckExplainTests
{
    [TckFact]
    public void every_query_that_can_run_can_be_explained()
    {
        var count = 0;
        foreach (var query in File.ReadLines(TckFactAttribute.Path!).Select(QueryOf).Distinct())
        {
            if (Explain(query) is { } explained)
            {
                Assert.Equal("Result", explained.Operators[^1].Name);
                Assert.All(explained.Operators, IsComplete);
                Assert.All(explained.Warnings, w => Assert.InRange(w.Operator, 0, explained.Operators.Count - 1));
                count++;
            }
        }

        Assert.True(count > 500, $"only {count} queries were explained");
    }

    private static void IsComplete(ExplainOperator each)
    {
        Assert.NotEmpty(each.Detail);
        Assert.NotEmpty(each.Cost);
        Assert.All(each.Inputs, input => Assert.InRange(input, 0, each.Id - 1));
        Assert.True(each.Inputs.Count > 0 || each.Name is "Start" or "Match", each.Name);
        Assert.Equal(each.Name == "Match", each.Steps.Count > 0);
    }

    private static string QueryOf(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("query").GetString()!;
    }

    private static ExplainResult? Explain(string query)
    {
        try
        {
            return ReactiveEngine.Explain(query);
        }
        catch (QueryException)
        {
            return null;
        }
    }
}
