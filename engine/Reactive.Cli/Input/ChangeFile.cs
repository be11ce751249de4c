using Reactive.Changes;

namespace Reactive.Cli.Input;

/// <summary>Reads a file of change lines into a buffer of transactions.</summary>
internal sealed class ChangeFile
{
    // Enough for the kinds of line that a feed mixes; each costs a comparison when none of those before it fits.
    private const int MostTemplates = 16;
    private const int BufferSize = 1 << 20;

    private readonly TextPool _pool;
    private readonly ChangeLineParser _parser;
    private readonly LineTemplate?[] _templates = new LineTemplate?[MostTemplates];
    private int _next;

    internal ChangeFile(TextPool pool)
    {
        _pool = pool;
        _parser = new ChangeLineParser(pool);
    }

    /// <summary>How many changes were read.</summary>
    internal long Lines { get; private set; }

    /// <summary>Reads a file; every <paramref name="batch"/> lines are one transaction.</summary>
    internal ChangeBuffer Read(string path, int batch, IProgress<double>? progress = null)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        return Read(stream, path, batch, progress);
    }

    /// <summary>Reads lines from a stream; <paramref name="name"/> stands in errors.</summary>
    internal ChangeBuffer Read(Stream stream, string name, int batch, IProgress<double>? progress = null)
    {
        var buffer = new ChangeBuffer();
        var lines = new Utf8Lines(stream, BufferSize);
        var open = 0;
        var last = 0L;
        var reported = 0L;
        while (lines.TryRead(out var line))
        {
            if (line.Span.Trim(" \t"u8).IsEmpty)
            {
                continue;
            }

            last = Append(line, buffer, name, lines);
            if (++open == batch)
            {
                buffer.EndTransaction(last);
                open = 0;
            }

            if (progress is not null && lines.BytesRead != reported)
            {
                reported = lines.BytesRead;
                progress.Report((double)reported / Math.Max(1, stream.Length));
            }
        }

        if (open > 0)
        {
            buffer.EndTransaction(last);
        }

        return buffer;
    }

    private long Append(ReadOnlyMemory<byte> text, ChangeBuffer buffer, string name, Utf8Lines lines)
    {
        try
        {
            var line = TryTemplates(text) ?? ReadInFull(text);
            line.AppendTo(buffer);
            Lines++;
            return line.Timestamp;
        }
        catch (Exception e) when (e is ChangeLineException or ArgumentException)
        {
            throw new ChangeLineException($"{name}:{lines.Number}: {e.Message}");
        }
    }

    private ChangeLine? TryTemplates(ReadOnlyMemory<byte> text)
    {
        for (var i = 0; i < _templates.Length; i++)
        {
            if (_templates[i] is not { } template)
            {
                return null;
            }

            if (template.TryRead(text, _pool) is { } line)
            {
                // The next line probably is of the same kind.
                if (i > 0)
                {
                    (_templates[0], _templates[i]) = (template, _templates[0]);
                }

                return line;
            }
        }

        return null;
    }

    private ChangeLine ReadInFull(ReadOnlyMemory<byte> text)
    {
        var line = _parser.Read(text);
        _templates[_next] = LineTemplate.From(text.Span, _parser.Holes, line);
        _next = (_next + 1) % MostTemplates;
        return line;
    }
}
