using Reactive.Changes;
using Reactive.Oracle.Graph;
using Reactive.Values;

namespace Reactive.Engine.Tests.Queries;

/// <summary>Changes of the model as a source would send them.</summary>
internal static class ChangeWriting
{
    internal static ChangeBuffer Transaction(IEnumerable<GraphChange> changes, long commitTimeMs = 0)
    {
        var buffer = new ChangeBuffer();
        foreach (var change in changes)
        {
            Write(buffer, change);
        }

        buffer.EndTransaction(commitTimeMs);
        return buffer;
    }

    internal static void Write(ChangeBuffer buffer, GraphChange change)
    {
        switch (change.Operation, change.IsRelation)
        {
            case (GraphOperation.Delete, false):
                buffer.DeleteNode(change.Id);
                break;
            case (GraphOperation.Delete, true):
                buffer.DeleteRelation(change.Id);
                break;
            case (GraphOperation.Patch, false):
                buffer.UpdateNode(change.Id, change.Labels, Properties(change));
                break;
            case (GraphOperation.Patch, true):
                Patch(buffer, change);
                break;
            case (_, false):
                buffer.InsertNode(change.Id, change.Labels!, Properties(change));
                break;
            default:
                buffer.InsertRelation(change.Id, change.Labels![0], change.Start!, change.End!, Properties(change));
                break;
        }
    }

    /// <summary>What brings a graph about from nothing: its nodes, then its relations, those that dangle too.</summary>
    internal static IEnumerable<GraphChange> Inserts(GraphModel model)
    {
        var nodes = model.Nodes.Select(n => new GraphChange(GraphOperation.Insert, false, n.Key, n.Value.Labels, n.Value.Properties));
        var relations = model.Relations.Select(r => new GraphChange(
            GraphOperation.Insert, true, r.Key, [r.Value.Type], r.Value.Properties, r.Value.Start, r.Value.End));
        return nodes.Concat(relations);
    }

    /// <summary>What leaves nothing of a graph, nodes first so that relations dangle on the way.</summary>
    internal static IEnumerable<GraphChange> Deletes(GraphModel model) =>
        model.Nodes.Keys.Select(n => GraphChange.Delete(false, n)).Concat(model.Relations.Keys.Select(r => GraphChange.Delete(true, r)));

    private static void Patch(ChangeBuffer buffer, GraphChange change)
    {
        var properties = Properties(change);
        var keys = properties.Keys.ToArray();
        var values = keys.Select(k => properties[k]).ToArray();
        var shape = change.Labels is null ? ChangeShape.Relation(keys) : ChangeShape.Relation(change.Labels[0], keys);
        if (change.Start is null)
        {
            buffer.UpdateRelation(change.Id, shape, values);
        }
        else
        {
            buffer.UpdateRelation(change.Id, shape, change.Start, change.End!, values);
        }
    }

    private static Dictionary<string, Value> Properties(GraphChange change) => Enumerable.Range(0, change.Properties.Count)
        .ToDictionary(i => change.Properties.KeyArray[i], i => change.Properties.ValueArray[i]);
}
