using System.Text.Json;
using System.Text.Json.Nodes;

namespace Reactive.Cli.Tests.Tck;

/// <summary>
/// Orders in which a case's graph can come to be. The plain one is nodes, then relations. A shuffled one inserts in any legal order, some
/// elements first in another state, and has other elements come and go in between; the end is the same.
/// </summary>
internal sealed class TckChanges
{
    private const int MostNoise = 4;

    private readonly Random _random;
    private readonly List<JsonObject> _changes = [];
    private readonly List<JsonObject> _waiting = [];
    private readonly List<JsonObject> _corrections = [];
    private readonly Dictionary<string, int> _present = new(StringComparer.Ordinal);
    private readonly List<(string Id, string Start, string End)> _noiseRelations = [];
    private readonly List<string> _noiseNodes = [];
    private readonly string[] _types;
    private readonly JsonObject[] _models;
    private int _noise;

    private TckChanges(TckCase each, int seed)
    {
        _random = new Random(seed);
        _waiting.AddRange(Plain(each));
        _models = [.. _waiting.Where(change => (string?)change["type"] == "node")];
        _types = [.. _waiting.Where(change => (string?)change["type"] == "relation").Select(change => (string)change["label"]!).Distinct()];
    }

    /// <summary>Inserts of nodes, then of relations.</summary>
    internal static IEnumerable<JsonObject> Plain(TckCase each)
    {
        foreach (var node in each.Nodes)
        {
            yield return new JsonObject
            {
                ["op"] = "insert",
                ["type"] = "node",
                ["id"] = node.GetProperty("id").GetString(),
                ["labels"] = Copy(node.GetProperty("labels")),
                ["properties"] = Copy(node.GetProperty("properties")),
            };
        }

        foreach (var relation in each.Relations)
        {
            yield return new JsonObject
            {
                ["op"] = "insert",
                ["type"] = "relation",
                ["id"] = relation.GetProperty("id").GetString(),
                ["label"] = relation.GetProperty("type").GetString(),
                ["startId"] = relation.GetProperty("startId").GetString(),
                ["endId"] = relation.GetProperty("endId").GetString(),
                ["properties"] = Copy(relation.GetProperty("properties")),
            };
        }
    }

    /// <summary>Another way to the same graph.</summary>
    internal static IReadOnlyList<JsonObject> Shuffled(TckCase each, int seed, bool noise)
    {
        var changes = new TckChanges(each, seed);
        changes.Write(noise);
        return changes._changes;
    }

    private void Write(bool noise)
    {
        while (_waiting.Count > 0 || _corrections.Count > 0)
        {
            var dice = noise ? _random.Next(8) : 7;
            if (dice <= 1)
            {
                AddNoise();
            }
            else if (dice == 2)
            {
                DropNoise();
            }
            else if (dice == 3 && _corrections.Count > 0)
            {
                Correct();
            }
            else if (_waiting.Count > 0)
            {
                InsertOne(noise);
            }
            else
            {
                Correct();
            }
        }

        while (_noiseRelations.Count + _noiseNodes.Count > 0)
        {
            DropNoise();
        }
    }

    private void InsertOne(bool noise)
    {
        // Some node or some relation whose ends are there; while anything waits, there is one.
        var ready = _waiting.Where(IsReady).ToList();
        var change = ready[_random.Next(ready.Count)];
        _waiting.Remove(change);
        if ((string?)change["type"] == "node")
        {
            _present[(string)change["id"]!] = 0;
        }
        else
        {
            _present[(string)change["startId"]!]++;
            _present[(string)change["endId"]!]++;
        }

        if (noise && _random.Next(5) == 0)
        {
            _corrections.Add(Update(change));
            change = (JsonObject)change.DeepClone();
            change["properties"] = new JsonObject();
            if (change.ContainsKey("labels"))
            {
                change["labels"] = new JsonArray();
            }
        }

        _changes.Add(change);
    }

    private bool IsReady(JsonObject change) =>
        (string?)change["type"] == "node" || (_present.ContainsKey((string)change["startId"]!) && _present.ContainsKey((string)change["endId"]!));

    private static JsonObject Update(JsonObject insert)
    {
        var update = (JsonObject)insert.DeepClone();
        update["op"] = "update";
        return update;
    }

    private void Correct()
    {
        var correction = _corrections[_random.Next(_corrections.Count)];
        _corrections.Remove(correction);
        _changes.Add(correction);
    }

    private void AddNoise()
    {
        if (_present.Count > 0 && _random.Next(2) == 0 && _noiseRelations.Count < MostNoise)
        {
            AddNoiseRelation();
        }
        else if (_noiseNodes.Count < MostNoise)
        {
            AddNoiseNode();
        }
    }

    private void AddNoiseNode()
    {
        var id = $"noise{_noise++}";
        var model = _models.Length > 0 ? _models[_random.Next(_models.Length)] : null;
        _changes.Add(new JsonObject
        {
            ["op"] = "insert",
            ["type"] = "node",
            ["id"] = id,
            ["labels"] = model?["labels"]?.DeepClone() ?? new JsonArray("Noise"),
            ["properties"] = model?["properties"]?.DeepClone() ?? new JsonObject(),
        });
        _present[id] = 0;
        _noiseNodes.Add(id);
    }

    private void AddNoiseRelation()
    {
        var ends = _present.Keys.ToArray();
        var (id, start, end) = ($"noise{_noise++}", ends[_random.Next(ends.Length)], ends[_random.Next(ends.Length)]);
        _changes.Add(new JsonObject
        {
            ["op"] = "insert",
            ["type"] = "relation",
            ["id"] = id,
            ["label"] = _types.Length > 0 ? _types[_random.Next(_types.Length)] : "NOISE",
            ["startId"] = start,
            ["endId"] = end,
            ["properties"] = new JsonObject(),
        });
        _present[start]++;
        _present[end]++;
        _noiseRelations.Add((id, start, end));
    }

    private void DropNoise()
    {
        if (_noiseRelations.Count > 0)
        {
            var relation = _noiseRelations[_random.Next(_noiseRelations.Count)];
            _noiseRelations.Remove(relation);
            _present[relation.Start]--;
            _present[relation.End]--;
            _changes.Add(new JsonObject { ["op"] = "delete", ["type"] = "relation", ["id"] = relation.Id });
        }
        else if (_noiseNodes.Find(id => _present[id] == 0) is { } id)
        {
            _noiseNodes.Remove(id);
            _present.Remove(id);
            _changes.Add(new JsonObject { ["op"] = "delete", ["type"] = "node", ["id"] = id });
        }
    }

    private static JsonNode? Copy(JsonElement element) => JsonNode.Parse(element.GetRawText());
}
