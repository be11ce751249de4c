using Reactive.Engine.Functions;
using Reactive.Engine.Graph;
using Reactive.Values;

namespace Reactive.Engine.Expressions;

/// <summary>Reads elements that are values of a row rather than registers: members of lists, results of head(collect(n)) and the like.</summary>
internal static class ElementReading
{
    /// <summary>A property of an element, an entry of a map, a component of a temporal value; an error for anything else.</summary>
    internal static Value Component(Side side, in Value target, string key)
    {
        if (target.Kind is not (ValueKind.Node or ValueKind.Relation))
        {
            return ValueOperators.Component(target, key);
        }

        return side.Graph.Keys.TryGet(key, out var symbol) && TryImage(side, target, out var image)
            ? side.Graph.Property(image, symbol)
            : default;
    }

    /// <summary>The image of an element on a side; none when it is not there, as in a list that outlived a member within the epoch.</summary>
    internal static bool TryImage(Side side, in Value element, out Image image)
    {
        if (element.Kind == ValueKind.Node)
        {
            return side.Graph.NodeIn(side.View, (int)element.Bits, out image);
        }

        var found = side.Graph.RelationIn(side.View, (int)element.Bits, out var relation);
        image = relation.Content;
        return found;
    }

    /// <summary>All properties as a map.</summary>
    internal static MapValue Properties(Side side, in Value element)
    {
        if (!TryImage(side, element, out var image))
        {
            return MapValue.Empty;
        }

        return PropertiesOf(side.Graph, image);
    }

    internal static MapValue PropertiesOf(GraphStore graph, Image image)
    {
        var shape = graph.ShapeOf(image.Shape);
        var keys = new List<string>(shape.Width);
        for (var i = 0; i < shape.Width; i++)
        {
            if (!graph.Cell(image.Row + i).IsNull)
            {
                keys.Add(graph.Keys.Name(shape.Keys[i]));
            }
        }

        keys.Sort(StringComparer.Ordinal);
        var values = new Value[keys.Count];
        for (var i = 0; i < values.Length; i++)
        {
            graph.Keys.TryGet(keys[i], out var symbol);
            values[i] = graph.Property(image, symbol);
        }

        return new MapValue([.. keys], values);
    }

    /// <summary>The labels of a node or the type of a relation, in ordinal order.</summary>
    internal static string[] Labels(GraphStore graph, Image image)
    {
        var shape = graph.ShapeOf(image.Shape);
        var names = new string[shape.Labels.Length];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = (shape.IsRelation ? graph.Types : graph.Labels).Name(shape.Labels[i]);
        }

        Array.Sort(names, StringComparer.Ordinal);
        return names;
    }

    /// <summary>Whether the value is or contains an element that the epoch changed: a row that holds it must go on even if its values are the same.</summary>
    internal static bool IsTouched(GraphStore graph, in Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Node:
                return graph.NodeChanged((int)value.Bits);
            case ValueKind.Relation:
                return graph.RelationChanged((int)value.Bits);
            case ValueKind.List:
                return AnyTouched(graph, ((ListValue)value.Tag!).Items);
            case ValueKind.Map:
                return AnyTouched(graph, ((MapValue)value.Tag!).ValueArray);
            case ValueKind.Path:
                var path = (PathValue)value.Tag!;
                return AnyTouched(graph, path.NodeArray) || AnyTouched(graph, path.RelationArray);
            default:
                return false;
        }
    }

    private static bool AnyTouched(GraphStore graph, Value[] values)
    {
        foreach (ref readonly var value in values.AsSpan())
        {
            if (IsTouched(graph, value))
            {
                return true;
            }
        }

        return false;
    }
}
