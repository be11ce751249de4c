using System.Collections.Frozen;

namespace Reactive.Language.Syntax;

internal static class Keywords
{
    private static readonly FrozenDictionary<string, Keyword>.AlternateLookup<ReadOnlySpan<char>> ByText =
        Enum.GetValues<Keyword>()
            .Where(k => k != Keyword.None)
            .ToFrozenDictionary(TextOf, StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    internal static Keyword Find(ReadOnlySpan<char> word) => ByText.TryGetValue(word, out var keyword) ? keyword : Keyword.None;

    /// <summary>The keyword as messages show it.</summary>
    internal static string TextOf(Keyword keyword) => keyword switch
    {
        Keyword.NoneOf => "NONE",
        Keyword.ShortestPath => "shortestPath",
        Keyword.AllShortestPaths => "allShortestPaths",
        Keyword.Filter => "filter",
        Keyword.Extract => "extract",
        _ => keyword.ToString().ToUpperInvariant(),
    };

    /// <summary>
    /// Whether the word gives a query its structure. As a variable such a word is only read where what follows it goes on with an
    /// expression, so that a forgotten expression is reported at the right place.
    /// </summary>
    internal static bool IsStructure(Keyword keyword) => keyword switch
    {
        Keyword.And or Keyword.As or Keyword.Asc or Keyword.Ascending or Keyword.By or Keyword.Call or Keyword.Case or Keyword.Contains
            or Keyword.Create or Keyword.Delete or Keyword.Desc or Keyword.Descending or Keyword.Detach or Keyword.Distinct or Keyword.Else
            or Keyword.End or Keyword.Ends or Keyword.Foreach or Keyword.In or Keyword.Is or Keyword.Limit or Keyword.Load or Keyword.Match
            or Keyword.Merge or Keyword.Not or Keyword.Optional or Keyword.Or or Keyword.Order or Keyword.Remove or Keyword.Return
            or Keyword.Set or Keyword.Skip or Keyword.Starts or Keyword.Then or Keyword.Union or Keyword.Unwind or Keyword.When
            or Keyword.Where or Keyword.With or Keyword.Xor => true,
        _ => false,
    };
}
