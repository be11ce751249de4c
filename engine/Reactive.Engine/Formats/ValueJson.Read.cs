using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Reactive.Engine.Functions.Temporal;
using Reactive.Values;

namespace Reactive.Engine.Formats;

/// <content>Reading.</content>
internal static partial class ValueJson
{
    /// <summary>Reads the value that begins at the reader's token, and leaves the reader at its last token.</summary>
    /// <exception cref="JsonException">The text is not JSON or stands for no value.</exception>
    internal static Value Read(ref Utf8JsonReader input)
    {
        switch (input.TokenType)
        {
            case JsonTokenType.Null:
                return default;
            case JsonTokenType.True:
                return true;
            case JsonTokenType.False:
                return false;
            case JsonTokenType.String:
                return Text(ref input);
            case JsonTokenType.Number:
                return ReadNumber(ref input);
            case JsonTokenType.StartArray:
                return ReadList(ref input);
            case JsonTokenType.StartObject:
                return ReadObject(ref input);
            default:
                throw new JsonException($"A value was expected, not {input.TokenType}.");
        }
    }

    private static Value ReadNumber(ref Utf8JsonReader input)
    {
        var text = input.HasValueSequence ? input.ValueSequence.ToArray() : input.ValueSpan;
        if (!text.ContainsAny((byte)'.', (byte)'e', (byte)'E'))
        {
            return input.TryGetInt64(out var whole) ? whole : throw new JsonException("The integer does not fit into 64 bits.");
        }

        return input.TryGetDouble(out var number) && double.IsFinite(number) ? number : throw new JsonException("The number is beyond all floats.");
    }

    private static Value ReadList(ref Utf8JsonReader input)
    {
        var items = new List<Value>();
        while (Next(ref input) != JsonTokenType.EndArray)
        {
            items.Add(Read(ref input));
        }

        return Checked(items.Count == 0 ? ListValue.Empty : new ListValue([.. items]));
    }

    private static Value ReadObject(ref Utf8JsonReader input)
    {
        if (Next(ref input) != JsonTokenType.EndObject && Text(ref input) is { } key && key.StartsWith(Mark))
        {
            Next(ref input);
            var value = ReadMarked(key, ref input);
            return Next(ref input) == JsonTokenType.EndObject
                ? value
                : throw new JsonException($"An object with the key `{key}` has no other keys; a map with such a key stands inside {{\"$map\": ...}}.");
        }

        return ReadEntries(ref input, false);
    }

    /// <summary>Reads from the first key or the end of the object.</summary>
    private static Value ReadEntries(ref Utf8JsonReader input, bool marksAllowed)
    {
        if (input.TokenType == JsonTokenType.EndObject)
        {
            return Value.Of(MapValue.Empty);
        }

        var entries = new List<KeyValuePair<string, Value>>();
        do
        {
            var key = Text(ref input);
            if (!marksAllowed && key.StartsWith(Mark))
            {
                throw new JsonException($"A map with the key `{key}` stands inside {{\"$map\": ...}}.");
            }

            Next(ref input);
            entries.Add(new(key, Read(ref input)));
        }
        while (Next(ref input) != JsonTokenType.EndObject);

        return Checked(MapValue.From(entries));
    }

    private static Value ReadMarked(string key, ref Utf8JsonReader input)
    {
        if (key == "$map")
        {
            Expect(key, JsonTokenType.StartObject, input.TokenType);
            Next(ref input);
            return ReadEntries(ref input, true);
        }

        if (key is "$node" or "$rel" or "$path")
        {
            throw new JsonException($"`{key}` stands in results only: elements come into a graph by changes.");
        }

        Expect(key, JsonTokenType.String, input.TokenType);
        return key switch
        {
            "$float" => double.TryParse(Text(ref input), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong(key, ref input),
            "$decimal" => DecimalValue.TryParse(Text(ref input), out var number) ? Value.Decimal(number) : throw Wrong(key, ref input),
            "$bytes" => input.TryGetBytesFromBase64(out var bytes) ? Value.Bytes(bytes) : throw Wrong(key, ref input),
            "$date" => ReadTemporal(ValueKind.Date, ref input),
            "$time" => ReadTemporal(ValueKind.Time, ref input),
            "$localtime" => ReadTemporal(ValueKind.LocalTime, ref input),
            "$datetime" => ReadTemporal(ValueKind.DateTime, ref input),
            "$localdatetime" => ReadTemporal(ValueKind.LocalDateTime, ref input),
            "$duration" => ReadTemporal(ValueKind.Duration, ref input),
            _ => throw new JsonException($"`{key}` is no kind of value; a map with such a key stands inside {{\"$map\": ...}}."),
        };
    }

    private static Value ReadTemporal(ValueKind kind, ref Utf8JsonReader input)
    {
        var value = TemporalText.Parse(kind, Text(ref input));
        return value.Tag is ErrorValue error ? throw new JsonException(error.Message) : value;
    }

    private static Value Checked(ValueObject content)
    {
        var value = Value.Of(content);
        return value.Tag is ErrorValue error ? throw new JsonException(error.Message) : value;
    }

    private static string Text(ref Utf8JsonReader input)
    {
        try
        {
            return input.GetString()!;
        }
        catch (InvalidOperationException exception)
        {
            throw new JsonException("The text is not Unicode: half of a surrogate pair, or bytes that are not UTF-8.", exception);
        }
    }

    private static JsonTokenType Next(ref Utf8JsonReader input) =>
        input.Read() ? input.TokenType : throw new JsonException("The text ends in the middle of a value.");

    private static void Expect(string key, JsonTokenType wanted, JsonTokenType found)
    {
        if (found != wanted)
        {
            throw new JsonException($"`{key}` needs {(wanted == JsonTokenType.String ? "a string" : "an object")}.");
        }
    }

    private static JsonException Wrong(string key, ref Utf8JsonReader input) => new($"'{Text(ref input)}' is no value for `{key}`.");
}
