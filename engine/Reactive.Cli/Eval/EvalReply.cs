using System.Text.Json;
using Reactive.Cli.Output;
using Reactive.Language;
using Reactive.Results;
using Reactive.Values;

namespace Reactive.Cli.Eval;

/// <summary>Writes eval's replies.</summary>
internal static class EvalReply
{
    internal static void WriteResult(
        Utf8JsonWriter writer, string? id, ContinuousQuery query, IReadOnlyList<ResultRow>? initial, IReadOnlyList<EvalDelta?>? deltas)
    {
        writer.WriteStartObject();
        writer.WriteString("id", id);
        writer.WriteStartArray("columns");
        foreach (var column in query.Columns)
        {
            writer.WriteStringValue(column);
        }

        writer.WriteEndArray();
        if (initial is not null && deltas is not null)
        {
            WriteRows(writer, "initial", initial);
            WriteDeltas(writer, deltas);
        }

        WriteRows(writer, "rows", query.Snapshot());
        writer.WriteEndObject();
    }

    /// <summary>The query's text was refused.</summary>
    internal static void WriteRefusal(Utf8JsonWriter writer, string? id, QueryException refused)
    {
        var first = refused.Errors[0];
        var message = string.Join('\n', refused.Errors.Select(e => $"{e.Line}:{e.Column}: {e.Message}{(e.Hint is null ? string.Empty : $" ({e.Hint})")}"));
        WriteError(writer, id, first.Type, "compile time", first.Detail, message, first.Unsupported);
    }

    /// <summary>An expression failed on a row.</summary>
    internal static void WriteFailure(Utf8JsonWriter writer, string? id, ErrorValue error) =>
        WriteError(writer, id, error.Type, "runtime", error.Detail, error.Message);

    internal static void WriteError(
        Utf8JsonWriter writer, string? id, string type, string phase, string detail, string message, bool unsupported = false)
    {
        writer.WriteStartObject();
        writer.WriteString("id", id);
        writer.WriteStartObject("error");
        writer.WriteString("type", type);
        writer.WriteString("phase", phase);
        writer.WriteString("detail", detail);
        writer.WriteString("message", message);
        writer.WriteEndObject();
        if (unsupported)
        {
            writer.WriteBoolean("unsupported", true);
        }

        writer.WriteEndObject();
    }

    private static void WriteDeltas(Utf8JsonWriter writer, IReadOnlyList<EvalDelta?> deltas)
    {
        writer.WriteStartArray("deltas");
        foreach (var delta in deltas)
        {
            if (delta is null)
            {
                writer.WriteNullValue();
            }
            else
            {
                WriteDelta(writer, delta);
            }
        }

        writer.WriteEndArray();
    }

    private static void WriteDelta(Utf8JsonWriter writer, EvalDelta delta)
    {
        writer.WriteStartObject();
        WriteRaw(writer, "added", delta.Added);
        WriteRaw(writer, "removed", delta.Removed);
        writer.WriteStartArray("updated");
        foreach (var (before, after) in delta.Updated)
        {
            writer.WriteStartObject();
            writer.WritePropertyName("before");
            writer.WriteRawValue(before, skipInputValidation: true);
            writer.WritePropertyName("after");
            writer.WriteRawValue(after, skipInputValidation: true);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteRaw(Utf8JsonWriter writer, string name, IReadOnlyList<string> rows)
    {
        writer.WriteStartArray(name);
        foreach (var row in rows)
        {
            writer.WriteRawValue(row, skipInputValidation: true);
        }

        writer.WriteEndArray();
    }

    private static void WriteRows(Utf8JsonWriter writer, string name, IReadOnlyList<ResultRow> rows)
    {
        writer.WriteStartArray(name);
        foreach (var row in rows)
        {
            RowJson.WriteList(writer, row.Values);
        }

        writer.WriteEndArray();
    }
}
