using System.Collections.Immutable;

namespace Reactive.Language.Syntax;

/// <summary>A query's text, which turns spans into lines and columns. Lines end with LF, CR LF or CR.</summary>
internal sealed class SourceText(string text)
{
    private int[]? _lineStarts;

    internal string Text => text;

    internal string this[SourceSpan span] => text[span.Start..span.End];

    /// <summary>The line and the column of an offset, both from 1; the column counts UTF-16 units.</summary>
    internal (int Line, int Column) Position(int offset)
    {
        _lineStarts ??= FindLines(text);
        var found = Array.BinarySearch(_lineStarts, offset);
        var line = found >= 0 ? found : ~found - 1;
        return (line + 1, offset - _lineStarts[line] + 1);
    }

    /// <summary>An error that marks <paramref name="span"/>.</summary>
    internal QueryError Error(
        SourceSpan span, string code, string detail, string message, string? hint = null, bool unsupported = false, string type = "SyntaxError")
    {
        var (line, column) = Position(span.Start);
        return new QueryError(code, type, detail, line, column, Math.Max(1, span.End - span.Start), message, hint, unsupported);
    }

    internal QueryException Refuse(QueryError error) => new(text, ImmutableArray.Create(error));

    private static int[] FindLines(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return starts.ToArray();
    }
}
