using System.Globalization;
using System.Text;

namespace Reactive.Values;

/// <summary>Writes values for people, in the way of Cypher's literals. Not a format to be read back.</summary>
internal static class ValueDisplay
{
    internal static string Of(in Value value)
    {
        var text = new StringBuilder();
        Write(text, value);
        return text.ToString();
    }

    /// <summary>The kind with its article: "a list", "an integer", "null".</summary>
    internal static string KindName(ValueKind kind) => kind switch
    {
        ValueKind.Null => "null",
        ValueKind.Bytes => "bytes",
        ValueKind.Integer => "an integer",
        ValueKind.Error => "an error",
        ValueKind.LocalTime => "a local time",
        ValueKind.LocalDateTime => "a local datetime",
        _ => "a " + kind.ToString().ToLowerInvariant(),
    };

    internal static void Write(StringBuilder text, in Value value)
    {
        _ = value.Tag switch
        {
            null => text.Append("null"),
            string content => text.Append('\'').Append(content.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)).Append('\''),
            InlineKind { Kind: ValueKind.Boolean } => text.Append(value.Bits != 0 ? "true" : "false"),
            InlineKind { Kind: ValueKind.Integer } => text.Append(value.Bits.ToString(CultureInfo.InvariantCulture)),
            InlineKind { Kind: ValueKind.Float } => text.Append(FloatText.Of(value.FloatBits)),
            InlineKind { Kind: ValueKind.Node } => text.Append(CultureInfo.InvariantCulture, $"(#{value.Bits})"),
            InlineKind => text.Append(CultureInfo.InvariantCulture, $"[#{value.Bits}]"),
            ListValue list => WriteList(text, list),
            MapValue map => WriteMap(text, map),
            NodeValue node => WriteNode(text, node),
            RelationValue relation => WriteRelation(text, relation),
            PathValue path => WritePath(text, path),
            _ => text.Append(value.Tag),
        };
    }

    private static StringBuilder WriteList(StringBuilder text, ListValue list)
    {
        text.Append('[');
        for (var i = 0; i < list.Items.Length; i++)
        {
            text.Append(i == 0 ? "" : ", ");
            Write(text, list.Items[i]);
        }

        return text.Append(']');
    }

    private static StringBuilder WriteMap(StringBuilder text, MapValue map)
    {
        text.Append('{');
        for (var i = 0; i < map.Count; i++)
        {
            text.Append(i == 0 ? "" : ", ").Append(map.KeyArray[i]).Append(": ");
            Write(text, map.ValueArray[i]);
        }

        return text.Append('}');
    }

    private static StringBuilder WriteNode(StringBuilder text, NodeValue node)
    {
        text.Append('(');
        foreach (var label in node.Labels)
        {
            text.Append(':').Append(label);
        }

        return WriteProperties(text, node.Properties, node.Labels.Count > 0).Append(')');
    }

    private static StringBuilder WriteRelation(StringBuilder text, RelationValue relation) =>
        WriteProperties(text.Append("[:").Append(relation.Type), relation.Properties, true).Append(']');

    private static StringBuilder WriteProperties(StringBuilder text, MapValue properties, bool spaced) =>
        properties.Count == 0 ? text : WriteMap(text.Append(spaced ? " " : ""), properties);

    private static StringBuilder WritePath(StringBuilder text, PathValue path)
    {
        Write(text, path.NodeArray[0]);
        for (var i = 0; i < path.RelationArray.Length; i++)
        {
            var forward = path.IsForward(i);
            text.Append(forward ? "-" : "<-");
            Write(text, path.RelationArray[i]);
            text.Append(forward ? "->" : "-");
            Write(text, path.NodeArray[i + 1]);
        }

        return text;
    }
}
