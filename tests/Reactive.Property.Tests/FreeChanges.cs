using Reactive.Changes;
using Reactive.Oracle.Graph;

namespace Reactive.Property.Tests;

/// <summary>Changes of the model as the engine takes them.</summary>
internal static class FreeChanges
{
    /// <summary>One transaction of these changes.</summary>
    internal static ChangeBuffer Transaction(IEnumerable<GraphChange> changes)
    {
        var buffer = new ChangeBuffer();
        foreach (var change in changes)
        {
            Write(buffer, change);
        }

        buffer.EndTransaction();
        return buffer;
    }

    private static void Write(ChangeBuffer buffer, GraphChange change)
    {
        var (keys, values) = (change.Properties.KeyArray, change.Properties.ValueArray);
        switch (change)
        {
            case { Operation: GraphOperation.Delete, IsRelation: false }:
                buffer.DeleteNode(change.Id);
                break;
            case { Operation: GraphOperation.Delete }:
                buffer.DeleteRelation(change.Id);
                break;
            case { Operation: GraphOperation.Patch, IsRelation: false, Labels: null }:
                buffer.UpdateNode(change.Id, ChangeShape.Node(keys), values);
                break;
            case { Operation: GraphOperation.Patch, IsRelation: false }:
                buffer.UpdateNode(change.Id, ChangeShape.Node([.. change.Labels], keys), values);
                break;
            case { Operation: GraphOperation.Patch, Labels: null }:
                buffer.UpdateRelation(change.Id, ChangeShape.Relation(keys), values);
                break;
            case { Operation: GraphOperation.Patch }:
                buffer.UpdateRelation(change.Id, ChangeShape.Relation(change.Labels[0], keys), change.Start!, change.End!, values);
                break;
            case { IsRelation: false }:
                buffer.InsertNode(change.Id, ChangeShape.Node([.. change.Labels!], keys), values);
                break;
            default:
                buffer.InsertRelation(change.Id, ChangeShape.Relation(change.Labels![0], keys), change.Start!, change.End!, values);
                break;
        }
    }
}
