using System.Text.Json;
using Reactive.Language;
using Reactive.Results;
using Reactive.Values;
using Spectre.Console;

namespace Reactive.Cli.Output;

/// <summary>A query's rows for people and for programs.</summary>
internal static class ResultOutput
{
    /// <summary>Writes the rows as a JSON list of objects.</summary>
    internal static void WriteJson(Utf8JsonWriter writer, ContinuousQuery query)
    {
        writer.WriteStartArray();
        foreach (var row in query.Snapshot())
        {
            RowJson.WriteObject(writer, query.Columns, row.Values);
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes the rows of one query as a list, or of several as an object by name, and ends the line.</summary>
    internal static void WriteJson(Stream stream, IReadOnlyList<ContinuousQuery> queries, bool byName)
    {
        using var writer = new Utf8JsonWriter(stream, RowJson.Compact);
        if (!byName)
        {
            WriteJson(writer, queries[0]);
        }
        else
        {
            writer.WriteStartObject();
            foreach (var query in queries)
            {
                writer.WritePropertyName(query.Name);
                WriteJson(writer, query);
            }

            writer.WriteEndObject();
        }

        writer.Flush();
        stream.Write("\n"u8);
    }

    /// <summary>A table of the rows.</summary>
    internal static Table Table(IReadOnlyList<string> columns, IEnumerable<ResultRow> rows)
    {
        var table = new Table { Border = TableBorder.Rounded };
        foreach (var column in columns)
        {
            table.AddColumn(new TableColumn(new Text(column)));
        }

        foreach (var row in rows)
        {
            table.AddRow(row.Values.Select(value => new Text(Show(value))));
        }

        return table;
    }

    /// <summary>A value in a table's cell.</summary>
    internal static string Show(Value value) => value.ToString();
}
