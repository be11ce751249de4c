using System.Text;
using System.Text.Json;
using Reactive.Oracle.Graph;
using Reactive.Values;

namespace Reactive.Oracle.Checking;

/// <summary>A request of <c>eval</c>: a query and what happens to the graph before and while it runs.</summary>
internal sealed record EvalProgram(
    string Id,
    string Query,
    MapValue Parameters,
    bool Incremental,
    IReadOnlyList<GraphChange> Changes,
    IReadOnlyList<IReadOnlyList<GraphChange>> Transactions)
{
    internal static EvalProgram Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        return new EvalProgram(
            root.GetProperty("id").GetString()!,
            root.GetProperty("query").GetString()!,
            root.TryGetProperty("parameters", out var parameters) ? (MapValue)ProtocolValue.ReadMap(parameters).Tag! : MapValue.Empty,
            root.GetProperty("mode").GetString() == "incremental",
            Read(root.GetProperty("changes")),
            root.TryGetProperty("transactions", out var transactions) ? [.. transactions.EnumerateArray().Select(Read)] : []);
    }

    internal IReadOnlyDictionary<string, Value> ParameterValues() =>
        Enumerable.Range(0, Parameters.Count).ToDictionary(i => Parameters.KeyArray[i], i => Parameters.ValueArray[i]);

    /// <summary>Whether <c>eval</c> admits every change when its turn comes.</summary>
    internal bool IsLegal()
    {
        var model = new GraphModel();
        foreach (var change in Changes.Concat(Transactions.SelectMany(t => t)))
        {
            if (!model.IsLegal(change))
            {
                return false;
            }

            model.Apply(change);
        }

        return Transactions.All(t => t.Count > 0);
    }

    /// <summary>One line that <c>reactive eval</c> replays.</summary>
    internal string ToJson()
    {
        var text = new StringBuilder()
            .Append("{\"id\":").Append(ProtocolValue.Text(Id))
            .Append(",\"query\":").Append(ProtocolValue.Text(Query))
            .Append(",\"parameters\":").Append(Map(Parameters))
            .Append(",\"mode\":\"").Append(Incremental ? "incremental" : "plain")
            .Append("\",\"changes\":[").AppendJoin(',', Changes.Select(Write)).Append(']');
        if (Transactions.Count > 0)
        {
            text.Append(",\"transactions\":[").AppendJoin(',', Transactions.Select(t => $"[{string.Join(",", t.Select(Write))}]")).Append(']');
        }

        return text.Append('}').ToString();
    }

    // Parameters and properties are objects by their place, whatever their keys are.
    private static string Map(MapValue map) => "{" + string.Join(
        ",", Enumerable.Range(0, map.Count).Select(i => ProtocolValue.Text(map.KeyArray[i]) + ":" + ProtocolValue.WriteRequest(map.ValueArray[i]))) + "}";

    private static string Write(GraphChange change)
    {
        var type = change.IsRelation ? "relation" : "node";
        var id = ProtocolValue.Text(change.Id);
        if (change.Operation == GraphOperation.Delete)
        {
            return $"{{\"op\":\"delete\",\"type\":\"{type}\",\"id\":{id}}}";
        }

        var operation = change.Operation switch
        {
            GraphOperation.Insert => "insert",
            GraphOperation.Patch => "patch",
            _ => "update",
        };
        return $"{{\"op\":\"{operation}\",\"type\":\"{type}\",\"id\":{id}{Shape(change)},\"properties\":{Map(change.Properties)}}}";
    }

    // A patch may lack labels or ends; eval knows no patch, but a failure is printed the same way.
    private static string Shape(GraphChange change) => change switch
    {
        { Labels: null } => string.Empty,
        { IsRelation: false } => $",\"labels\":[{string.Join(",", change.Labels.Select(ProtocolValue.Text))}]",
        _ => $",\"label\":{ProtocolValue.Text(change.Labels[0])},\"startId\":{ProtocolValue.Text(change.Start!)},\"endId\":{ProtocolValue.Text(change.End!)}",
    };

    private static IReadOnlyList<GraphChange> Read(JsonElement changes) => [.. changes.EnumerateArray().Select(ReadChange)];

    private static GraphChange ReadChange(JsonElement json)
    {
        var isRelation = json.GetProperty("type").GetString() == "relation";
        var id = json.GetProperty("id").GetString()!;
        var operation = json.GetProperty("op").GetString();
        if (operation == "delete")
        {
            return GraphChange.Delete(isRelation, id);
        }

        var properties = json.TryGetProperty("properties", out var map) ? (MapValue)ProtocolValue.ReadMap(map).Tag! : MapValue.Empty;
        var kind = operation == "insert" ? GraphOperation.Insert : GraphOperation.Replace;
        return isRelation
            ? new GraphChange(
                kind, true, id, [json.GetProperty("label").GetString()!], properties, json.GetProperty("startId").GetString(), json.GetProperty("endId").GetString())
            : new GraphChange(kind, false, id, [.. json.GetProperty("labels").EnumerateArray().Select(l => l.GetString()!)], properties);
    }
}
