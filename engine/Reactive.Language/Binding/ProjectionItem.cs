using Reactive.Language.Syntax;

namespace Reactive.Language.Binding;

/// <summary>One column of WITH or RETURN; <c>*</c> is written out.</summary>
internal sealed record ProjectionItem(SourceSpan Span, string Name, ExpressionSyntax Expression);
