using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Reactive.Engine.Formats;
using Reactive.Values;

namespace Reactive.Cli.Output;

/// <summary>Rows as JSON.</summary>
internal static class RowJson
{
    /// <summary>JSON for programs and people alike: no escapes but those that JSON needs.</summary>
    internal static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>A row as the text of a JSON list.</summary>
    internal static string Render(IReadOnlyList<Value> row) => Text(writer => WriteList(writer, row));

    /// <summary>A value as JSON text.</summary>
    internal static string RenderValue(Value value) => Text(writer => ValueJson.Write(writer, value));

    /// <summary>Writes a row as a JSON list.</summary>
    internal static void WriteList(Utf8JsonWriter writer, IReadOnlyList<Value> row)
    {
        writer.WriteStartArray();
        foreach (var value in row)
        {
            ValueJson.Write(writer, value);
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes a row as a JSON object of its columns.</summary>
    internal static void WriteObject(Utf8JsonWriter writer, IReadOnlyList<string> columns, IReadOnlyList<Value> row)
    {
        writer.WriteStartObject();
        for (var i = 0; i < columns.Count; i++)
        {
            writer.WritePropertyName(columns[i]);
            ValueJson.Write(writer, row[i]);
        }

        writer.WriteEndObject();
    }

    private static string Text(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Compact))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
