namespace Reactive.Language.Syntax;

/// <summary>
/// What stands directly between an opening bracket and its partner, known before the parser gets there: it lets the parser decide
/// what a bracket opens in constant time instead of trying.
/// </summary>
/// <param name="Close">The token index of the partner; -1 when there is none.</param>
/// <param name="LastBar">The token index of the last <c>|</c> directly inside; -1 when there is none.</param>
/// <param name="HasComma">Whether a comma stands directly inside.</param>
internal readonly record struct Bracket(int Close, int LastBar, bool HasComma)
{
    internal static readonly Bracket Unknown = new(-1, -1, false);
}
