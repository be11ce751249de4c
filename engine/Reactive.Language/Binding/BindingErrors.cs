using Reactive.Language.Syntax;

namespace Reactive.Language.Binding;

/// <summary>Collects what is wrong with a query's meaning, each fault once.</summary>
internal sealed class BindingErrors(string text)
{
    // Nobody reads more, and each costs a search for the name that was meant.
    private const int Maximum = 100;

    private readonly SourceText _source = new(text);
    private readonly List<(SourceSpan Span, QueryError Error)> _errors = [];
    private readonly HashSet<(SourceSpan Span, string Detail)> _seen = [];

    internal bool Any => _errors.Count > 0;

    /// <summary>Whether further faults are dropped.</summary>
    internal bool IsFull => _errors.Count >= Maximum;

    /// <summary>Notes a fault. One that was noted before is dropped: syntax that a comparison chain shares is bound twice.</summary>
    internal void Add(
        SourceSpan span, QueryErrorDetail detail, string message, string? hint = null, string type = "SyntaxError", bool unsupported = false)
    {
        if (!IsFull && _seen.Add((span, detail.Name)))
        {
            _errors.Add((span, _source.Error(span, detail.Code, detail.Name, message, hint, unsupported, type)));
        }
    }

    /// <summary>The exception that carries everything that was noted, in the order of the text.</summary>
    internal QueryException ToException() => new(text, [.. _errors.OrderBy(e => e.Span.Start).Select(e => e.Error)]);

    /// <summary>The exception that carries only this fault, after which the query cannot be bound further.</summary>
    internal QueryException Fatal(SourceSpan span, QueryErrorDetail detail, string message, string hint) =>
        _source.Refuse(_source.Error(span, detail.Code, detail.Name, message, hint));
}
