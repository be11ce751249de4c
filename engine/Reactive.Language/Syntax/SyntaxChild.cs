namespace Reactive.Language.Syntax;

/// <summary>A part of a node; <paramref name="Role"/> says which where the order does not, else it is empty.</summary>
internal readonly record struct SyntaxChild(string Role, SyntaxNode Node);
