using System.Collections.Immutable;
using Reactive.Language.Syntax;

namespace Reactive.Language.Binding;

/// <summary>Collects what is wrong with a query's meaning, each fault once.</summary>
internal sealed class BindingErrors(string text)
{
    private readonly List<(SourceSpan Span, QueryError Error)> _errors = [];
    private readonly HashSet<(SourceSpan Span, string Detail)> _seen = [];

    internal bool Any => _errors.Count > 0;

    /// <summary>Notes a fault. One that was noted before is dropped: syntax that a comparison chain shares is bound twice.</summary>
    internal void Add(
        SourceSpan span, QueryErrorDetail detail, string message, string? hint = null, string type = "SyntaxError", bool unsupported = false)
    {
        if (_seen.Add((span, detail.Name)))
        {
            var (line, column) = LineAndColumn(span.Start);
            var length = Math.Max(1, span.End - span.Start);
            _errors.Add((span, new QueryError(detail.Code, type, detail.Name, line, column, length, message, hint, unsupported)));
        }
    }

    /// <summary>The exception that carries everything that was noted, in the order of the text.</summary>
    internal QueryException ToException() =>
        new(text, [.. _errors.OrderBy(e => e.Span.Start).Select(e => e.Error)]);

    private (int Line, int Column) LineAndColumn(int position)
    {
        var before = text.AsSpan(0, Math.Clamp(position, 0, text.Length));
        return (before.Count('\n') + 1, before.Length - (before.LastIndexOf('\n') + 1) + 1);
    }
}
