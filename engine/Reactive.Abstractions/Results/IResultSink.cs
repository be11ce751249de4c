namespace Reactive.Results;

/// <summary>
/// Receives a query's deltas on the graph's own thread, without an object for each row. Must be quick, must not throw, and must copy
/// what it keeps: the memory behind the batch is used again for the next epoch.
/// </summary>
internal interface IResultSink
{
    /// <summary>Takes what one epoch changed in the result; never called for an epoch that changed nothing.</summary>
    void OnDelta(in ResultBatch batch);
}
