using Reactive.Engine.Logical;
using Reactive.Values;

namespace Reactive.Engine.Expressions;

/// <summary>The functions that read the graph through an element or a path.</summary>
internal sealed class GraphFunctionEvaluator(GraphFunction function, Evaluator argument) : Evaluator
{
    internal override Value Evaluate(Side side)
    {
        var value = argument.Evaluate(side);
        if (value.IsNull || value.IsError)
        {
            return value;
        }

        return function switch
        {
            GraphFunction.Labels => Labels(side, value),
            GraphFunction.Type => Type(side, value),
            GraphFunction.Properties => Properties(side, value),
            GraphFunction.Keys => Keys(side, value),
            GraphFunction.ElementId => ElementId(side, value),
            GraphFunction.StartNode => End(side, value, start: true),
            GraphFunction.EndNode => End(side, value, start: false),
            _ => OfPath(value),
        };
    }

    internal static Value Properties(Side side, in Value value) => value.Kind switch
    {
        ValueKind.Map => value,
        ValueKind.Node or ValueKind.Relation => Value.Of(ElementReading.Properties(side, value)),
        _ => Wrong("properties", "a node, a relation or a map", value),
    };

    private static Value Labels(Side side, in Value value)
    {
        if (value.Kind != ValueKind.Node)
        {
            return Wrong("labels", "a node", value);
        }

        return ElementReading.TryImage(side, value, out var image)
            ? TextList(ElementReading.Labels(side.Graph, image))
            : Value.Of(ListValue.Empty);
    }

    private static Value Type(Side side, in Value value)
    {
        if (value.Kind != ValueKind.Relation)
        {
            return Wrong("type", "a relation", value);
        }

        return ElementReading.TryImage(side, value, out var image)
            ? Value.String(ElementReading.Labels(side.Graph, image)[0])
            : default;
    }

    private static Value Keys(Side side, in Value value)
    {
        var map = Properties(side, value);
        return map.IsError ? Wrong("keys", "a node, a relation or a map", value) : TextList(((MapValue)map.Tag!).KeyArray);
    }

    private static Value ElementId(Side side, in Value value) => value.Kind switch
    {
        ValueKind.Node => side.Graph.IdText((int)value.Bits),
        ValueKind.Relation => Value.String(side.Graph.Relation((int)value.Bits).Id),
        _ => Wrong("elementId", "a node or a relation", value),
    };

    private static Value End(Side side, in Value value, bool start)
    {
        if (value.Kind != ValueKind.Relation)
        {
            return Wrong(start ? "startNode" : "endNode", "a relation", value);
        }

        return side.Graph.RelationIn(side.View, (int)value.Bits, out var relation)
            ? Value.NodeHandle(start ? relation.Start : relation.End)
            : default;
    }

    private Value OfPath(in Value value)
    {
        if (value.Tag is not PathValue path)
        {
            return Wrong(function.ToString().ToLowerInvariant(), "a path", value);
        }

        return function switch
        {
            GraphFunction.Nodes => Value.Of(new ListValue(path.NodeArray)),
            GraphFunction.Relationships => Value.Of(new ListValue(path.RelationArray)),
            _ => Value.Integer(path.RelationArray.Length),
        };
    }

    private static Value TextList(string[] texts)
    {
        var values = new Value[texts.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            values[i] = Value.String(texts[i]);
        }

        return Value.Of(new ListValue(values));
    }

    private static Value Wrong(string name, string expected, in Value value) =>
        Value.Error("TypeError", "InvalidArgumentValue", $"{name}(...) needs {expected}, not {value.Kind}.");
}

/// <summary><c>n:Label</c> as a predicate.</summary>
internal sealed class HasLabelsEvaluator(Evaluator target, LabelTest nodes, LabelTest relations) : Evaluator
{
    internal override Value Evaluate(Side side)
    {
        var value = target.Evaluate(side);
        if (value.IsNull || value.IsError)
        {
            return value;
        }

        if (value.Kind is not (ValueKind.Node or ValueKind.Relation))
        {
            return Value.Error("TypeError", "InvalidArgumentType", $"A label predicate needs a node or a relation, not {value.Kind}.");
        }

        var test = value.Kind == ValueKind.Node ? nodes : relations;
        return Value.Boolean(ElementReading.TryImage(side, value, out var image) && test.Matches(image.Shape));
    }
}

/// <summary>A named path: the elements of its atoms in the order of the text, trails opened into their relations and inner nodes.</summary>
internal sealed class PathEvaluator((int Register, bool IsTrail)[] steps) : Evaluator
{
    internal override Value Evaluate(Side side)
    {
        var first = side.Elements[steps[0].Register];
        if (first < 0)
        {
            return default;
        }

        var nodes = new List<Value> { Value.NodeHandle(first) };
        var relations = new List<Value>();
        for (var i = 1; i < steps.Length; i += 2)
        {
            if (steps[i].IsTrail)
            {
                Walk(side, ((ListValue)side.Values[steps[i].Register].Tag!).Items, nodes, relations);
            }
            else
            {
                relations.Add(Value.RelationHandle(side.Elements[steps[i].Register]));
                nodes.Add(Value.NodeHandle(side.Elements[steps[i + 1].Register]));
            }
        }

        return Value.Of(new PathValue([.. nodes], [.. relations]));
    }

    private static void Walk(Side side, Value[] trail, List<Value> nodes, List<Value> relations)
    {
        var at = (int)nodes[^1].Bits;
        foreach (var relation in trail)
        {
            side.Graph.RelationIn(side.View, (int)relation.Bits, out var image);
            at = image.Start == at ? image.End : image.Start;
            relations.Add(relation);
            nodes.Add(Value.NodeHandle(at));
        }
    }
}
