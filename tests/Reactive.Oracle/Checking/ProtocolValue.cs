using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Reactive.Engine.Functions.Temporal;
using Reactive.Values;

namespace Reactive.Oracle.Checking;

/// <summary>
/// Values in the JSON of <c>eval</c>, written in one canonical way: labels and keys sorted, floats by their shortest digits. Two values
/// have the same text exactly when a reader of the protocol cannot tell them apart.
/// </summary>
internal static class ProtocolValue
{
    private static readonly Dictionary<string, ValueKind> Temporal = new(StringComparer.Ordinal)
    {
        ["$date"] = ValueKind.Date,
        ["$time"] = ValueKind.Time,
        ["$localtime"] = ValueKind.LocalTime,
        ["$datetime"] = ValueKind.DateTime,
        ["$localdatetime"] = ValueKind.LocalDateTime,
        ["$duration"] = ValueKind.Duration,
    };

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A value as results show it: temporal values are text there.</summary>
    internal static string Write(in Value value) => Write(value, false);

    /// <summary>A value as requests hold it: temporal values keep their kind.</summary>
    internal static string WriteRequest(in Value value) => Write(value, true);

    /// <summary>A reply's value in the canonical form.</summary>
    internal static string Canonical(JsonElement json, bool ignoreListOrder = false) => json.ValueKind switch
    {
        JsonValueKind.Number => Number(json.GetRawText()),
        JsonValueKind.String => Text(json.GetString()!),
        JsonValueKind.Array => List(json.EnumerateArray().Select(i => Canonical(i, ignoreListOrder)), ignoreListOrder),
        JsonValueKind.Object => Object(json, ignoreListOrder),
        _ => json.GetRawText(),
    };

    /// <summary>A value of a request.</summary>
    internal static Value Read(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null => default,
        JsonValueKind.True => Value.True,
        JsonValueKind.False => Value.False,
        JsonValueKind.String => Value.String(json.GetString()),
        JsonValueKind.Number => json.GetRawText() is var text && text.AsSpan().IndexOfAny(".eE") >= 0
            ? Value.Float(double.Parse(text, CultureInfo.InvariantCulture))
            : Value.Integer(long.Parse(text, CultureInfo.InvariantCulture)),
        JsonValueKind.Array => Value.List([.. json.EnumerateArray().Select(Read)]),
        _ => ReadObject(json),
    };

    internal static string Text(string text) =>
        text.All(char.IsAsciiLetterOrDigit) ? $"\"{text}\"" : JsonSerializer.Serialize(text, Readable);

    internal static string List(IEnumerable<string> items, bool ignoreOrder) =>
        $"[{string.Join(",", ignoreOrder ? items.Order(StringComparer.Ordinal) : items)}]";

    private static Value ReadObject(JsonElement json)
    {
        var first = json.EnumerateObject().FirstOrDefault();
        return first.Name switch
        {
            "$float" => Value.Float(Special(first.Value.GetString()!)),
            "$decimal" => Value.Of(DecimalValue.Parse(first.Value.GetString()!)),
            "$bytes" => Value.Of(new BytesValue(first.Value.GetBytesFromBase64())),
            "$map" => ReadMap(first.Value),
            { } name when Temporal.TryGetValue(name, out var kind) => TemporalText.Parse(kind, first.Value.GetString()!),
            _ => ReadMap(json),
        };
    }

    internal static Value ReadMap(JsonElement json) =>
        Value.Of(MapValue.From(json.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, Read(p.Value)))));

    private static double Special(string text) => text switch
    {
        "NaN" => double.NaN,
        "Infinity" => double.PositiveInfinity,
        "-Infinity" => double.NegativeInfinity,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };

    private static string Write(Value value, bool request) => value.Kind switch
    {
        ValueKind.Null => "null",
        ValueKind.Boolean => value.IsTrue ? "true" : "false",
        ValueKind.Integer => value.Bits.ToString(CultureInfo.InvariantCulture),
        ValueKind.Float => Float(value.FloatBits),
        ValueKind.Decimal => $"{{\"$decimal\":\"{value.Tag}\"}}",
        ValueKind.String => Text((string)value.Tag!),
        ValueKind.Bytes => $"{{\"$bytes\":\"{Convert.ToBase64String(((BytesValue)value.Tag!).Span)}\"}}",
        ValueKind.List => List(((ListValue)value.Tag!).Items.Select(i => Write(i, request)), false),
        ValueKind.Map => Map((MapValue)value.Tag!, request),
        ValueKind.Node => $"{{\"$node\":{Node((NodeValue)value.Tag!)}}}",
        ValueKind.Relation => Relation((RelationValue)value.Tag!),
        ValueKind.Path => Path((PathValue)value.Tag!),
        _ when request => $"{{\"{Temporal.First(t => t.Value == value.Kind).Key}\":{Text(value.Tag!.ToString()!)}}}",
        _ => Text(value.Tag!.ToString()!),
    };

    private static string Number(string text) => text.AsSpan().IndexOfAny(".eE") < 0
        ? text
        : Float(double.Parse(text, CultureInfo.InvariantCulture));

    private static string Float(double value)
    {
        if (!double.IsFinite(value))
        {
            return $"{{\"$float\":\"{(double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity")}\"}}";
        }

        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAny(".E") < 0 ? text + ".0" : text;
    }

    private static string Map(MapValue map, bool request)
    {
        var plain = Entries(Enumerable.Range(0, map.Count).Select(i => (map.KeyArray[i], Write(map.ValueArray[i], request))));
        return map.KeyArray.Any(k => k.StartsWith('$')) ? $"{{\"$map\":{plain}}}" : plain;
    }

    private static string Entries(IEnumerable<(string Key, string Value)> entries) =>
        $"{{{string.Join(",", entries.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => $"{Text(e.Key)}:{e.Value}"))}}}";

    private static string Node(NodeValue node) =>
        $"{{\"labels\":{List(node.Labels.Select(Text), true)},\"properties\":{Map(node.Properties, false)}}}";

    private static string Relation(RelationValue relation) =>
        $"{{\"$rel\":{{\"properties\":{Map(relation.Properties, false)},\"type\":{Text(relation.Type)}}}}}";

    private static string Path(PathValue path)
    {
        var nodes = path.NodeArray.Select(n => (NodeValue)n.Tag!).ToList();
        var relations = path.RelationArray.Select((r, i) => Step((RelationValue)r.Tag!, nodes[i].Id));
        return $"{{\"$path\":{{\"nodes\":[{string.Join(",", nodes.Select(Node))}],\"rels\":[{string.Join(",", relations)}]}}}}";
    }

    private static string Step(RelationValue relation, ElementId from) =>
        $"{{\"forward\":{(relation.Start == from ? "true" : "false")},\"properties\":{Map(relation.Properties, false)},\"type\":{Text(relation.Type)}}}";

    private static string Object(JsonElement json, bool ignoreListOrder)
    {
        var entries = json.EnumerateObject().ToList();
        return entries switch
        {
            [{ Name: "$float" } number] => Float(Special(number.Value.GetString()!)),
            [{ Name: "$path" } path] => $"{{\"$path\":{PathObject(path.Value)}}}",
            [{ Name: "$node" } node] => $"{{\"$node\":{NodeObject(node.Value)}}}",
            _ => Entries(entries.Select(e => (e.Name, Canonical(e.Value, ignoreListOrder)))),
        };
    }

    // The lists of a path are its walk and those of a property are content: their order always counts.
    private static string PathObject(JsonElement path) => Entries(path.EnumerateObject()
        .Select(e => (e.Name, e.Name == "nodes" ? List(e.Value.EnumerateArray().Select(NodeObject), false) : Canonical(e.Value))));

    private static string NodeObject(JsonElement node) => Entries(node.EnumerateObject()
        .Select(e => (e.Name, e.Name == "labels" ? List(e.Value.EnumerateArray().Select(l => Canonical(l)), true) : Canonical(e.Value))));
}
