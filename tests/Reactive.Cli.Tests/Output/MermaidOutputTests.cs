using System.Text.RegularExpressions;
using Reactive.Cli.Output;
using Reactive.Language;
using Xunit;

namespace Reactive.Cli.Tests.Output;

public sealed partial class MermaidOutputTests
{
    [Fact]
    public void operators_stand_between_the_graph_and_the_result()
    {
        Assert.Equal(
            """
            flowchart BT
              store[("graph")]
              n0["Match (c:Campus)"]
              n1["Match (c*), (b)-[#35;r1:PART_OF]-#gt;(c), (b)"]
              n2[("Optional rows without a match stay, with null for #35;r1, b<br/>keeps each row from below (c) with the count of its matches")]
              n3["Project c#35;2 = c.name, b#35;2 = b.name"]
              n4[("Result c: c#35;2, b: b#35;2<br/>keeps the result by row key, unless it is switched off")]
              store -- "node c:Campus {name}" --> n0
              store -- "relation #35;r1:PART_OF<br/>any node b {name}" --> n1
              n0 --> n1
              n0 --> n2
              n1 --> n2
              n2 --> n3
              n3 --> n4

            """.ReplaceLineEndings("\n"),
            Write("MATCH (c:Campus) OPTIONAL MATCH (c)<-[:PART_OF]-(b) RETURN c.name AS c, b.name AS b"));
    }

    [Theory]
    [InlineData("RETURN '\"quoted\" <b>&amp;</b> #1; `x`\n' AS x")]
    [InlineData("MATCH (a:`A\"]`), (b {x: '[('}) WHERE a.x < b.y RETURN a, b")]
    [InlineData("MATCH (a) WHERE EXISTS { (a)-->() } OR a.x = 1 RETURN DISTINCT a.x AS x ORDER BY x LIMIT 1 UNION UNWIND [1] AS x RETURN x")]
    [InlineData("MATCH p = (a)-[:R*]->(b) WHERE a.t < timestamp() RETURN p, [(a)--(c) | c.x] AS xs")]
    public void every_line_is_a_node_an_edge_between_nodes_or_a_style(string query)
    {
        var lines = Write(query).Split('\n');

        Assert.Equal("flowchart BT", lines[0]);
        Assert.Equal(string.Empty, lines[^1]);
        var nodes = new HashSet<string>(StringComparer.Ordinal) { "store" };
        foreach (var line in lines[2..^1])
        {
            var node = Node().Match(line);
            var edge = Edge().Match(line);
            var style = Style().Match(line);
            Assert.True(node.Success || edge.Success || style.Success, line);
            if (node.Success)
            {
                Assert.True(nodes.Add(node.Groups["id"].Value), line);
            }

            Assert.All(edge.Groups["end"].Captures.Concat(style.Groups["end"].Captures), end => Assert.Contains(end.Value, nodes));
        }
    }

    [Fact]
    public void what_is_warned_of_stands_out()
    {
        var text = Write("MATCH (a:A), (b:B) RETURN a.x AS x, b.x AS y");

        Assert.Contains("<br/>warning: nothing connects", text, StringComparison.Ordinal);
        Assert.Contains("  style n0 ", text, StringComparison.Ordinal);
    }

    private static string Write(string query) => MermaidOutput.Write(ReactiveEngine.Explain(query));

    // A label holds no quote, and every # begins an entity that ends in a semicolon.
    [GeneratedRegex("""^  (?<id>n\d+)(\["(?<label>([^"#\u0000-\u001f`]|#(35|96|quot|amp|lt|gt);)*)"\]|\[\("(?<label>([^"#\u0000-\u001f`]|#(35|96|quot|amp|lt|gt);)*)"\)\])$""")]
    private static partial Regex Node();

    [GeneratedRegex("""^  (?<end>\w+) (-- "([^"#\u0000-\u001f`]|#(35|96|quot|amp|lt|gt);)+" )?--> (?<end>\w+)$""")]
    private static partial Regex Edge();

    [GeneratedRegex(@"^  style (?<end>n\d+) stroke:#\w+,stroke-width:3px$")]
    private static partial Regex Style();
}
