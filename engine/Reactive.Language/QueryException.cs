using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Reactive.Language;

/// <summary>A query's text was refused. All that is wrong is in <see cref="Errors"/>; the message shows it with the text and a caret.</summary>
public sealed class QueryException : ReactiveException
{
    private const int ShownWidth = 100;

    /// <summary>Makes an exception; there is at least one error.</summary>
    public QueryException(string text, ImmutableArray<QueryError> errors)
        : base(errors[0].Code, Render(text, errors), errors[0].Hint)
    {
        Text = text;
        Errors = errors;
    }

    /// <summary>The query's text.</summary>
    public string Text { get; }

    /// <summary>Everything that is wrong, in the order of the text.</summary>
    public ImmutableArray<QueryError> Errors { get; }

    private static string Render(string text, ImmutableArray<QueryError> errors)
    {
        var output = new StringBuilder();
        foreach (var error in errors)
        {
            Render(text, error, output.Length == 0 ? output : output.Append('\n'));
        }

        return output.ToString();
    }

    private static void Render(string text, QueryError error, StringBuilder output)
    {
        output.Append(CultureInfo.InvariantCulture, $"{error.Line}:{error.Column}: {error.Message}");
        var line = LineOf(text, error.Line);
        var column = Math.Clamp(error.Column - 1, 0, line.Length);
        if (!line.IsWhiteSpace())
        {
            // Long lines are shown in part, around what is marked.
            var from = column < ShownWidth - 20 ? 0 : column - (ShownWidth / 2);
            var shown = line[from..Math.Min(line.Length, from + ShownWidth)];
            output.Append("\n    ");
            foreach (var c in shown)
            {
                output.Append(char.IsControl(c) ? ' ' : c);
            }

            output.Append("\n    ").Append(' ', column - from);
            output.Append('^', Math.Clamp(error.Length, 1, Math.Max(1, shown.Length - (column - from))));
        }

        if (error.Hint is not null)
        {
            output.Append("\n    hint: ").Append(error.Hint);
        }
    }

    private static ReadOnlySpan<char> LineOf(string text, int number)
    {
        var rest = text.AsSpan();
        for (var line = 1; ; line++)
        {
            var end = rest.IndexOfAny('\r', '\n');
            if (line == number || end < 0)
            {
                return end < 0 ? rest : rest[..end];
            }

            rest = rest[(end + (rest[end..].StartsWith("\r\n") ? 2 : 1))..];
        }
    }
}
