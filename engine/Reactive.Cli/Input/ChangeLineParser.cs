using System.Text;
using System.Text.Json;
using Reactive.Changes;
using Reactive.Engine.Formats;
using Reactive.Values;

namespace Reactive.Cli.Input;

/// <summary>
/// Reads any line of a change file, and notes where ids, numbers and texts stand for a <see cref="LineTemplate"/>. A line is
/// <c>{"op":"i|u|d","ts":ms,"labels":[..],"id":"..","properties":{..}}</c>, for a relation with <c>startId</c> and <c>endId</c>; a
/// delete of a relation may name it by <c>"type":"relation"</c> instead.
/// </summary>
internal sealed class ChangeLineParser
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 512 };

    private readonly ChangeLine _line = new();
    private readonly TextPool _pool;
    private readonly List<LineHole> _holes = [];
    private readonly List<string> _keys = [];
    private readonly List<Value> _values = [];
    private readonly List<string> _seen = [];
    private LineOperation? _operation;
    private string[]? _labels;
    private string? _type;
    private ReadOnlyMemory<byte>? _id;
    private ReadOnlyMemory<byte>? _start;
    private ReadOnlyMemory<byte>? _end;

    internal ChangeLineParser(TextPool pool) => _pool = pool;

    /// <summary>Where the line read last has ids, numbers and texts, in the order of the text.</summary>
    internal LineHole[] Holes => [.. _holes];

    /// <summary>Reads a line; the result is valid until the next call.</summary>
    internal ChangeLine Read(ReadOnlyMemory<byte> line)
    {
        Reset();
        try
        {
            var reader = new Utf8JsonReader(line.Span, Options);
            ReadFields(ref reader, line);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            throw new ChangeLineException($"the line is not JSON of a change: {e.Message}");
        }

        return Finish();
    }

    private void Reset()
    {
        _holes.Clear();
        _keys.Clear();
        _values.Clear();
        _seen.Clear();
        _operation = null;
        _labels = null;
        _type = null;
        _id = _start = _end = null;
        _line.Timestamp = 0;
    }

    private void ReadFields(ref Utf8JsonReader reader, ReadOnlyMemory<byte> line)
    {
        Next(ref reader, JsonTokenType.StartObject, "a change");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            if (_seen.Contains(name))
            {
                throw new ChangeLineException($"field '{name}' occurs twice");
            }

            _seen.Add(name);
            ReadField(ref reader, name, line);
        }

        if (reader.Read())
        {
            throw new ChangeLineException("there is text behind the change");
        }
    }

    private void ReadField(ref Utf8JsonReader reader, string name, ReadOnlyMemory<byte> line)
    {
        switch (name)
        {
            case "op":
                Next(ref reader, JsonTokenType.String, "op");
                _operation = Operation(reader.GetString()!);
                break;
            case "ts":
                ReadTimestamp(ref reader);
                break;
            case "labels":
                ReadLabels(ref reader);
                break;
            case "type":
                Next(ref reader, JsonTokenType.String, "type");
                _type = reader.GetString();
                break;
            case "id":
                _id = ReadId(ref reader, LineField.Id, name, line);
                break;
            case "startId":
                _start = ReadId(ref reader, LineField.StartId, name, line);
                break;
            case "endId":
                _end = ReadId(ref reader, LineField.EndId, name, line);
                break;
            case "properties":
                ReadProperties(ref reader);
                break;
            default:
                throw new ChangeLineException(
                    $"unknown field '{name}'; a change has op, ts, labels, id, properties and, for a relation, startId and endId");
        }
    }

    private static LineOperation Operation(string text) => text switch
    {
        "i" => LineOperation.Insert,
        "u" => LineOperation.Update,
        "d" => LineOperation.Delete,
        _ => throw new ChangeLineException($"op is 'i', 'u' or 'd', not '{text}'"),
    };

    private void ReadTimestamp(ref Utf8JsonReader reader)
    {
        Next(ref reader, JsonTokenType.Number, "ts");
        if (!reader.TryGetInt64(out _line.Timestamp))
        {
            throw new ChangeLineException("ts is not a whole number of milliseconds");
        }

        Note(ref reader, LineField.Timestamp, 0);
    }

    private void ReadLabels(ref Utf8JsonReader reader)
    {
        Next(ref reader, JsonTokenType.StartArray, "labels");
        var labels = new List<string>();
        while (reader.Read() && reader.TokenType == JsonTokenType.String)
        {
            labels.Add(reader.GetString()!);
        }

        _labels = reader.TokenType == JsonTokenType.EndArray ? [.. labels] : throw new ChangeLineException("labels is a list of texts");
    }

    private ReadOnlyMemory<byte> ReadId(ref Utf8JsonReader reader, LineField field, string name, ReadOnlyMemory<byte> line)
    {
        Next(ref reader, JsonTokenType.String, name);
        if (reader.ValueIsEscaped)
        {
            return Encoding.UTF8.GetBytes(reader.GetString()!);
        }

        Note(ref reader, field, 0);
        return line.Slice((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length);
    }

    private void ReadProperties(ref Utf8JsonReader reader)
    {
        Next(ref reader, JsonTokenType.StartObject, "properties");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            _keys.Add(reader.GetString()!);
            reader.Read();
            _values.Add(ReadValue(ref reader));
        }
    }

    private Value ReadValue(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String && !reader.ValueIsEscaped)
        {
            Note(ref reader, LineField.Text, _values.Count);
            var text = reader.ValueSpan;
            return System.Text.Unicode.Utf8.IsValid(text) ? _pool.Get(text) : throw new ChangeLineException("a text is not valid UTF-8");
        }

        if (reader.TokenType == JsonTokenType.Number)
        {
            Note(ref reader, LineField.Number, _values.Count);
        }

        return ValueJson.Read(ref reader);
    }

    private void Note(ref Utf8JsonReader reader, LineField field, int slot)
    {
        var start = (int)reader.TokenStartIndex + (reader.TokenType == JsonTokenType.String ? 1 : 0);
        _holes.Add(new LineHole(field, start, start + reader.ValueSpan.Length, slot));
    }

    private static void Next(ref Utf8JsonReader reader, JsonTokenType expected, string place)
    {
        if (!reader.Read() || reader.TokenType != expected)
        {
            throw new ChangeLineException($"{place} begins with {reader.TokenType}, expected {expected}");
        }
    }

    private ChangeLine Finish()
    {
        _line.Operation = _operation ?? throw new ChangeLineException("field 'op' is missing");
        _line.Id = _id ?? throw new ChangeLineException("field 'id' is missing");
        _line.HasEnds = _start.HasValue && _end.HasValue;
        _line.IsRelation = IsRelation();
        _line.StartId = _start.GetValueOrDefault();
        _line.EndId = _end.GetValueOrDefault();
        if (_line.Operation == LineOperation.Delete)
        {
            // What a delete says beside the id means nothing, but a template still fills the holes of it.
            _line.Shape = null;
            _line.Values = [.. _values];
            return _line;
        }

        _line.Shape = Shape();
        _line.Values = [.. _values];
        return _line;
    }

    private bool IsRelation()
    {
        if (_start.HasValue != _end.HasValue && _operation != LineOperation.Delete)
        {
            throw new ChangeLineException($"a relation has two ends; {(_start.HasValue ? "endId" : "startId")} is missing");
        }

        return _type switch
        {
            null => _start.HasValue || _end.HasValue,
            "node" => false,
            "relation" => true,
            _ => throw new ChangeLineException($"type is 'node' or 'relation', not '{_type}'"),
        };
    }

    private ChangeShape Shape()
    {
        string[] keys = [.. _keys];
        try
        {
            if (!_line.IsRelation)
            {
                return _labels is null && _line.Operation == LineOperation.Update ? ChangeShape.Node(keys) : ChangeShape.Node(_labels, keys);
            }
        }
        catch (ArgumentException e)
        {
            throw new ChangeLineException(e.Message);
        }

        return RelationShape(keys);
    }

    private ChangeShape RelationShape(string[] keys)
    {
        if (_line.Operation == LineOperation.Insert && !_line.HasEnds)
        {
            throw new ChangeLineException("the insert of a relation needs startId and endId");
        }

        if (_labels is null && _line.Operation == LineOperation.Update)
        {
            return ChangeShape.Relation(keys);
        }

        return _labels is [var type] ? ChangeShape.Relation(type, keys) : throw new ChangeLineException("a relation has exactly one label, its type");
    }
}
