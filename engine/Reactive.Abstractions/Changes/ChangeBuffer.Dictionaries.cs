using Reactive.Values;

namespace Reactive.Changes;

// For code that has its properties as a dictionary anyway and is not in a hurry: each call finds the shape anew.
public sealed partial class ChangeBuffer
{
    /// <summary>Inserts a node, or replaces the one with this id whole.</summary>
    public void InsertNode(string id, IEnumerable<string> labels, IReadOnlyDictionary<string, Value> properties)
    {
        var (keys, values) = Split(properties);
        InsertNode(id, ChangeShape.Node([.. labels], keys), values);
    }

    /// <summary>Patches a node; without labels (null) they stay as they are.</summary>
    public void UpdateNode(string id, IEnumerable<string>? labels, IReadOnlyDictionary<string, Value> properties)
    {
        var (keys, values) = Split(properties);
        UpdateNode(id, labels is null ? ChangeShape.Node(keys) : ChangeShape.Node([.. labels], keys), values);
    }

    /// <summary>Inserts a relation, or replaces the one with this id whole, ends too.</summary>
    public void InsertRelation(string id, string type, string startId, string endId, IReadOnlyDictionary<string, Value> properties)
    {
        var (keys, values) = Split(properties);
        InsertRelation(id, ChangeShape.Relation(type, keys), startId, endId, values);
    }

    /// <summary>Patches a relation; its type and its ends stay as they are.</summary>
    public void UpdateRelation(string id, IReadOnlyDictionary<string, Value> properties)
    {
        var (keys, values) = Split(properties);
        UpdateRelation(id, ChangeShape.Relation(keys), values);
    }

    private static (string[] Keys, Value[] Values) Split(IReadOnlyDictionary<string, Value> properties)
    {
        var keys = new string[properties.Count];
        var values = new Value[keys.Length];
        var count = 0;
        foreach (var (key, _) in properties)
        {
            keys[count++] = key;
        }

        // One order for equal key sets, so that they share a shape.
        Array.Sort(keys, StringComparer.Ordinal);
        for (var i = 0; i < keys.Length; i++)
        {
            values[i] = properties[keys[i]];
        }

        return (keys, values);
    }
}
