using Reactive.Changes;

namespace Reactive.Cli.Eval;

/// <summary>Writes eval's changes, after checking them, into the engine's buffer.</summary>
internal sealed class EvalChangeBuffer
{
    private readonly EvalGraphCheck _check;

    internal EvalChangeBuffer(EvalGraphCheck check) => _check = check;

    internal ChangeBuffer Buffer { get; } = new();

    /// <summary>Adds changes as a transaction of their own each.</summary>
    internal void AddEach(IReadOnlyList<EvalChange> changes)
    {
        foreach (var change in changes)
        {
            Add(change);
            Buffer.EndTransaction();
        }
    }

    /// <summary>Adds changes as one transaction.</summary>
    internal void AddTogether(IReadOnlyList<EvalChange> changes)
    {
        foreach (var change in changes)
        {
            Add(change);
        }

        Buffer.EndTransaction();
    }

    private void Add(EvalChange change)
    {
        _check.Take(change);
        if (change.IsRelation)
        {
            AddRelation(change);
        }
        else if (change.Operation == EvalOperation.Delete)
        {
            Buffer.DeleteNode(change.Id);
        }
        else
        {
            // An update here states the whole node: the engine's insert of a present id.
            Buffer.InsertNode(change.Id, ChangeShape.Node(change.Labels, change.Keys), change.Values);
        }
    }

    private void AddRelation(EvalChange change)
    {
        if (change.Operation == EvalOperation.Delete)
        {
            Buffer.DeleteRelation(change.Id);
            return;
        }

        Buffer.InsertRelation(
            change.Id,
            ChangeShape.Relation(change.Labels[0], change.Keys),
            change.StartId,
            change.EndId,
            change.Values);
    }
}
