using System.Text.Unicode;

namespace Reactive.Cli.Input;

/// <summary>
/// A line seen before, with holes where ids, numbers and texts stood. Feeds write line after line of the same form; comparing the text
/// between the holes and reading the holes costs a quarter of tokenizing JSON. What does not fit exactly is left to the full reader, so a
/// template never decides what a line means: two lines equal outside the holes mean the same there.
/// </summary>
internal sealed class LineTemplate
{
    private readonly byte[] _text;
    private readonly LineHole[] _holes;
    private readonly int[] _fixedStarts;
    private readonly ChangeLine _line;

    private LineTemplate(byte[] text, LineHole[] holes, ChangeLine line)
    {
        _text = text;
        _holes = holes;
        _line = line;
        _fixedStarts = new int[holes.Length + 1];
        for (var i = 0; i < holes.Length; i++)
        {
            _fixedStarts[i + 1] = holes[i].End;
        }
    }

    /// <summary>Makes a template of a line that was read in full. The holes are in the order of the text.</summary>
    internal static LineTemplate From(ReadOnlySpan<byte> text, LineHole[] holes, ChangeLine line) =>
        new(
            text.ToArray(),
            holes,
            new ChangeLine
            {
                Operation = line.Operation,
                IsRelation = line.IsRelation,
                HasEnds = line.HasEnds,
                Shape = line.Shape,
                Timestamp = line.Timestamp,

                // Ids with escapes are no holes: lines that fit have the same.
                Id = line.Id.ToArray(),
                StartId = line.StartId.ToArray(),
                EndId = line.EndId.ToArray(),
                Values = [.. line.Values],
            });

    /// <summary>Reads a line that has this form; null when it has another. The result is valid until the next call.</summary>
    internal ChangeLine? TryRead(ReadOnlyMemory<byte> line, TextPool pool)
    {
        var span = line.Span;
        var position = 0;
        for (var i = 0; i < _holes.Length; i++)
        {
            ref readonly var hole = ref _holes[i];
            var between = _text.AsSpan(_fixedStarts[i], hole.Start - _fixedStarts[i]);
            if (!span[position..].StartsWith(between))
            {
                return null;
            }

            position += between.Length;
            if (!(hole.Field is LineField.Number or LineField.Timestamp ? TryNumber(hole, span, ref position) : TryText(hole, line, ref position, pool)))
            {
                return null;
            }
        }

        return span[position..].SequenceEqual(_text.AsSpan(_fixedStarts[^1])) ? _line : null;
    }

    private bool TryNumber(in LineHole hole, ReadOnlySpan<byte> line, ref int position)
    {
        if (!PlainNumber.TryRead(line, ref position, out var value))
        {
            return false;
        }

        if (hole.Field == LineField.Number)
        {
            _line.Values[hole.Slot] = value;
            return true;
        }

        _line.Timestamp = value.Bits;
        return value.IsInteger;
    }

    private bool TryText(in LineHole hole, ReadOnlyMemory<byte> line, ref int position, TextPool pool)
    {
        if (!TryFindQuote(line.Span, position, out var end))
        {
            return false;
        }

        var start = position;
        position = end;
        switch (hole.Field)
        {
            case LineField.Id:
                _line.Id = line[start..end];
                break;
            case LineField.StartId:
                _line.StartId = line[start..end];
                break;
            case LineField.EndId:
                _line.EndId = line[start..end];
                break;
            default:
                _line.Values[hole.Slot] = pool.Get(line.Span[start..end]);
                break;
        }

        return true;
    }

    // Escapes, control characters and broken UTF-8 are for the full reader.
    private static bool TryFindQuote(ReadOnlySpan<byte> line, int start, out int end)
    {
        var all = 0;
        for (end = start; end < line.Length; end++)
        {
            var b = line[end];
            if (b == '"')
            {
                return all < 0x80 || Utf8.IsValid(line[start..end]);
            }

            if (b is (byte)'\\' or < 0x20)
            {
                return false;
            }

            all |= b;
        }

        return false;
    }
}
