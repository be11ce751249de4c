using System.Runtime.InteropServices;
using System.Text.Json;
using Reactive.Engine.Formats;
using Reactive.Values;

namespace Reactive.Cli.Eval;

/// <summary>Reads eval's requests. Everything that is not as the protocol says is a <see cref="BadRequestException"/> that names it.</summary>
internal static class EvalRequestReader
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 512 };

    /// <summary>Parses a line as JSON; the caller disposes the document.</summary>
    internal static JsonDocument Parse(ReadOnlyMemory<byte> line)
    {
        try
        {
            var document = JsonDocument.Parse(line, Options);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return document;
            }

            document.Dispose();
        }
        catch (JsonException e)
        {
            throw new BadRequestException($"the line is not JSON: {e.Message}");
        }

        throw new BadRequestException("a request is a JSON object");
    }

    /// <summary>The request's id, null when it has none that can be read.</summary>
    internal static string? Id(JsonElement request) =>
        request.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String ? Text(id, "id") : null;

    /// <summary>Reads a request.</summary>
    internal static EvalRequest Read(JsonElement request) =>
        new(
            Id(request),
            Required(request, "query", "the request"),
            Parameters(request),
            IsPlain(request),
            request.TryGetProperty("changes", out var changes) ? Changes(changes, "changes") : [],
            request.TryGetProperty("transactions", out var transactions) ? Transactions(transactions) : null);

    private static bool IsPlain(JsonElement request)
    {
        if (!request.TryGetProperty("mode", out var mode))
        {
            return true;
        }

        return Text(mode, "mode") switch
        {
            "plain" => true,
            "incremental" => false,
            var other => throw new BadRequestException($"mode is 'plain' or 'incremental', not '{other}'"),
        };
    }

    private static Dictionary<string, Value> Parameters(JsonElement request)
    {
        var parameters = new Dictionary<string, Value>(StringComparer.Ordinal);
        if (request.TryGetProperty("parameters", out var map) && map.ValueKind != JsonValueKind.Null)
        {
            Expect(map, JsonValueKind.Object, "parameters");
            foreach (var entry in map.EnumerateObject())
            {
                parameters[entry.Name] = ReadValue(entry.Value, entry.Name);
            }
        }

        return parameters;
    }

    private static List<IReadOnlyList<EvalChange>>? Transactions(JsonElement list)
    {
        if (list.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        Expect(list, JsonValueKind.Array, "transactions");
        var transactions = new List<IReadOnlyList<EvalChange>>(list.GetArrayLength());
        foreach (var item in list.EnumerateArray())
        {
            var place = $"transactions[{transactions.Count}]";
            var changes = Changes(item, place);
            transactions.Add(changes.Count > 0 ? changes : throw new BadRequestException($"{place} is empty: a transaction holds at least one change"));
        }

        return transactions;
    }

    private static List<EvalChange> Changes(JsonElement list, string place)
    {
        Expect(list, JsonValueKind.Array, place);
        var changes = new List<EvalChange>(list.GetArrayLength());
        foreach (var item in list.EnumerateArray())
        {
            changes.Add(Change(item, $"{place}[{changes.Count}]"));
        }

        return changes;
    }

    private static EvalChange Change(JsonElement change, string place)
    {
        Expect(change, JsonValueKind.Object, place);
        var operation = Required(change, "op", place) switch
        {
            "insert" => EvalOperation.Insert,
            "update" => EvalOperation.Update,
            "delete" => EvalOperation.Delete,
            var other => throw new BadRequestException($"{place}: op is 'insert', 'update' or 'delete', not '{other}'"),
        };
        var isRelation = Required(change, "type", place) switch
        {
            "node" => false,
            "relation" => true,
            var other => throw new BadRequestException($"{place}: type is 'node' or 'relation', not '{other}'"),
        };
        var id = Required(change, "id", place);
        if (operation == EvalOperation.Delete)
        {
            return new EvalChange(operation, isRelation, id, [], string.Empty, string.Empty, [], []);
        }

        var (keys, values) = Properties(change, place);
        return isRelation
            ? new EvalChange(
                operation, true, id, [Required(change, "label", place)], Required(change, "startId", place), Required(change, "endId", place), keys, values)
            : new EvalChange(operation, false, id, Labels(change, place), string.Empty, string.Empty, keys, values);
    }

    private static string[] Labels(JsonElement change, string place)
    {
        if (!change.TryGetProperty("labels", out var labels) || labels.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        Expect(labels, JsonValueKind.Array, $"{place}.labels");
        return [.. labels.EnumerateArray().Select(label => Text(label, $"{place}.labels"))];
    }

    private static (string[] Keys, Value[] Values) Properties(JsonElement change, string place)
    {
        if (!change.TryGetProperty("properties", out var properties) || properties.ValueKind == JsonValueKind.Null)
        {
            return ([], []);
        }

        Expect(properties, JsonValueKind.Object, $"{place}.properties");
        var map = new Dictionary<string, Value>(StringComparer.Ordinal);
        foreach (var entry in properties.EnumerateObject())
        {
            map[entry.Name] = ReadValue(entry.Value, $"{place}.properties.{entry.Name}");
        }

        return ([.. map.Keys], [.. map.Values]);
    }

    private static Value ReadValue(JsonElement element, string place)
    {
        try
        {
            var reader = new Utf8JsonReader(JsonMarshal.GetRawUtf8Value(element), new JsonReaderOptions { MaxDepth = Options.MaxDepth });
            reader.Read();
            return ValueJson.Read(ref reader);
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException or OverflowException)
        {
            throw new BadRequestException($"{place}: {e.Message}");
        }
    }

    private static string Required(JsonElement parent, string name, string place) =>
        parent.TryGetProperty(name, out var element) ? Text(element, name) : throw new BadRequestException($"{place} has no field '{name}'");

    private static string Text(JsonElement element, string place)
    {
        Expect(element, JsonValueKind.String, place);
        try
        {
            return element.GetString()!;
        }
        catch (InvalidOperationException e)
        {
            throw new BadRequestException($"{place} is not valid text: {e.Message}");
        }
    }

    private static void Expect(JsonElement element, JsonValueKind kind, string place)
    {
        if (element.ValueKind != kind)
        {
            throw new BadRequestException($"{place} must be a JSON {kind.ToString().ToLowerInvariant()}, not {element.ValueKind.ToString().ToLowerInvariant()}");
        }
    }
}
