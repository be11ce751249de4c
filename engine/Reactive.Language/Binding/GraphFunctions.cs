using System.Collections.Frozen;
using Reactive.Engine.Logical;
using Reactive.Values;

namespace Reactive.Language.Binding;

/// <summary>The functions that read the graph through an element or a path.</summary>
internal static class GraphFunctions
{
    private static readonly FrozenDictionary<string, GraphFunctionSignature> ByName = new Dictionary<string, GraphFunctionSignature>
    {
        ["labels"] = new(GraphFunction.Labels, ValueKinds.Node, StaticType.ListOf(StaticType.String)),
        ["type"] = new(GraphFunction.Type, ValueKinds.Relation, StaticType.String),
        ["properties"] = new(GraphFunction.Properties, ValueKinds.Element | ValueKinds.Map, StaticType.Map),
        ["keys"] = new(GraphFunction.Keys, ValueKinds.Element | ValueKinds.Map, StaticType.ListOf(StaticType.String)),
        ["elementId"] = new(GraphFunction.ElementId, ValueKinds.Element, StaticType.String),

        // Ids were numbers once: queries that compute with them are left to the row.
        ["id"] = new(GraphFunction.ElementId, ValueKinds.Element, StaticType.Any),
        ["nodes"] = new(GraphFunction.Nodes, ValueKinds.Path, StaticType.ListOf(StaticType.Node)),
        ["relationships"] = new(GraphFunction.Relationships, ValueKinds.Path, StaticType.ListOf(StaticType.Relation)),
        ["rels"] = new(GraphFunction.Relationships, ValueKinds.Path, StaticType.ListOf(StaticType.Relation)),
        ["length"] = new(GraphFunction.Length, ValueKinds.Path, StaticType.Integer),
        ["startNode"] = new(GraphFunction.StartNode, ValueKinds.Relation, StaticType.Node),
        ["endNode"] = new(GraphFunction.EndNode, ValueKinds.Relation, StaticType.Node),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    internal static IEnumerable<string> Names => ByName.Keys;

    internal static GraphFunctionSignature? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>Whether the function gives an end of a relation, which may have to be looked up in the graph.</summary>
    internal static bool IsEnd(string name) => Find(name)?.Function is GraphFunction.StartNode or GraphFunction.EndNode;
}
