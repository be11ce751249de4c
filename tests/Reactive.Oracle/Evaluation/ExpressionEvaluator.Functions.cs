using Reactive.Engine.Functions;
using Reactive.Functions;
using Reactive.Language.Syntax;
using Reactive.Values;

namespace Reactive.Oracle.Evaluation;

internal sealed partial class ExpressionEvaluator
{
    private Value Call(CallSyntax call, Scope scope)
    {
        if (call.Arguments is [PatternPredicateSyntax pattern] && call.Name.Equals("exists", StringComparison.OrdinalIgnoreCase))
        {
            return Evaluate(pattern, scope);
        }

        var arguments = call.Arguments.Select(a => Evaluate(a, scope)).ToArray();
        if (GraphFunction(call.Name, arguments) is { } value)
        {
            return value;
        }

        if (!FunctionTable.Standard.TryGet(call.Name, out var function))
        {
            throw new OracleMisuseException($"{call.Name}() is no function that stands here.");
        }

        if (arguments.Length < function.MinimumArguments || (!function.IsVariadic && arguments.Length > function.Parameters.Count))
        {
            throw new OracleMisuseException($"{call.Name}() does not take {arguments.Length} arguments.");
        }

        return Takes(function, arguments.Length)
            ? function.Invoke(arguments, Clock)
            : throw new OracleMisuseException($"{call.Name}() does not take {arguments.Length} arguments.");
    }

    private static bool Takes(ScalarFunction function, int arguments) =>
        arguments >= function.MinimumArguments && (function.IsVariadic || arguments <= function.Parameters.Count);

    /// <summary>The functions that read the graph; nothing when the name is none of them.</summary>
    private Value? GraphFunction(string name, Value[] arguments)
    {
        var lower = name.ToLowerInvariant();
        Func<Value, Value>? body = lower switch
        {
            "labels" => Labels,
            "type" => Type,
            "properties" => Properties,
            "keys" => Keys,
            "id" or "elementid" => Id,
            "nodes" => Nodes,
            "relationships" or "rels" => Relationships,
            "length" => Length,
            "startnode" => StartNode,
            "endnode" => EndNode,
            _ => null,
        };
        if (body is null)
        {
            return OtherFunction(lower, arguments);
        }

        var argument = arguments.Length == 1 ? arguments[0] : throw new OracleMisuseException($"{name}() takes one argument.");
        return argument.IsError || argument.IsNull ? argument : body(argument);
    }

    // Random values cannot be compared; programs use them only where every value gives the same result.
    private static Value? OtherFunction(string name, Value[] arguments) => name switch
    {
        "exists" when arguments.Length == 1 => arguments[0].IsError ? arguments[0] : Value.Boolean(!arguments[0].IsNull),
        "rand" => Value.Float(0.5),
        "randomuuid" => Value.String("00000000-0000-4000-8000-000000000000"),
        _ => (Value?)null,
    };

    private static Value Labels(Value value) => value.Tag is NodeValue node
        ? Value.List([.. node.Labels.Select(l => Value.String(l))])
        : Errors.ArgumentValue($"labels() takes a node, not a {value.Kind}.");

    private static Value Type(Value value) => value.Tag is RelationValue relation
        ? Value.String(relation.Type)
        : Errors.ArgumentValue($"type() takes a relation, not a {value.Kind}.");

    private static Value Properties(Value value) => PropertiesOf(value) is { } properties
        ? Value.Of(properties)
        : Errors.ArgumentValue($"properties() takes a node, a relation or a map, not a {value.Kind}.");

    private static Value Keys(Value value) => PropertiesOf(value) is { } properties
        ? Value.List([.. properties.KeyArray.Select(k => Value.String(k))])
        : Errors.ArgumentValue($"keys() takes a node, a relation or a map, not a {value.Kind}.");

    private static Value Id(Value value) => value.Tag switch
    {
        NodeValue node => Value.String(node.Id.Id),
        RelationValue relation => Value.String(relation.Id.Id),
        _ => Errors.ArgumentValue($"elementId() takes a node or a relation, not a {value.Kind}."),
    };

    private static Value Nodes(Value value) => value.Tag is PathValue path
        ? Value.List(path.Nodes)
        : Errors.ArgumentValue($"nodes() takes a path, not a {value.Kind}.");

    private static Value Relationships(Value value) => value.Tag is PathValue path
        ? Value.List(path.Relations)
        : Errors.ArgumentValue($"relationships() takes a path, not a {value.Kind}.");

    private static Value Length(Value value) => value.Tag is PathValue path
        ? Value.Integer(path.Relations.Length)
        : Errors.ArgumentValue($"length() takes a path, not a {value.Kind}.");

    private Value StartNode(Value value) => value.Tag is RelationValue relation
        ? Value.Of(_graph.Node(relation.Start))
        : Errors.ArgumentValue($"startNode() takes a relation, not a {value.Kind}.");

    private Value EndNode(Value value) => value.Tag is RelationValue relation
        ? Value.Of(_graph.Node(relation.End))
        : Errors.ArgumentValue($"endNode() takes a relation, not a {value.Kind}.");
}
