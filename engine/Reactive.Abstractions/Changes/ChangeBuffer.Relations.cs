using Reactive.Values;

namespace Reactive.Changes;

public sealed partial class ChangeBuffer
{
    /// <summary>
    /// Inserts a relation, or replaces the one with this id whole, ends too. It is in the graph while both ends are, whatever
    /// comes first.
    /// </summary>
    /// <param name="id">The id within the feed, UTF-8; relations and nodes do not share ids.</param>
    /// <param name="shape">Type and property keys.</param>
    /// <param name="startId">The id of the node where it begins.</param>
    /// <param name="endId">The id of the node where it ends.</param>
    /// <param name="values">A value for each key of the shape; a null value is the same as an absent property.</param>
    public void InsertRelation(
        ReadOnlySpan<byte> id, ChangeShape shape, ReadOnlySpan<byte> startId, ReadOnlySpan<byte> endId, ReadOnlySpan<Value> values)
    {
        CheckInsert(shape, values);
        Append(ChangeOperationKind.InsertRelation, AppendText(id), shape, values, AppendEnds(AppendText(startId), AppendText(endId)));
    }

    /// <inheritdoc cref="InsertRelation(ReadOnlySpan{byte}, ChangeShape, ReadOnlySpan{byte}, ReadOnlySpan{byte}, ReadOnlySpan{Value})"/>
    public void InsertRelation(string id, ChangeShape shape, string startId, string endId, ReadOnlySpan<Value> values)
    {
        CheckInsert(shape, values);
        Append(ChangeOperationKind.InsertRelation, AppendText(id), shape, values, AppendEnds(AppendText(startId), AppendText(endId)));
    }

    /// <summary>Patches a relation and leaves its ends. Without such a relation it is only counted.</summary>
    public void UpdateRelation(ReadOnlySpan<byte> id, ChangeShape shape, ReadOnlySpan<Value> values)
    {
        Check(shape, isRelation: true, values);
        Append(ChangeOperationKind.UpdateRelation, AppendText(id), shape, values, -1);
    }

    /// <inheritdoc cref="UpdateRelation(ReadOnlySpan{byte}, ChangeShape, ReadOnlySpan{Value})"/>
    public void UpdateRelation(string id, ChangeShape shape, ReadOnlySpan<Value> values)
    {
        Check(shape, isRelation: true, values);
        Append(ChangeOperationKind.UpdateRelation, AppendText(id), shape, values, -1);
    }

    /// <summary>
    /// Patches a relation and moves it to these ends. Without such a relation: inserts it when the shape has a type, else it is only
    /// counted.
    /// </summary>
    public void UpdateRelation(
        ReadOnlySpan<byte> id, ChangeShape shape, ReadOnlySpan<byte> startId, ReadOnlySpan<byte> endId, ReadOnlySpan<Value> values)
    {
        Check(shape, isRelation: true, values);
        Append(ChangeOperationKind.UpdateRelation, AppendText(id), shape, values, AppendEnds(AppendText(startId), AppendText(endId)));
    }

    /// <inheritdoc cref="UpdateRelation(ReadOnlySpan{byte}, ChangeShape, ReadOnlySpan{byte}, ReadOnlySpan{byte}, ReadOnlySpan{Value})"/>
    public void UpdateRelation(string id, ChangeShape shape, string startId, string endId, ReadOnlySpan<Value> values)
    {
        Check(shape, isRelation: true, values);
        Append(ChangeOperationKind.UpdateRelation, AppendText(id), shape, values, AppendEnds(AppendText(startId), AppendText(endId)));
    }

    /// <summary>Deletes a relation. Without such a relation it is only counted.</summary>
    public void DeleteRelation(ReadOnlySpan<byte> id) => Append(ChangeOperationKind.DeleteRelation, AppendText(id), null, default, -1);

    /// <inheritdoc cref="DeleteRelation(ReadOnlySpan{byte})"/>
    public void DeleteRelation(string id) => Append(ChangeOperationKind.DeleteRelation, AppendText(id), null, default, -1);

    private static void CheckInsert(ChangeShape shape, ReadOnlySpan<Value> values)
    {
        Check(shape, isRelation: true, values);
        if (!shape.HasLabels)
        {
            throw new ArgumentException("The insert of a relation needs a shape with a type.", nameof(shape));
        }
    }
}
