using Reactive.Values;

namespace Reactive.Changes;

public sealed partial class ChangeBuffer
{
    /// <summary>Inserts a node, or replaces the one with this id whole.</summary>
    /// <param name="id">The id within the feed, UTF-8.</param>
    /// <param name="shape">Labels and property keys.</param>
    /// <param name="values">A value for each key of the shape; a null value is the same as an absent property.</param>
    public void InsertNode(ReadOnlySpan<byte> id, ChangeShape shape, ReadOnlySpan<Value> values)
    {
        Check(shape, isRelation: false, values);
        Append(ChangeOperationKind.InsertNode, AppendText(id), shape, values, -1);
    }

    /// <inheritdoc cref="InsertNode(ReadOnlySpan{byte}, ChangeShape, ReadOnlySpan{Value})"/>
    public void InsertNode(string id, ChangeShape shape, ReadOnlySpan<Value> values)
    {
        Check(shape, isRelation: false, values);
        Append(ChangeOperationKind.InsertNode, AppendText(id), shape, values, -1);
    }

    /// <summary>
    /// Patches a node: what the shape does not name stays, a null value removes the property, labels (if the shape has them) replace.
    /// Without such a node: inserts it when the shape has labels, else it is only counted.
    /// </summary>
    public void UpdateNode(ReadOnlySpan<byte> id, ChangeShape shape, ReadOnlySpan<Value> values)
    {
        Check(shape, isRelation: false, values);
        Append(ChangeOperationKind.UpdateNode, AppendText(id), shape, values, -1);
    }

    /// <inheritdoc cref="UpdateNode(ReadOnlySpan{byte}, ChangeShape, ReadOnlySpan{Value})"/>
    public void UpdateNode(string id, ChangeShape shape, ReadOnlySpan<Value> values)
    {
        Check(shape, isRelation: false, values);
        Append(ChangeOperationKind.UpdateNode, AppendText(id), shape, values, -1);
    }

    /// <summary>Deletes a node; its relations stay, hidden until it comes back. Without such a node it is only counted.</summary>
    public void DeleteNode(ReadOnlySpan<byte> id) => Append(ChangeOperationKind.DeleteNode, AppendText(id), null, default, -1);

    /// <inheritdoc cref="DeleteNode(ReadOnlySpan{byte})"/>
    public void DeleteNode(string id) => Append(ChangeOperationKind.DeleteNode, AppendText(id), null, default, -1);
}
