using System.Globalization;
using System.Text.Json;
using Reactive.Values;

namespace Reactive.Engine.Formats;

/// <content>Writing.</content>
internal static partial class ValueJson
{
    private const int LongestFloat = 32;

    /// <summary>Writes a value.</summary>
    /// <exception cref="InvalidOperationException">The value holds an error, or an element that is still a handle.</exception>
    internal static void Write(Utf8JsonWriter output, in Value value)
    {
        switch (value.Tag)
        {
            case null:
                output.WriteNullValue();
                break;
            case string text:
                output.WriteStringValue(text);
                break;
            case InlineKind { Kind: ValueKind.Boolean }:
                output.WriteBooleanValue(value.Bits != 0);
                break;
            case InlineKind { Kind: ValueKind.Integer }:
                output.WriteNumberValue(value.Bits);
                break;
            case InlineKind { Kind: ValueKind.Float }:
                WriteFloat(output, value.FloatBits);
                break;
            case ListValue list:
                WriteList(output, list.Span);
                break;
            case MapValue map:
                WriteMap(output, map);
                break;
            default:
                WriteMarked(output, value);
                break;
        }
    }

    private static void WriteMarked(Utf8JsonWriter output, in Value value)
    {
        if (value.Tag is TemporalValue temporal)
        {
            output.WriteStringValue(temporal.ToString());
            return;
        }

        output.WriteStartObject();
        switch (value.Tag)
        {
            case DecimalValue number:
                output.WriteString("$decimal"u8, number.ToString());
                break;
            case BytesValue bytes:
                output.WriteBase64String("$bytes"u8, bytes.Span);
                break;
            case NodeValue node:
                output.WritePropertyName("$node"u8);
                WriteNode(output, node);
                break;
            case RelationValue relation:
                output.WritePropertyName("$rel"u8);
                WriteRelation(output, relation, null);
                break;
            case PathValue path:
                output.WritePropertyName("$path"u8);
                WritePath(output, path);
                break;
            default:
                throw new InvalidOperationException($"{value} has no form in JSON.");
        }

        output.WriteEndObject();
    }

    private static void WriteFloat(Utf8JsonWriter output, double value)
    {
        if (!double.IsFinite(value))
        {
            output.WriteStartObject();
            output.WriteString("$float"u8, Value.Float(value).ToString());
            output.WriteEndObject();
            return;
        }

        Span<byte> text = stackalloc byte[LongestFloat];
        value.TryFormat(text, out var length, "R", CultureInfo.InvariantCulture);
        if (!text[..length].ContainsAny((byte)'.', (byte)'E'))
        {
            text[length++] = (byte)'.';
            text[length++] = (byte)'0';
        }

        output.WriteRawValue(text[..length], skipInputValidation: true);
    }

    private static void WriteList(Utf8JsonWriter output, ReadOnlySpan<Value> items)
    {
        output.WriteStartArray();
        foreach (ref readonly var item in items)
        {
            Write(output, item);
        }

        output.WriteEndArray();
    }

    private static void WriteMap(Utf8JsonWriter output, MapValue map)
    {
        var isMarked = false;
        foreach (var key in map.Keys)
        {
            isMarked |= key.StartsWith(Mark);
        }

        if (!isMarked)
        {
            WriteEntries(output, map);
            return;
        }

        output.WriteStartObject();
        output.WritePropertyName("$map"u8);
        WriteEntries(output, map);
        output.WriteEndObject();
    }

    private static void WriteEntries(Utf8JsonWriter output, MapValue map)
    {
        output.WriteStartObject();
        for (var i = 0; i < map.Count; i++)
        {
            output.WritePropertyName(map.Keys[i]);
            Write(output, map.Values[i]);
        }

        output.WriteEndObject();
    }

    private static void WriteNode(Utf8JsonWriter output, NodeValue node)
    {
        output.WriteStartObject();
        output.WriteStartArray("labels"u8);
        foreach (var label in node.Labels)
        {
            output.WriteStringValue(label);
        }

        output.WriteEndArray();
        output.WritePropertyName("properties"u8);
        WriteEntries(output, node.Properties);
        output.WriteEndObject();
    }

    private static void WriteRelation(Utf8JsonWriter output, RelationValue relation, bool? forward)
    {
        output.WriteStartObject();
        output.WriteString("type"u8, relation.Type);
        output.WritePropertyName("properties"u8);
        WriteEntries(output, relation.Properties);
        if (forward is bool direction)
        {
            output.WriteBoolean("forward"u8, direction);
        }

        output.WriteEndObject();
    }

    private static void WritePath(Utf8JsonWriter output, PathValue path)
    {
        output.WriteStartObject();
        output.WriteStartArray("nodes"u8);
        foreach (ref readonly var node in path.Nodes)
        {
            WriteNode(output, Snapshot<NodeValue>(node));
        }

        output.WriteEndArray();
        output.WriteStartArray("rels"u8);
        for (var i = 0; i < path.Relations.Length; i++)
        {
            WriteRelation(output, Snapshot<RelationValue>(path.Relations[i]), path.IsForward(i));
        }

        output.WriteEndArray();
        output.WriteEndObject();
    }

    private static T Snapshot<T>(in Value element)
        where T : ValueObject =>
        element.Tag as T ?? throw new InvalidOperationException($"{element} in a path has no form in JSON.");
}
