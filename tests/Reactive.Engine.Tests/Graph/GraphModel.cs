using Reactive.Values;

namespace Reactive.Engine.Tests.Graph;

/// <summary>The graph as plainly as it can be said: dictionaries by id, copied whole for each state.</summary>
internal sealed class GraphModel
{
    internal Dictionary<string, ModelNode> Nodes { get; private init; } = [];

    internal Dictionary<string, ModelRelation> Relations { get; private init; } = [];

    internal int UpdatesOfAbsent { get; private set; }

    internal int DeletesOfAbsent { get; private set; }

    internal GraphModel Copy() => new() { Nodes = new(Nodes), Relations = new(Relations) };

    internal bool IsVisible(string relation) =>
        Relations.TryGetValue(relation, out var found) && Nodes.ContainsKey(found.Start) && Nodes.ContainsKey(found.End);

    internal void InsertNode(string id, string[] labels, Dictionary<string, Value> properties) =>
        Nodes[id] = new ModelNode([.. labels], Merge([], properties));

    internal void UpdateNode(string id, string[]? labels, Dictionary<string, Value> properties)
    {
        if (Nodes.TryGetValue(id, out var old))
        {
            Nodes[id] = new ModelNode(labels is null ? old.Labels : [.. labels], Merge(old.Properties, properties));
        }
        else if (labels is not null)
        {
            InsertNode(id, labels, properties);
        }
        else
        {
            UpdatesOfAbsent++;
        }
    }

    internal void DeleteNode(string id) => DeletesOfAbsent += Nodes.Remove(id) ? 0 : 1;

    internal void InsertRelation(string id, string type, string start, string end, Dictionary<string, Value> properties) =>
        Relations[id] = new ModelRelation(type, start, end, Merge([], properties));

    internal void UpdateRelation(string id, string? type, (string Start, string End)? ends, Dictionary<string, Value> properties)
    {
        if (Relations.TryGetValue(id, out var old))
        {
            Relations[id] = new ModelRelation(
                type ?? old.Type, ends?.Start ?? old.Start, ends?.End ?? old.End, Merge(old.Properties, properties));
        }
        else if (type is not null && ends is not null)
        {
            InsertRelation(id, type, ends.Value.Start, ends.Value.End, properties);
        }
        else
        {
            UpdatesOfAbsent++;
        }
    }

    internal void DeleteRelation(string id) => DeletesOfAbsent += Relations.Remove(id) ? 0 : 1;

    private static SortedDictionary<string, Value> Merge(SortedDictionary<string, Value> old, Dictionary<string, Value> patch)
    {
        var merged = new SortedDictionary<string, Value>(old, StringComparer.Ordinal);
        foreach (var (key, value) in patch)
        {
            if (value.IsNull)
            {
                merged.Remove(key);
            }
            else
            {
                merged[key] = value;
            }
        }

        return merged;
    }
}
