using System.Runtime.InteropServices;
using System.Text.Json;
using Reactive.Engine.Formats;
using Reactive.Values;

namespace Reactive.Cli.Input;

/// <summary>Reads parameters and files of queries.</summary>
internal static class QueryFile
{
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Reads a JSON object name -> text, or name -> {"query", "parameters"}.</summary>
    internal static IReadOnlyList<NamedQuery> Read(string path)
    {
        using var document = Parse(File.ReadAllText(path), path);
        var queries = new List<NamedQuery>();
        foreach (var entry in document.RootElement.EnumerateObject())
        {
            queries.Add(entry.Value.ValueKind == JsonValueKind.String
                ? new NamedQuery(entry.Name, entry.Value.GetString()!, new Dictionary<string, Value>())
                : ReadQuery(entry, path));
        }

        return queries.Count > 0 ? queries : throw Wrong(path, "there is no query in it");
    }

    /// <summary>Reads parameters; null gives none.</summary>
    internal static IReadOnlyDictionary<string, Value> Parameters(string? json)
    {
        if (json is null)
        {
            return new Dictionary<string, Value>();
        }

        using var document = Parse(json, "--params");
        return Parameters(document.RootElement, "--params");
    }

    private static NamedQuery ReadQuery(JsonProperty entry, string path)
    {
        string? text = null;
        IReadOnlyDictionary<string, Value> parameters = new Dictionary<string, Value>();
        if (entry.Value.ValueKind != JsonValueKind.Object)
        {
            throw Wrong(path, $"'{entry.Name}' is neither the text of a query nor an object with query and parameters");
        }

        foreach (var field in entry.Value.EnumerateObject())
        {
            switch (field.Name)
            {
                case "query" when field.Value.ValueKind == JsonValueKind.String:
                    text = field.Value.GetString();
                    break;
                case "parameters":
                    parameters = Parameters(field.Value, path);
                    break;
                default:
                    throw Wrong(path, $"'{entry.Name}.{field.Name}': a query has 'query' (its text) and 'parameters'");
            }
        }

        return new NamedQuery(entry.Name, text ?? throw Wrong(path, $"'{entry.Name}' has no field 'query'"), parameters);
    }

    private static Dictionary<string, Value> Parameters(JsonElement map, string place)
    {
        if (map.ValueKind != JsonValueKind.Object)
        {
            throw Wrong(place, "parameters are a JSON object");
        }

        var parameters = new Dictionary<string, Value>(StringComparer.Ordinal);
        foreach (var entry in map.EnumerateObject())
        {
            var reader = new Utf8JsonReader(JsonMarshal.GetRawUtf8Value(entry.Value));
            try
            {
                reader.Read();
                parameters[entry.Name] = ValueJson.Read(ref reader);
            }
            catch (Exception e) when (e is JsonException or FormatException)
            {
                throw Wrong(place, $"parameter '{entry.Name}': {e.Message}");
            }
        }

        return parameters;
    }

    private static JsonDocument Parse(string json, string place)
    {
        try
        {
            var document = JsonDocument.Parse(json, Options);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return document;
            }

            document.Dispose();
        }
        catch (JsonException e)
        {
            throw Wrong(place, e.Message);
        }

        throw Wrong(place, "it is not a JSON object");
    }

    private static ReactiveException Wrong(string place, string what) => new("RX5003", $"{place}: {what}");
}
