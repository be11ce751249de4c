using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Reactive.Cli.Tests.Eval;
using Xunit;

namespace Reactive.Cli.Tests.Tck;

/// <summary>openCypher's own cases through <c>reactive eval</c>, a test for each feature file.</summary>
public sealed class TckTests : IClassFixture<EvalProcess>
{
    private static readonly int Shuffles =
        int.Parse(Environment.GetEnvironmentVariable("REACTIVE_SHUFFLES") ?? "3", CultureInfo.InvariantCulture);

    private readonly EvalProcess _eval;

    public TckTests(EvalProcess eval) => _eval = eval;

    public static TheoryData<string> Features => [.. TckFile.Features];

    [TckTheory]
    [MemberData(nameof(Features))]
    public void a_query_on_a_loaded_graph(string feature) =>
        Check(feature, each => Fault(each, "plain", TckChanges.Plain(each)));

    [TckTheory]
    [MemberData(nameof(Features))]
    public void a_query_while_the_graph_comes_to_be(string feature) =>
        Check(feature, each => Fault(each, "incremental", TckChanges.Plain(each)));

    [TckTheory]
    [MemberData(nameof(Features))]
    public void a_query_while_the_graph_comes_to_be_in_other_ways(string feature) =>
        Check(feature, each =>
        {
            // An expected failure may depend on a state on the way; there, only the order is another.
            var noise = !each.ExpectsError;
            return Enumerable.Range(1, Shuffles)
                .Select(seed => Fault(each, "incremental", TckChanges.Shuffled(each, seed, noise)) is { } fault ? $"order {seed}: {fault}" : null)
                .FirstOrDefault(fault => fault is not null);
        });

    [TckTheory]
    [MemberData(nameof(Features))]
    public void an_exception_is_listed_only_while_it_is_one(string feature)
    {
        var met = TckFile.Of(feature)
            .Where(each => TckFile.Exceptions.ContainsKey(each.Id))
            .Where(each => Fault(each, "plain", TckChanges.Plain(each)) is null && Fault(each, "incremental", TckChanges.Plain(each)) is null);

        Assert.Equal([], met.Select(each => each.Id));
    }

    [TckFact]
    public void the_list_of_exceptions_names_cases_that_exist() =>
        Assert.Equal([], TckFile.Exceptions.Keys.Where(id => !TckFile.Has(id)));

    private static void Check(string feature, Func<TckCase, string?> faultOf)
    {
        var faults = new List<string>();
        foreach (var each in TckFile.Of(feature))
        {
            var fault = faultOf(each);
            if (fault is not null && !TckFile.Exceptions.ContainsKey(each.Id))
            {
                faults.Add($"{each.Id}: {each.Json.GetProperty("query").GetString()}\n  gives {fault}");
            }
        }

        Assert.True(faults.Count == 0, string.Join("\n", faults.Prepend($"{faults.Count} cases:")));
    }

    private string? Fault(TckCase each, string mode, IEnumerable<JsonObject> changes)
    {
        var request = new JsonObject
        {
            ["id"] = each.Id,
            ["query"] = each.Json.GetProperty("query").GetString(),
            ["parameters"] = JsonNode.Parse(each.Json.GetProperty("parameters").GetRawText()),
            ["mode"] = mode,
            ["changes"] = new JsonArray([.. changes]),
        };
        using var reply = JsonDocument.Parse(_eval.Ask(request.ToJsonString()));
        return TckComparison.Fault(each.Expect, reply.RootElement);
    }
}
