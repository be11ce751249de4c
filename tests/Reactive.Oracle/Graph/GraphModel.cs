using Reactive.Values;

namespace Reactive.Oracle.Graph;

/// <summary>
/// What a graph is after a list of changes, kept in two dictionaries. A relation may dangle: it is part of the graph exactly while both
/// its ends are.
/// </summary>
internal sealed class GraphModel
{
    private readonly SortedDictionary<string, NodeState> _nodes;
    private readonly SortedDictionary<string, RelationState> _relations;

    internal GraphModel()
        : this(new(StringComparer.Ordinal), new(StringComparer.Ordinal))
    {
    }

    private GraphModel(SortedDictionary<string, NodeState> nodes, SortedDictionary<string, RelationState> relations)
    {
        _nodes = nodes;
        _relations = relations;
    }

    internal IReadOnlyDictionary<string, NodeState> Nodes => _nodes;

    internal IReadOnlyDictionary<string, RelationState> Relations => _relations;

    internal GraphModel Copy() => new(new(_nodes, StringComparer.Ordinal), new(_relations, StringComparer.Ordinal));

    internal bool IsVisible(RelationState relation) => _nodes.ContainsKey(relation.Start) && _nodes.ContainsKey(relation.End);

    internal IEnumerable<string> RelationsOf(string node) => _relations.Where(r => r.Value.Start == node || r.Value.End == node).Select(r => r.Key);

    internal OracleGraph Snapshot() => new(
        _nodes.Select(n => new NodeValue(new ElementId(string.Empty, n.Key), n.Value.Labels, n.Value.Properties)),
        _relations.Where(r => IsVisible(r.Value)).Select(r => new RelationValue(
            new ElementId(string.Empty, r.Key),
            r.Value.Type,
            new ElementId(string.Empty, r.Value.Start),
            new ElementId(string.Empty, r.Value.End),
            r.Value.Properties)));

    /// <summary>Whether <c>eval</c> admits the change in this state.</summary>
    internal bool IsLegal(GraphChange change) => change switch
    {
        { Operation: GraphOperation.Patch } => false,
        { IsRelation: false, Operation: GraphOperation.Insert } => !_nodes.ContainsKey(change.Id),
        { IsRelation: false, Operation: GraphOperation.Replace } => _nodes.ContainsKey(change.Id),
        { IsRelation: false } => _nodes.ContainsKey(change.Id) && !RelationsOf(change.Id).Any(),
        { Operation: GraphOperation.Insert } =>
            !_relations.ContainsKey(change.Id) && _nodes.ContainsKey(change.Start!) && _nodes.ContainsKey(change.End!),
        { Operation: GraphOperation.Replace } => _relations.TryGetValue(change.Id, out var present)
            && present.Type == change.Labels![0] && present.Start == change.Start && present.End == change.End,
        _ => _relations.ContainsKey(change.Id),
    };

    internal void Apply(GraphChange change)
    {
        switch (change.Operation, change.IsRelation)
        {
            case (GraphOperation.Delete, false):
                _nodes.Remove(change.Id);
                break;
            case (GraphOperation.Delete, true):
                _relations.Remove(change.Id);
                break;
            case (GraphOperation.Patch, false):
                PatchNode(change);
                break;
            case (GraphOperation.Patch, true):
                PatchRelation(change);
                break;
            case (_, false):
                _nodes[change.Id] = new NodeState(Sorted(change.Labels!), Present(change.Properties));
                break;
            default:
                _relations[change.Id] = new RelationState(change.Labels![0], change.Start!, change.End!, Present(change.Properties));
                break;
        }
    }

    private void PatchNode(GraphChange change)
    {
        if (_nodes.TryGetValue(change.Id, out var node))
        {
            _nodes[change.Id] = new NodeState(
                change.Labels is null ? node.Labels : Sorted(change.Labels), Merged(node.Properties, change.Properties));
        }
        else if (change.Labels is not null)
        {
            _nodes[change.Id] = new NodeState(Sorted(change.Labels), Present(change.Properties));
        }
    }

    private void PatchRelation(GraphChange change)
    {
        if (_relations.TryGetValue(change.Id, out var relation))
        {
            _relations[change.Id] = new RelationState(
                change.Labels is null ? relation.Type : change.Labels[0],
                change.Start ?? relation.Start,
                change.End ?? relation.End,
                Merged(relation.Properties, change.Properties));
        }
        else if (change is { Labels: not null, Start: not null, End: not null })
        {
            _relations[change.Id] = new RelationState(change.Labels[0], change.Start, change.End, Present(change.Properties));
        }
    }

    private static string[] Sorted(IEnumerable<string> labels) => [.. labels.Distinct().Order(StringComparer.Ordinal)];

    private static MapValue Present(MapValue properties) => Merged(MapValue.Empty, properties);

    private static MapValue Merged(MapValue before, MapValue patch)
    {
        var merged = Entries(before).Concat(Entries(patch)).GroupBy(e => e.Key, e => e.Value);
        return MapValue.From(merged.Select(g => KeyValuePair.Create(g.Key, g.Last())).Where(e => !e.Value.IsNull));
    }

    private static IEnumerable<KeyValuePair<string, Value>> Entries(MapValue map) =>
        Enumerable.Range(0, map.Count).Select(i => KeyValuePair.Create(map.KeyArray[i], map.ValueArray[i]));
}

/// <summary>A node apart from its id.</summary>
internal sealed record NodeState(IReadOnlyList<string> Labels, MapValue Properties);

/// <summary>A relation apart from its id.</summary>
internal sealed record RelationState(string Type, string Start, string End, MapValue Properties);
