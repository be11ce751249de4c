using System.Buffers;
using System.Text.Json;
using Reactive.Cli.Output;
using Reactive.Language;
using Reactive.Results;
using Reactive.Values;

namespace Reactive.Cli.Replay;

/// <summary>Writes a JSON line for each delta: query, epoch, sequence, and rows with their keys as objects of their columns.</summary>
internal sealed class DeltaFile : IObserver<ResultDelta>, IDisposable
{
    private readonly FileStream _stream;
    private readonly Dictionary<string, IReadOnlyList<string>> _columns;
    private readonly ArrayBufferWriter<byte> _line = new();
    private readonly Utf8JsonWriter _writer;

    internal DeltaFile(string path, IReadOnlyList<ContinuousQuery> queries)
    {
        _stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16);
        _columns = queries.ToDictionary(query => query.Name, query => query.Columns, StringComparer.Ordinal);
        _writer = new Utf8JsonWriter(_line, RowJson.Compact);
    }

    /// <inheritdoc/>
    public void OnNext(ResultDelta value)
    {
        var columns = _columns[value.Query];
        _line.ResetWrittenCount();
        _writer.Reset(_line);
        _writer.WriteStartObject();
        _writer.WriteString("query", value.Query);
        _writer.WriteNumber("epoch", value.Epoch);
        _writer.WriteNumber("sequence", value.Sequence);
        WriteRows("added", columns, value.Added);
        WriteRows("removed", columns, value.Removed);
        WriteUpdates(columns, value.Updated);
        _writer.WriteEndObject();
        _writer.Flush();
        _line.Write("\n"u8);
        _stream.Write(_line.WrittenSpan);
    }

    /// <inheritdoc/>
    public void OnError(Exception error) => throw new ReactiveException("RX5005", $"a query ended with an error: {error.Message}", inner: error);

    /// <inheritdoc/>
    public void OnCompleted()
    {
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _writer.Dispose();
        _stream.Dispose();
    }

    private void WriteRows(string name, IReadOnlyList<string> columns, IReadOnlyList<ResultRow> rows)
    {
        _writer.WriteStartArray(name);
        foreach (var row in rows)
        {
            _writer.WriteStartObject();
            _writer.WriteString("key", row.Key);
            WriteSide("row", columns, row.Values);
            _writer.WriteEndObject();
        }

        _writer.WriteEndArray();
    }

    private void WriteUpdates(IReadOnlyList<string> columns, IReadOnlyList<ResultUpdate> updates)
    {
        _writer.WriteStartArray("updated");
        foreach (var update in updates)
        {
            _writer.WriteStartObject();
            _writer.WriteString("key", update.Key);
            WriteSide("before", columns, update.Before);
            WriteSide("after", columns, update.After);
            _writer.WriteEndObject();
        }

        _writer.WriteEndArray();
    }

    private void WriteSide(string name, IReadOnlyList<string> columns, IReadOnlyList<Value> values)
    {
        _writer.WritePropertyName(name);
        RowJson.WriteObject(_writer, columns, values);
    }
}
