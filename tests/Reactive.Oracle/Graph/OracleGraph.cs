using Reactive.Values;

namespace Reactive.Oracle.Graph;

/// <summary>A property graph at rest: every element as a snapshot. Iteration goes by id, so that nothing depends on how the graph came about.</summary>
internal sealed class OracleGraph
{
    internal static readonly OracleGraph Empty = new([], []);

    private readonly Dictionary<ElementId, NodeValue> _nodesById;
    private readonly Dictionary<ElementId, RelationValue> _relationsById;

    internal OracleGraph(IEnumerable<NodeValue> nodes, IEnumerable<RelationValue> relations)
    {
        Nodes = [.. nodes.OrderBy(n => n.Id.Id, StringComparer.Ordinal)];
        Relations = [.. relations.OrderBy(r => r.Id.Id, StringComparer.Ordinal)];
        _nodesById = Nodes.ToDictionary(n => n.Id);
        _relationsById = Relations.ToDictionary(r => r.Id);
        if (Relations.FirstOrDefault(r => !_nodesById.ContainsKey(r.Start) || !_nodesById.ContainsKey(r.End)) is { } dangling)
        {
            throw new ArgumentException($"Relation {dangling.Id.Id} lacks one of its ends.", nameof(relations));
        }
    }

    internal IReadOnlyList<NodeValue> Nodes { get; }

    internal IReadOnlyList<RelationValue> Relations { get; }

    internal NodeValue Node(ElementId id) => _nodesById[id];

    internal RelationValue Relation(ElementId id) => _relationsById[id];
}
