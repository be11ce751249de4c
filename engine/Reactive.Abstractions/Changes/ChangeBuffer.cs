using Reactive.Values;

namespace Reactive.Changes;

/// <summary>Changes in order, cut into transactions.</summary>
public sealed class ChangeBuffer
{
    /// <summary>How many transactions there are.</summary>
    public int TransactionCount => throw new NotSupportedException();

    /// <summary>Inserts or replaces a node.</summary>
    public void InsertNode(ReadOnlySpan<byte> id, ChangeShape shape, ReadOnlySpan<Value> values) => throw new NotSupportedException();

    /// <summary>Patches a node.</summary>
    public void UpdateNode(ReadOnlySpan<byte> id, ChangeShape shape, ReadOnlySpan<Value> values) => throw new NotSupportedException();

    /// <summary>Deletes a node.</summary>
    public void DeleteNode(ReadOnlySpan<byte> id) => throw new NotSupportedException();

    /// <summary>Inserts or replaces a relation.</summary>
    public void InsertRelation(ReadOnlySpan<byte> id, ChangeShape shape, ReadOnlySpan<byte> startId, ReadOnlySpan<byte> endId, ReadOnlySpan<Value> values) => throw new NotSupportedException();

    /// <summary>Patches a relation.</summary>
    public void UpdateRelation(ReadOnlySpan<byte> id, ChangeShape shape, ReadOnlySpan<byte> startId, ReadOnlySpan<byte> endId, ReadOnlySpan<Value> values) => throw new NotSupportedException();

    /// <summary>Deletes a relation.</summary>
    public void DeleteRelation(ReadOnlySpan<byte> id) => throw new NotSupportedException();

    /// <summary>Ends a transaction.</summary>
    public void EndTransaction(long commitTimeMs) => throw new NotSupportedException();
}
