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
        Assert.EndsWith(
            """
            bound names
              $x: parameter
              r: node, reads t
              #r1: relation
              f: node, reads name
              f#2: any value
              t: integer or float or decimal or duration

            logical plan
              Result f: f#2, t
                Aggregate by [f#2 = f.name] t = avg(r.t)
                  Filter r.t > $x
                    Match (r:Room), (r)-[#r1:PART_OF]->(f), (f:Floor)
                      Start

            operators
              0 Match (r:Room), (r)-[#r1:PART_OF]->(f), (f:Floor) where r.t > $x
                  wakes on  node r:Room {t}
                            relation #r1:PART_OF
                            node f:Floor {name}
                  from      changed node r; where r.t > $x; r-[#r1]->f
                            changed relation #r1; where r.t > $x
                            changed node f; f<-[#r1]-r; where r.t > $x
                            start of the query: all nodes r; where r.t > $x; r-[#r1]->f
                  keeps     nothing
                  costs     the matches through what changed
              1 Aggregate by [f#2 = f.name] t = avg(r.t)
                  wakes on  rows of 0
                  keeps     for each group the number of rows; t: an exact sum and a count
                  costs     a look-up a row, and each touched group once
              2 Result f: f#2, t
                  wakes on  rows of 1
                  keeps     the result by row key, unless it is switched off
                  costs     the changed rows

            """.ReplaceLineEndings("\n"),
            run.Output,
            StringComparison.Ordinal);
        Assert.StartsWith("syntax tree\n  Query\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void text_ends_with_warnings_where_there_are_some()
    {
        var run = ProgramRun.Reactive(string.Empty, "explain", "--query", "MATCH (a:A), (b:B) RETURN a, b");

        Assert.Contains("\nwarnings\n  0: nothing connects", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void json_holds_the_query_its_stages_and_its_operators()
    {
        var run = ProgramRun.Reactive(string.Empty, "explain", "--format", "json", "--query", Query);

        var json = JsonNode.Parse(run.Output)!;
        Assert.Equal(Query, (string)json["query"]!);
        Assert.NotEmpty(json["stages"]!.AsArray());
        var match = json["operators"]![0]!;
        Assert.Equal(["id", "name", "detail", "steps", "keeps", "cost", "wakesOn", "inputs"], match.AsObject().Select(field => field.Key));
        Assert.Equal((0, "Match", 4, 3), ((int)match["id"]!, (string)match["name"]!, match["steps"]!.AsArray().Count, match["wakesOn"]!.AsArray().Count));
        Assert.Equal([0], json["operators"]![1]!["inputs"]!.AsArray().Select(id => (int)id!));
        Assert.Empty(json["warnings"]!.AsArray());
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
