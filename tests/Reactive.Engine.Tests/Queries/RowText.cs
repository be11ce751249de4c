using System.Text;
using System.Text.Json;
using Reactive.Engine.Formats;
using Reactive.Oracle.Checking;
using Reactive.Results;
using Reactive.Values;

namespace Reactive.Engine.Tests.Queries;

/// <summary>Rows as text, to be compared.</summary>
internal static class RowText
{
    /// <summary>The bytes that a consumer gets.</summary>
    internal static string Exact(IReadOnlyList<Value> values)
    {
        using var stream = new MemoryStream();
        using (var output = new Utf8JsonWriter(stream))
        {
            output.WriteStartArray();
            foreach (var value in values)
            {
                ValueJson.Write(output, value);
            }

            output.WriteEndArray();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    internal static string Exact(in ResultRow row) => $"{row.Key} {Exact(row.Values)}";

    internal static string Exact(IEnumerable<ResultRow> rows) => string.Join("\n", rows.Select(r => Exact(r)));

    /// <summary>As the other evaluator shows it.</summary>
    internal static string Canonical(IReadOnlyList<Value> values) => ProtocolValue.List(values.Select(v => ProtocolValue.Write(v)), false);

    /// <summary>The same where every list is a bag: what the other evaluator leaves to the engine.</summary>
    internal static string IgnoringListOrder(string canonical)
    {
        using var document = JsonDocument.Parse(canonical);
        return EvalProtocol.Row(document.RootElement, true);
    }
}
