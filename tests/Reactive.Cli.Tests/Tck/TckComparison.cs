using System.Globalization;
using System.Text.Json;

namespace Reactive.Cli.Tests.Tck;

/// <summary>Brings values in JSON to one form, so that equal values are equal text: maps and labels sorted, floats told from integers.</summary>
internal static class TckComparison
{
    /// <summary>What is wrong with a reply; null when nothing is.</summary>
    internal static string? Fault(JsonElement expect, JsonElement reply)
    {
        if (expect.TryGetProperty("error", out var error))
        {
            return ErrorFault(error, reply);
        }

        if (reply.TryGetProperty("error", out var unexpected))
        {
            return $"an error: {unexpected.GetRawText()}";
        }

        var columns = Texts(expect.GetProperty("columns"));
        var actualColumns = Texts(reply.GetProperty("columns"));
        if (!columns.SequenceEqual(actualColumns))
        {
            return $"columns {string.Join(", ", actualColumns)} instead of {string.Join(", ", columns)}";
        }

        var anyListOrder = expect.GetProperty("ignoreListOrder").GetBoolean();
        var wanted = Rows(expect.GetProperty("rows"), anyListOrder);
        var got = Rows(reply.GetProperty("rows"), anyListOrder);
        if (!expect.GetProperty("ordered").GetBoolean())
        {
            wanted.Sort(StringComparer.Ordinal);
            got.Sort(StringComparer.Ordinal);
        }

        return wanted.SequenceEqual(got) ? null : $"rows\n    {string.Join("\n    ", got)}\n  instead of\n    {string.Join("\n    ", wanted)}";
    }

    private static string? ErrorFault(JsonElement expected, JsonElement reply)
    {
        if (!reply.TryGetProperty("error", out var error))
        {
            return $"{reply.GetRawText()} instead of the error {expected.GetRawText()}";
        }

        foreach (var field in new[] { "type", "phase", "detail" })
        {
            if (expected.GetProperty(field).GetString() != error.GetProperty(field).GetString())
            {
                return $"the error {error.GetRawText()} instead of {expected.GetRawText()}";
            }
        }

        return null;
    }

    private static string[] Texts(JsonElement list) => [.. list.EnumerateArray().Select(text => text.GetString()!)];

    private static List<string> Rows(JsonElement rows, bool anyListOrder) =>
        [.. rows.EnumerateArray().Select(row => string.Join(" | ", row.EnumerateArray().Select(value => Canonical(value, anyListOrder))))];

    private static string Canonical(JsonElement value, bool anyListOrder)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                var items = value.EnumerateArray().Select(item => Canonical(item, anyListOrder));
                return $"[{string.Join(", ", anyListOrder ? items.Order(StringComparer.Ordinal) : items)}]";
            case JsonValueKind.Object:
                return CanonicalObject(value, anyListOrder);
            case JsonValueKind.Number:
                var raw = value.GetRawText();
                return raw.AsSpan().IndexOfAny('.', 'e', 'E') < 0 ? raw : Float(raw);
            case JsonValueKind.String:
                return $"'{value.GetString()}'";
            default:
                return value.GetRawText();
        }
    }

    private static string CanonicalObject(JsonElement value, bool anyListOrder)
    {
        if (value.TryGetProperty("$float", out var number))
        {
            return Float(number.GetString()!);
        }

        if (value.TryGetProperty("$map", out var map))
        {
            return CanonicalObject(map, anyListOrder);
        }

        var entries = value.EnumerateObject().OrderBy(entry => entry.Name, StringComparer.Ordinal).Select(entry =>
            $"{entry.Name}: {Canonical(entry.Value, anyListOrder || entry.Name == "labels")}");
        return $"{{{string.Join(", ", entries)}}}";
    }

    private static string Float(string text) => "f" + double.Parse(text, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture);
}
