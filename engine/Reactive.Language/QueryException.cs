using System.Collections.Immutable;

namespace Reactive.Language;

/// <summary>A query's text was refused. All that is wrong is in <see cref="Errors"/>; the message shows it with the text and a caret.</summary>
public sealed class QueryException : ReactiveException
{
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

    private static string Render(string text, ImmutableArray<QueryError> errors) =>
        string.Join(Environment.NewLine, errors.Select(e => $"{e.Line}:{e.Column}: {e.Message}")) + (text.Length == 0 ? " (the query is empty)" : string.Empty);
}
