using System.Text.Json.Nodes;
using Xunit;

namespace Reactive.Cli.Tests.Commands;

public sealed class ReplayCommandTests : IClassFixture<WorkloadFolder>
{
    private const string HotRooms = "MATCH (r:Room)-[:PART_OF]->(f:Floor) WHERE r.temperature > $limit RETURN r.name AS room, r.temperature AS temperature";

    private readonly WorkloadFolder _files;

    public ReplayCommandTests(WorkloadFolder files) => _files = files;

    [Fact]
    public void all_queries_of_a_file_end_in_what_the_reference_worked_out()
    {
        var result = _files.File("five.json");

        var report = Replay("--queries", WorkloadFolder.Queries, "--load", _files.Load, "--result", result);

        var rows = JsonNode.Parse(File.ReadAllText(result))!;
        (string Query, string Column, int Rows, double Sum)[] expected =
        [
            ("room_comfort", "comfort", 18, 913),
            ("floor_comfort", "comfort", 5, 253.66666666666666),
            ("building_comfort", "comfort", 3, 152.83333333333331),
            ("hot_rooms", "temperature", 9, 678.5600000000001),
            ("campus_join", "temperature", 18, 1307.2400000000002),
        ];
        foreach (var (query, column, count, sum) in expected)
        {
            var list = rows[query]!.AsArray();
            Assert.Equal(count, list.Count);
            Assert.Equal(sum, list.Sum(row => (double)row![column]!), 1e-9);
        }

        Assert.Equal(5, (int)report["add"]!["queries"]!);
    }

    [Fact]
    public void the_deltas_add_up_to_the_result_key_by_key()
    {
        var (result, deltas) = (_files.File("hot.json"), _files.File("hot.jsonl"));

        Replay("--query", HotRooms, "--params", """{"limit":73.0}""", "--load", _files.Load, "--result", result, "--deltas", deltas);

        var rows = new Dictionary<string, string>(StringComparer.Ordinal);
        var sequence = 0;
        foreach (var delta in File.ReadLines(deltas).Select(line => JsonNode.Parse(line)!))
        {
            Assert.Equal(("query", ++sequence), ((string)delta["query"]!, (int)delta["sequence"]!));
            Fold(rows, delta);
        }

        var expected = JsonNode.Parse(File.ReadAllText(result))!.AsArray().Select(row => row!.ToJsonString());
        Assert.Equal(expected.Order(StringComparer.Ordinal), rows.Values.Order(StringComparer.Ordinal));
        Assert.NotEmpty(rows);
    }

    [Fact]
    public void the_report_has_every_figure_and_counts_the_changes_only()
    {
        var report = Replay("--query", HotRooms, "--params", """{"limit":73.0}""", "--load", _files.Load, "--rounds", "3", "--latency");

        Assert.Equal(["read", "add", "load", "run", "emitted", "memoryMiB"], report.AsObject().Select(field => field.Key));
        Assert.Equal(
            ["changes", "seconds", "perSecond", "bestPerSecond", "p50Micros", "p99Micros", "allocatedBytesPerChange"],
            report["run"]!.AsObject().Select(field => field.Key));
        Assert.Equal(["graph", "text", "total"], report["memoryMiB"]!.AsObject().Select(field => field.Key));
        Assert.Equal((1 + 3 + 6 + 18 + 3 + 6 + 18, 551), ((int)report["load"]!["changes"]!, (int)report["run"]!["changes"]!));
        Assert.True((double)report["run"]!["p99Micros"]! >= (double)report["run"]!["p50Micros"]!);

        // The reference counts 21 rooms that got hot by a reading and 12 that cooled down; moves add and remove as many each.
        var (added, removed) = ((int)report["emitted"]!["added"]!, (int)report["emitted"]!["removed"]!);
        Assert.Equal(21 - 12, added - removed);
        Assert.True(added >= 21);
    }

    [Fact]
    public void a_profile_says_what_the_changes_cost_in_each_operator()
    {
        var run = ProgramRun.Reactive(
            string.Empty, "replay", "--query", HotRooms, "--params", """{"limit":73.0}""", "--load", _files.Load, "--changes", _files.Changes, "--profile");

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Errors));
        var lines = run.Output.Split('\n');
        Assert.Equal("query", lines[0]);
        Assert.Matches(@"^  operator +rows in +rows out +state +us +%$", lines[1]);
        Assert.Matches(@"^  0 Match \(r:Room\).* +0 +[1-9][\d,]* +0 +[\d,.]+ +[\d.]+$", lines[2]);
        Assert.Matches(@"^  1 Project .* +[1-9][\d,]* +[1-9][\d,]* +0 +[\d,.]+ +[\d.]+$", lines[3]);
        Assert.Matches(@"^  2 Result room, temperature +[1-9][\d,]* +[1-9][\d,]* +0 +[\d,.]+ +[\d.]+$", lines[4]);
    }

    [Fact]
    public void batches_end_in_the_same_result()
    {
        var (one, many) = (_files.File("one.json"), _files.File("many.json"));

        Replay("--query-file", WriteQuery(), "--load", _files.Load, "--result", one);
        Replay("--query-file", WriteQuery(), "--load", _files.Load, "--result", many, "--batch", "50");

        Assert.Equal(File.ReadAllText(one), File.ReadAllText(many));
    }

    [Theory]
    [InlineData("""{"a": 5}""", "'a'")]
    [InlineData("""{"a": {"text": "RETURN 1"}}""", "'a.text'")]
    [InlineData("""["RETURN 1"]""", "not a JSON object")]
    [InlineData("{}", "no query")]
    public void a_wrong_file_of_queries_is_refused_with_its_fault(string json, string fault)
    {
        var file = _files.File("wrong.json");
        File.WriteAllText(file, json);

        var run = ProgramRun.Reactive(string.Empty, "replay", "--queries", file, "--changes", _files.Changes);

        Assert.Equal((1, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains(fault, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void a_refused_query_ends_with_1_and_the_place()
    {
        var run = ProgramRun.Reactive(string.Empty, "replay", "--query", "RETURN b", "--changes", _files.Changes);

        Assert.Equal((1, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains("1:8", run.Errors, StringComparison.Ordinal);
    }

    private static void Fold(Dictionary<string, string> rows, JsonNode delta)
    {
        foreach (var row in delta["removed"]!.AsArray())
        {
            Assert.True(rows.Remove((string)row!["key"]!, out var was));
            Assert.Equal(was, row["row"]!.ToJsonString());
        }

        foreach (var update in delta["updated"]!.AsArray())
        {
            Assert.Equal(rows[(string)update!["key"]!], update["before"]!.ToJsonString());
            Assert.NotEqual(update["before"]!.ToJsonString(), update["after"]!.ToJsonString());
            rows[(string)update["key"]!] = update["after"]!.ToJsonString();
        }

        foreach (var row in delta["added"]!.AsArray())
        {
            rows.Add((string)row!["key"]!, row["row"]!.ToJsonString());
        }
    }

    private string WriteQuery()
    {
        var file = _files.File("query.cypher");
        File.WriteAllText(file, "MATCH (r:Room)-[:PART_OF]->(f) RETURN f.name AS floor, count(*) AS rooms, avg(r.co2) AS co2 ORDER BY floor");
        return file;
    }

    private JsonNode Replay(params string[] arguments)
    {
        var run = ProgramRun.Reactive(string.Empty, ["replay", "--changes", _files.Changes, "--json", .. arguments]);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Errors));
        return JsonNode.Parse(run.Output)!;
    }
}
