namespace Reactive.Language.Syntax;

/// <summary>A part of the syntax tree: what stands in the text, before names mean anything.</summary>
internal abstract record SyntaxNode(SourceSpan Span);
