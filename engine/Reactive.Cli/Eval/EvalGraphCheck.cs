namespace Reactive.Cli.Eval;

/// <summary>
/// Holds eval's changes to its rules, which are stricter than the engine's: nothing is inserted twice, nothing absent is changed, and a
/// relation comes after its nodes and goes before them.
/// </summary>
internal sealed class EvalGraphCheck
{
    private readonly Dictionary<string, int> _relationsOfNode = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Type, string Start, string End)> _relations = new(StringComparer.Ordinal);

    /// <summary>Checks a change and takes it in.</summary>
    internal void Take(EvalChange change)
    {
        if (change.IsRelation)
        {
            TakeRelation(change);
        }
        else
        {
            TakeNode(change);
        }
    }

    private void TakeNode(EvalChange change)
    {
        var present = _relationsOfNode.TryGetValue(change.Id, out var relations);
        Check(change, present, "node");
        switch (change.Operation)
        {
            case EvalOperation.Insert:
                _relationsOfNode.Add(change.Id, 0);
                break;
            case EvalOperation.Delete when relations > 0:
                throw new BadRequestException($"delete of node '{change.Id}', which still has relations");
            case EvalOperation.Delete:
                _relationsOfNode.Remove(change.Id);
                break;
        }
    }

    private void TakeRelation(EvalChange change)
    {
        var present = _relations.TryGetValue(change.Id, out var relation);
        Check(change, present, "relation");
        switch (change.Operation)
        {
            case EvalOperation.Insert:
                Count(change, change.StartId, 1);
                Count(change, change.EndId, 1);
                _relations.Add(change.Id, (change.Labels[0], change.StartId, change.EndId));
                break;
            case EvalOperation.Update when relation != (change.Labels[0], change.StartId, change.EndId):
                throw new BadRequestException($"update of relation '{change.Id}' changes its label or ends");
            case EvalOperation.Delete:
                Count(change, relation.Start, -1);
                Count(change, relation.End, -1);
                _relations.Remove(change.Id);
                break;
        }
    }

    private static void Check(EvalChange change, bool present, string kind)
    {
        if (change.Operation == EvalOperation.Insert && present)
        {
            throw new BadRequestException($"insert of {kind} '{change.Id}', which is there already");
        }

        if (change.Operation != EvalOperation.Insert && !present)
        {
            throw new BadRequestException($"{(change.Operation == EvalOperation.Update ? "update" : "delete")} of {kind} '{change.Id}', which is not there");
        }
    }

    private void Count(EvalChange change, string node, int by)
    {
        if (!_relationsOfNode.TryGetValue(node, out var count))
        {
            throw new BadRequestException($"relation '{change.Id}' has the end '{node}', which is not there");
        }

        _relationsOfNode[node] = count + by;
    }
}
