using System.Text;
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
            Buffer.EndTransaction(0);
        }
    }

    /// <summary>Adds changes as one transaction.</summary>
    internal void AddTogether(IReadOnlyList<EvalChange> changes)
    {
        foreach (var change in changes)
        {
            Add(change);
        }

        Buffer.EndTransaction(0);
    }

    private void Add(EvalChange change)
    {
        _check.Take(change);
        var id = Encoding.UTF8.GetBytes(change.Id);
        if (change.IsRelation)
        {
            AddRelation(change, id);
        }
        else if (change.Operation == EvalOperation.Delete)
        {
            Buffer.DeleteNode(id);
        }
        else
        {
            // An update here states the whole node: the engine's insert of a present id.
            Buffer.InsertNode(id, ChangeShape.Node(change.Labels, change.Keys), change.Values);
        }
    }

    private void AddRelation(EvalChange change, byte[] id)
    {
        if (change.Operation == EvalOperation.Delete)
        {
            Buffer.DeleteRelation(id);
            return;
        }

        Buffer.InsertRelation(
            id,
            ChangeShape.Relation(change.Labels[0], change.Keys),
            Encoding.UTF8.GetBytes(change.StartId),
            Encoding.UTF8.GetBytes(change.EndId),
            change.Values);
    }
}
