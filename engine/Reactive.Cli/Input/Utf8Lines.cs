namespace Reactive.Cli.Input;

/// <summary>Cuts a stream of UTF-8 text into lines without making strings. A line is valid until the next one is read.</summary>
internal sealed class Utf8Lines
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private readonly Stream _stream;
    private byte[] _buffer;
    private int _start;
    private int _end;
    private int _scanned;
    private bool _ended;
    private bool _begun;

    internal Utf8Lines(Stream stream, int bufferSize = 1 << 16)
    {
        _stream = stream;
        _buffer = new byte[bufferSize];
    }

    /// <summary>The number of the line that was read last, from 1.</summary>
    internal long Number { get; private set; }

    /// <summary>How many bytes were taken from the stream.</summary>
    internal long BytesRead { get; private set; }

    /// <summary>Reads the next line, without its end; false when there is none. Waits only while no complete line is there.</summary>
    internal bool TryRead(out ReadOnlyMemory<byte> line)
    {
        while (true)
        {
            var found = _buffer.AsSpan(_scanned, _end - _scanned).IndexOf((byte)'\n');
            if (found >= 0)
            {
                line = Take(_scanned + found, 1);
                return true;
            }

            _scanned = _end;
            if (_ended || !Fill())
            {
                line = _end > _start ? Take(_end, 0) : default;
                return line.Length > 0;
            }
        }
    }

    private ReadOnlyMemory<byte> Take(int end, int terminator)
    {
        var length = end - _start;
        if (length > 0 && _buffer[end - 1] == '\r')
        {
            length--;
        }

        var line = new ReadOnlyMemory<byte>(_buffer, _start, length);
        _start = end + terminator;
        _scanned = _start;
        Number++;
        return line;
    }

    private bool Fill()
    {
        MakeRoom();
        var read = _stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        BytesRead += read;
        _ended = read == 0;
        if (!_begun && _end - _start >= ByteOrderMark.Length)
        {
            _begun = true;
            if (_buffer.AsSpan(_start).StartsWith(ByteOrderMark))
            {
                _start += ByteOrderMark.Length;
                _scanned = _start;
            }
        }

        return !_ended;
    }

    private void MakeRoom()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _scanned -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, checked(_buffer.Length * 2));
        }
    }
}
