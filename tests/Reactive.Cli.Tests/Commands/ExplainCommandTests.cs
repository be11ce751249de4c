using System.Text.Json.Nodes;
using Xunit;

namespace Reactive.Cli.Tests.Commands;

public sealed class ExplainCommandTests
{
    private const string Query = "MATCH (r:Room)-[:PART_OF]->(f:Floor) WHERE r.t > $x RETURN f.name AS f, avg(r.t) AS t";

    [Fact]
    public void text_shows_every_stage()
    {
        var run = ProgramRun.Reactive(string.Empty, "explain", "--query", Query);

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Errors));
        Assert.All(["syntax tree\n", "logical plan\n", "operators\n", "Aggregate"], part => Assert.Contains(part, run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void json_holds_the_query_its_stages_and_its_operators()
    {
        var run = ProgramRun.Reactive(string.Empty, "explain", "--format", "json", "--query", Query);

        var json = JsonNode.Parse(run.Output)!;
        Assert.Equal(Query, (string)json["query"]!);
        Assert.NotEmpty(json["stages"]!.AsArray());
        Assert.NotEmpty(json["operators"]!.AsArray());
    }

    [Fact]
    public void mermaid_is_one_flowchart()
    {
        var run = ProgramRun.Reactive(string.Empty, "explain", "--format", "mermaid", "--query", Query);

        Assert.StartsWith("flowchart BT\n", run.Output, StringComparison.Ordinal);
        Assert.Contains(" --> ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void a_refused_query_shows_the_place()
    {
        var run = ProgramRun.Reactive(string.Empty, "explain", "--query", "MATCH (r:Room RETURN r");

        Assert.Equal((1, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains("^", run.Errors, StringComparison.Ordinal);
    }
}
