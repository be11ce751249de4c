namespace Reactive.Language.Syntax;

/// <summary>What a text may ask of the parser, and its tree of everything that walks it recursively.</summary>
/// <param name="TextLength">UTF-16 units of the text.</param>
/// <param name="Nesting">How deep brackets, subqueries and prefix operators may nest.</param>
/// <param name="TreeDepth">How deep the tree may be; chains such as <c>a + b + c</c> count one level for each operator.</param>
internal sealed record ParserLimits(int TextLength = 1 << 20, int Nesting = 200, int TreeDepth = 1_000)
{
    internal static readonly ParserLimits Default = new();
}
