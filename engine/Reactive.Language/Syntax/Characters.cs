using System.Globalization;
using System.Text;

namespace Reactive.Language.Syntax;

/// <summary>Which characters openCypher means by white space, names, dashes and arrow heads.</summary>
internal static class Characters
{
    internal static bool IsSpace(char c) => c <= ' '
        ? c is ' ' or (>= '\t' and <= '\r') or (>= '\x1C' and <= '\x1F')
        : c > '\x7E' && (char.IsWhiteSpace(c) || c is '\u180E' or '\uFEFF');

    internal static bool IsNameStart(Rune c) => c.IsAscii
        ? Rune.IsLetter(c) || c.Value == '_'
        : Rune.GetUnicodeCategory(c) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.LetterNumber or UnicodeCategory.ConnectorPunctuation;

    internal static bool IsNamePart(Rune c) => IsNameStart(c) || (c.IsAscii
        ? Rune.IsDigit(c)
        : Rune.GetUnicodeCategory(c) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.CurrencySymbol);

    internal static TokenKind ArrowPart(char c) => c switch
    {
        '\u00AD' or (>= '\u2010' and <= '\u2015') or '\u2212' or '\uFE58' or '\uFE63' or '\uFF0D' => TokenKind.OtherDash,
        '\u27E8' or '\u3008' or '\uFE64' or '\uFF1C' => TokenKind.OtherLess,
        '\u27E9' or '\u3009' or '\uFE65' or '\uFF1E' => TokenKind.OtherGreater,
        _ => TokenKind.Invalid,
    };
}
