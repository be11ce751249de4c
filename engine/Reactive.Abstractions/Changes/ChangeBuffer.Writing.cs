using System.Text.Unicode;
using Reactive.Values;

namespace Reactive.Changes;

public sealed partial class ChangeBuffer
{
    private static void Check(ChangeShape shape, bool isRelation, ReadOnlySpan<Value> values)
    {
        if (shape.IsRelation != isRelation)
        {
            throw new ArgumentException(shape.IsRelation ? "The shape is one of relations." : "The shape is one of nodes.", nameof(shape));
        }

        if (values.Length != shape.KeyArray.Length)
        {
            throw new ArgumentException($"The shape has {shape.KeyArray.Length} keys, but there are {values.Length} values.", nameof(values));
        }

        foreach (ref readonly var value in values)
        {
            if (value.Kind >= ValueKind.Node)
            {
                throw new ArgumentException($"A property cannot hold a value of kind {value.Kind}.", nameof(values));
            }
        }
    }

    private static int Grown(int capacity, int needed) => Math.Max(needed, Math.Max(16, capacity * 2));

    private void Append(ChangeOperationKind kind, TextRange id, ChangeShape? shape, ReadOnlySpan<Value> values, int ends)
    {
        if (_operationCount == _operations.Length)
        {
            Array.Resize(ref _operations, Grown(_operationCount, _operationCount + 1));
        }

        ref var operation = ref _operations[_operationCount++];
        operation.Kind = kind;
        operation.Shape = shape;
        operation.IdOffset = id.Offset;
        operation.IdLength = id.Length;
        operation.IdHash = HashOf(id);
        operation.Ends = ends;
        operation.Values = _valueCount;
        AppendValues(values);
    }

    private void AppendValues(ReadOnlySpan<Value> values)
    {
        if (_valueCount + values.Length > _values.Length)
        {
            Array.Resize(ref _values, Grown(_values.Length, _valueCount + values.Length));
        }

        values.CopyTo(_values.AsSpan(_valueCount));
        _valueCount += values.Length;
    }

    private int AppendEnds(TextRange start, TextRange end)
    {
        if (_endsCount == _ends.Length)
        {
            Array.Resize(ref _ends, Grown(_endsCount, _endsCount + 1));
        }

        _ends[_endsCount] = new ChangeEnds
        {
            StartHash = HashOf(start),
            EndHash = HashOf(end),
            StartOffset = start.Offset,
            StartLength = start.Length,
            EndOffset = end.Offset,
            EndLength = end.Length,
        };
        return _endsCount++;
    }

    private ulong HashOf(TextRange range) => IdHash.Of(_text.AsSpan(range.Offset, range.Length));

    private TextRange AppendText(ReadOnlySpan<byte> id)
    {
        if (id.Length > MaxIdBytes)
        {
            throw TooLong(id.Length);
        }

        if (!Utf8.IsValid(id))
        {
            throw new ArgumentException("An id is not valid UTF-8.", nameof(id));
        }

        id.CopyTo(Reserve(id.Length));
        return Take(id.Length);
    }

    private TextRange AppendText(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var length = StrictUtf8.GetByteCount(id);
        if (length > MaxIdBytes)
        {
            throw TooLong(length);
        }

        StrictUtf8.GetBytes(id, Reserve(length));
        return Take(length);
    }

    private Span<byte> Reserve(int length)
    {
        if (_textLength + length > _text.Length)
        {
            Array.Resize(ref _text, Grown(_text.Length, _textLength + length));
        }

        return _text.AsSpan(_textLength, length);
    }

    private TextRange Take(int length)
    {
        var range = new TextRange(_textLength, length);
        _textLength += length;
        return range;
    }

    private static ArgumentException TooLong(int length) =>
        new($"An id can have {MaxIdBytes} bytes of UTF-8 at most; this one has {length}.");

    private readonly record struct TextRange(int Offset, int Length);
}
