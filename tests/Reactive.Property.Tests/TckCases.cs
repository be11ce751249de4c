using System.Text.Json;
using Reactive.Oracle.Checking;
using Reactive.Oracle.Graph;
using Reactive.Values;

namespace Reactive.Property.Tests;

/// <summary>The openCypher cases of the file that the environment names.</summary>
internal static class TckCases
{
    internal static string? Path { get; } = Environment.GetEnvironmentVariable("TCK_CASES") is { } path && File.Exists(path) ? path : null;

    internal static IEnumerable<JsonElement> All() => File.ReadLines(Path!).Select(l => JsonDocument.Parse(l).RootElement);

    internal static OracleGraph Graph(JsonElement @case)
    {
        var model = new GraphModel();
        var graph = @case.GetProperty("graph");
        foreach (var node in graph.GetProperty("nodes").EnumerateArray())
        {
            model.Apply(new GraphChange(GraphOperation.Insert, false, Id(node), Labels(node), Properties(node)));
        }

        foreach (var relation in graph.GetProperty("relations").EnumerateArray())
        {
            var (start, end) = (relation.GetProperty("startId").GetString(), relation.GetProperty("endId").GetString());
            string[] type = [relation.GetProperty("type").GetString()!];
            model.Apply(new GraphChange(GraphOperation.Insert, true, Id(relation), type, Properties(relation), start, end));
        }

        return model.Snapshot();
    }

    internal static Dictionary<string, Value> Parameters(JsonElement @case) =>
        @case.GetProperty("parameters").EnumerateObject().ToDictionary(p => p.Name, p => ProtocolValue.Read(p.Value));

    private static string Id(JsonElement element) => element.GetProperty("id").GetString()!;

    private static string[] Labels(JsonElement node) => [.. node.GetProperty("labels").EnumerateArray().Select(l => l.GetString()!)];

    private static MapValue Properties(JsonElement element) => (MapValue)ProtocolValue.ReadMap(element.GetProperty("properties")).Tag!;
}
