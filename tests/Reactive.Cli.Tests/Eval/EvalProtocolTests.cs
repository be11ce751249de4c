using System.Text;
using System.Text.Json.Nodes;
using Reactive.Cli.Eval;
using Xunit;

namespace Reactive.Cli.Tests.Eval;

public sealed class EvalProtocolTests
{
    private const string Graph = """
        {"op":"insert","type":"node","id":"n1","labels":["A"],"properties":{"x":1}},
        {"op":"insert","type":"node","id":"n2","labels":["B"],"properties":{}},
        {"op":"insert","type":"relation","id":"r1","label":"R","startId":"n1","endId":"n2","properties":{}}
        """;

    [Theory]
    [InlineData("plain")]
    [InlineData("incremental")]
    public void rows_are_the_result_after_all_changes(string mode)
    {
        var reply = Answer($$$"""
            {"id":"q1","query":"MATCH (a:A)-[:R]->(b) RETURN a.x AS x, count(b) AS c","mode":"{{{mode}}}","changes":[{{{Graph}}}]}
            """);

        Assert.Equal("""{"id":"q1","columns":["x","c"],"rows":[[1,1]]}""", reply);
    }

    [Fact]
    public void with_transactions_there_are_initial_rows_and_a_delta_for_each()
    {
        var reply = Answer($$$"""
            {"id":"q1","query":"MATCH (a:A)-[:R]->(b) RETURN a.x AS x, count(b) AS c","mode":"plain","changes":[{{{Graph}}}],"transactions":[
              [{"op":"update","type":"node","id":"n2","labels":["B"],"properties":{"y":1}}],
              [{"op":"insert","type":"relation","id":"r2","label":"R","startId":"n1","endId":"n1","properties":{}},
               {"op":"insert","type":"node","id":"n3","labels":["A"],"properties":{"x":5}},
               {"op":"insert","type":"relation","id":"r3","label":"R","startId":"n3","endId":"n1","properties":{}}]]}
            """);

        var json = JsonNode.Parse(reply)!;
        Assert.Equal("[[1,1]]", json["initial"]!.ToJsonString());
        Assert.Equal("""[null,{"added":[[5,1]],"removed":[],"updated":[{"before":[1,1],"after":[1,2]}]}]""", json["deltas"]!.ToJsonString());
        Assert.Equal(["[1,2]", "[5,1]"], json["rows"]!.AsArray().Select(row => row!.ToJsonString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void an_update_states_the_whole_element()
    {
        var reply = Answer("""
            {"id":"q","query":"MATCH (n:A) RETURN n.x AS x, n.y AS y","mode":"incremental","changes":[
              {"op":"insert","type":"node","id":"n","labels":["A"],"properties":{"x":1,"y":2}},
              {"op":"update","type":"node","id":"n","labels":["A"],"properties":{"y":3}}]}
            """);

        Assert.Equal("""{"id":"q","columns":["x","y"],"rows":[[null,3]]}""", reply);
    }

    [Fact]
    public void parameters_arrive_with_their_kinds()
    {
        var reply = Answer("""
            {"id":"q","query":"RETURN $i AS i, $f AS f, $l AS l, $m AS m","parameters":{"i":1,"f":1.0,"l":[null,"x"],"m":{"a":true}},"mode":"plain","changes":[]}
            """);

        Assert.Equal("""{"id":"q","columns":["i","f","l","m"],"rows":[[1,1.0,[null,"x"],{"a":true}]]}""", reply);
    }

    [Fact]
    public void a_query_that_is_refused_is_an_error_at_compile_time_with_position()
    {
        var error = JsonNode.Parse(Answer("""{"id":"q1","query":"RETURN b","mode":"plain","changes":[]}"""))!;

        Assert.Equal("q1", (string?)error["id"]);
        Assert.Equal(("SyntaxError", "compile time", "UndefinedVariable"), Names(error));
        Assert.StartsWith("1:8: ", (string?)error["error"]!["message"], StringComparison.Ordinal);
    }

    [Fact]
    public void a_failing_expression_is_an_error_at_run_time_also_in_a_state_on_the_way()
    {
        var reply = JsonNode.Parse(Answer("""
            {"id":"q1","query":"MATCH (n:A) RETURN 1 / n.x AS y","mode":"incremental","changes":[
              {"op":"insert","type":"node","id":"n","labels":["A"],"properties":{"x":0}},
              {"op":"update","type":"node","id":"n","labels":["A"],"properties":{"x":1}}]}
            """))!;

        Assert.Equal("runtime", (string?)reply["error"]!["phase"]);
        Assert.Null(reply["rows"]);
    }

    [Theory]
    [InlineData("", null, "not JSON")]
    [InlineData("nonsense", null, "not JSON")]
    [InlineData("[1]", null, "JSON object")]
    [InlineData("""{"id":"q"}""", "q", "'query'")]
    [InlineData("""{"id":7,"query":"RETURN 1","changes":5}""", null, "changes must be")]
    [InlineData("""{"id":"q","query":"RETURN 1","mode":"fast"}""", "q", "mode")]
    [InlineData("""{"id":"q","query":"RETURN 1","changes":[{"op":"insert","type":"node","labels":[]}]}""", "q", "'id'")]
    [InlineData("""{"id":"q","query":"RETURN 1","changes":[{"op":"upsert","type":"node","id":"n"}]}""", "q", "op is")]
    [InlineData("""{"id":"q","query":"RETURN 1","changes":[{"op":"insert","type":"edge","id":"n"}]}""", "q", "type is")]
    [InlineData("""{"id":"q","query":"RETURN 1","transactions":[[]]}""", "q", "empty")]
    [InlineData("""{"id":"q","query":"RETURN 1","parameters":{"x":{"$date":"soon"}}}""", "q", "x")]
    [InlineData("""{"id":"q","query":"RETURN \ud800","changes":[]}""", "q", "text")]
    public void a_bad_request_gets_an_error_that_names_the_fault(string request, string? id, string fault)
    {
        var reply = JsonNode.Parse(Answer(request))!;

        Assert.Equal(id, (string?)reply["id"]);
        Assert.Contains(fault, (string?)reply["error"]!["message"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"op":"insert","type":"node","id":"n1","labels":[]}""", "there already")]
    [InlineData("""{"op":"update","type":"node","id":"n9","labels":[]}""", "not there")]
    [InlineData("""{"op":"delete","type":"node","id":"n9"}""", "not there")]
    [InlineData("""{"op":"delete","type":"node","id":"n1"}""", "still has relations")]
    [InlineData("""{"op":"insert","type":"relation","id":"r2","label":"R","startId":"n1","endId":"n9"}""", "the end 'n9'")]
    [InlineData("""{"op":"update","type":"relation","id":"r1","label":"R","startId":"n2","endId":"n1"}""", "changes its label or ends")]
    [InlineData("""{"op":"delete","type":"relation","id":"r9"}""", "not there")]
    public void illegal_changes_are_refused(string change, string fault)
    {
        var reply = JsonNode.Parse(Answer($$$"""{"id":"q","query":"RETURN 1 AS x","mode":"plain","changes":[{{{Graph}}},{{{change}}}]}"""))!;

        Assert.Contains(fault, (string?)reply["error"]!["message"], StringComparison.Ordinal);
    }

    [Fact]
    public void an_element_may_go_and_come_back_between_other_ends()
    {
        var reply = JsonNode.Parse(Answer($$$"""
            {"id":"q","query":"MATCH (a)-[:R]->(b) RETURN a.x AS a, b.x AS b","mode":"plain","changes":[{{{Graph}}}],"transactions":[[
              {"op":"delete","type":"relation","id":"r1"},
              {"op":"insert","type":"relation","id":"r1","label":"R","startId":"n2","endId":"n1","properties":{}}]]}
            """))!;

        Assert.Equal("""[[null,1]]""", reply["rows"]!.ToJsonString());
    }

    [Fact]
    public void every_line_gets_one_reply_line_and_a_bad_one_stops_nothing()
    {
        var input = "{\n\n{\"id\":\"q\",\"query\":\"RETURN 1 AS x\",\"mode\":\"plain\",\"changes\":[]}\nrubbish";
        using var output = new MemoryStream();

        new EvalProtocol(TextWriter.Null).Run(new MemoryStream(Encoding.UTF8.GetBytes(input)), output);

        var replies = Encoding.UTF8.GetString(output.ToArray()).Split('\n');
        Assert.Equal(5, replies.Length);
        Assert.Equal("""{"id":"q","columns":["x"],"rows":[[1]]}""", replies[2]);
        Assert.Equal(string.Empty, replies[4]);
    }

    private static (string?, string?, string?) Names(JsonNode reply) =>
        ((string?)reply["error"]!["type"], (string?)reply["error"]!["phase"], (string?)reply["error"]!["detail"]);

    private static string Answer(string request) =>
        new EvalProtocol(TextWriter.Null).Answer(request.Contains('\n', StringComparison.Ordinal) ? request.ReplaceLineEndings(" ") : request);
}
