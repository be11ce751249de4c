namespace Reactive.Language.Syntax;

/// <summary>A stretch of the query text, in UTF-16 units: <paramref name="Start"/> inclusive, <paramref name="End"/> exclusive.</summary>
internal readonly record struct SourceSpan(int Start, int End)
{
    internal SourceSpan To(SourceSpan other) => new(Start, other.End);
}
