using Reactive.Engine.Expressions;
using Reactive.Values;

namespace Reactive.Engine.Operators;

/// <summary>Turns the handles in a value into snapshots of the elements as they are on one side: what leaves the engine.</summary>
internal static class Materialiser
{
    internal static Value Materialise(Side side, in Value value) => value.Kind switch
    {
        ValueKind.Node => Value.Of(Node(side, (int)value.Bits)),
        ValueKind.Relation => Value.Of(Relation(side, (int)value.Bits)),
        ValueKind.List => Value.Of(new ListValue(All(side, ((ListValue)value.Tag!).Items))),
        ValueKind.Map => Map(side, (MapValue)value.Tag!),
        ValueKind.Path => Path(side, (PathValue)value.Tag!),
        _ => value,
    };

    /// <summary>Whether two snapshots look the same to the last bit: what decides whether a returned element changed.</summary>
    internal static bool LooksSame(in Value left, in Value right)
    {
        if (ReferenceEquals(left.Tag, right.Tag))
        {
            return left.Bits == right.Bits || ValueComparison.Same(left, right);
        }

        if (left.Kind != right.Kind)
        {
            return false;
        }

        switch (left.Tag)
        {
            case NodeValue node:
                var otherNode = (NodeValue)right.Tag!;
                return node.Id == otherNode.Id
                    && node.Labels.SequenceEqual(otherNode.Labels)
                    && LookSame(node.Properties, otherNode.Properties);
            case RelationValue relation:
                var other = (RelationValue)right.Tag!;
                return relation.Id == other.Id
                    && relation.Type == other.Type
                    && relation.Start == other.Start
                    && relation.End == other.End
                    && LookSame(relation.Properties, other.Properties);
            case ListValue list:
                return LookSame(list.Items, ((ListValue)right.Tag!).Items);
            case MapValue map:
                return LookSame(map, (MapValue)right.Tag!);
            case PathValue path:
                var otherPath = (PathValue)right.Tag!;
                return LookSame(path.NodeArray, otherPath.NodeArray) && LookSame(path.RelationArray, otherPath.RelationArray);
            default:
                return ValueComparison.Same(left, right);
        }
    }

    private static bool LookSame(MapValue left, MapValue right) =>
        left.KeyArray.AsSpan().SequenceEqual(right.KeyArray) && LookSame(left.ValueArray, right.ValueArray);

    private static bool LookSame(Value[] left, Value[] right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        for (var i = 0; i < left.Length; i++)
        {
            if (!LooksSame(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static NodeValue Node(Side side, int handle)
    {
        var graph = side.Graph;
        return graph.NodeIn(side.View, handle, out var image)
            ? new NodeValue(graph.Node(handle), ElementReading.Labels(graph, image), ElementReading.PropertiesOf(graph, image))
            : new NodeValue(graph.Node(handle), [], MapValue.Empty);
    }

    private static RelationValue Relation(Side side, int handle)
    {
        var graph = side.Graph;
        graph.RelationIn(side.View, handle, out var relation);
        return new RelationValue(
            graph.Relation(handle),
            ElementReading.Labels(graph, relation.Content)[0],
            graph.Node(relation.Start),
            graph.Node(relation.End),
            ElementReading.PropertiesOf(graph, relation.Content));
    }

    private static Value Map(Side side, MapValue map) => Value.Of(new MapValue(map.KeyArray, All(side, map.ValueArray)));

    private static Value Path(Side side, PathValue path) =>
        Value.Of(new PathValue(All(side, path.NodeArray), All(side, path.RelationArray)));

    private static Value[] All(Side side, Value[] values)
    {
        var results = new Value[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            results[i] = Materialise(side, values[i]);
        }

        return results;
    }
}
