using Xunit;

namespace Reactive.Cli.Tests.Commands;

public sealed class QueryCommandTests : IClassFixture<WorkloadFolder>
{
    private readonly WorkloadFolder _files;

    public QueryCommandTests(WorkloadFolder files) => _files = files;

    [Fact]
    public void rows_come_as_json()
    {
        var run = Query("--query", "MATCH (b:Building) RETURN b.name AS name, elementId(b) AS id ORDER BY name LIMIT 2", "--json");

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Errors));
        Assert.Equal("""[{"name":"Building 0","id":"b_0"},{"name":"Building 1","id":"b_1"}]""" + "\n", run.Output);
    }

    [Fact]
    public void rows_come_as_a_table()
    {
        var run = Query("--query", "MATCH (r:Room) WHERE r.name = $n RETURN r.name AS room, r.co2 AS co2", "--params", """{"n":"Room 0-1-2"}""");

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Errors));
        Assert.Matches("room +│ co2", run.Output);
        Assert.Matches("Room 0-1-2 +│ 500.0", run.Output);
        Assert.EndsWith("1 row\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void rows_that_fail_are_left_out_and_told()
    {
        var run = Query("--query", "MATCH (c:Campus) RETURN 1 / (size(c.name) - size(c.name)) AS x", "--json");

        Assert.Equal((0, "[]\n"), (run.ExitCode, run.Output));
        Assert.Contains("withholds 1 row", run.Errors, StringComparison.Ordinal);
    }

    private ProgramRun Query(params string[] arguments) => ProgramRun.Reactive(string.Empty, ["query", "--graph", _files.Load, .. arguments]);
}
