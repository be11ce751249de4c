using System.Text.Json;
using Reactive.Language.Syntax;
using Reactive.Oracle.Checking;
using Reactive.Oracle.Evaluation;

namespace Reactive.Property.Tests;

/// <summary>The evaluator from scratch must itself be right: every openCypher case that has rows or fails at run time.</summary>
public sealed class OracleTckTests
{
    /// <summary>Cases that the evaluator does otherwise, each with the reason.</summary>
    private static readonly Dictionary<string, string> Exceptions = [];

    [TckFact]
    public void every_case_with_rows_gives_those_rows()
    {
        var failures = new List<string>();
        foreach (var @case in TckCases.All().Where(c => c.GetProperty("expect").TryGetProperty("rows", out _)))
        {
            if (Difference(@case) is { } difference)
            {
                failures.Add($"{@case.GetProperty("id").GetString()}: {difference}\n    {@case.GetProperty("query").GetString()}");
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} cases differ:\n{string.Join("\n", failures)}");
    }

    [TckFact]
    public void every_case_that_fails_at_run_time_fails()
    {
        var missing = TckCases.All().Where(FailsAtRunTime).Where(c => Failure(c) is null).Select(c => c.GetProperty("id").GetString()).ToList();
        Assert.True(missing.Count == 0, "No failure in " + string.Join(", ", missing));
    }

    private static bool FailsAtRunTime(JsonElement @case) =>
        @case.GetProperty("expect").TryGetProperty("error", out var error) && error.GetProperty("phase").GetString() == "runtime";

    private static string? Failure(JsonElement @case)
    {
        try
        {
            return Evaluate(@case).Failures is [var first, ..] ? first.Detail : null;
        }
        catch (OracleFailureException e)
        {
            return e.Error.Detail;
        }
    }

    private static OracleResult Evaluate(JsonElement @case) => OracleEvaluator.Evaluate(
        CypherParser.Parse(@case.GetProperty("query").GetString()!), TckCases.Graph(@case), TckCases.Parameters(@case));

    private static string? Difference(JsonElement @case)
    {
        if (Exceptions.ContainsKey(@case.GetProperty("id").GetString()!))
        {
            return null;
        }

        OracleResult result;
        try
        {
            result = Evaluate(@case);
        }
#pragma warning disable CA1031 // Whatever goes wrong in one case must not hide the others.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return e.ToString();
        }

        return result.Failures.Count > 0 ? "failed: " + result.Failures[0].Message : Difference(@case.GetProperty("expect"), result);
    }

    private static string? Difference(JsonElement expect, OracleResult result)
    {
        var columns = expect.GetProperty("columns").EnumerateArray().Select(c => c.GetString()!).ToList();
        var ignoreListOrder = expect.GetProperty("ignoreListOrder").GetBoolean();
        if (!columns.Order().SequenceEqual(result.Columns.Order()))
        {
            return $"columns are {string.Join(",", result.Columns)}, due are {string.Join(",", columns)}";
        }

        var due = expect.GetProperty("rows").EnumerateArray().Select(r => EvalProtocol.Row(r, ignoreListOrder)).ToList();
        var places = columns.ConvertAll(c => result.Columns.ToList().IndexOf(c));
        var rows = result.Rows.Select(r => Canonical(places.Select(p => ProtocolValue.Write(r.Values[p])), ignoreListOrder)).ToList();
        var same = expect.GetProperty("ordered").GetBoolean() ? rows.SequenceEqual(due) : rows.Order().SequenceEqual(due.Order());
        return same ? null : $"rows are {string.Join(" ", rows)}, due are {string.Join(" ", due)}";
    }

    private static string Canonical(IEnumerable<string> values, bool ignoreListOrder)
    {
        using var document = JsonDocument.Parse(ProtocolValue.List(values, false));
        return EvalProtocol.Row(document.RootElement, ignoreListOrder);
    }
}
