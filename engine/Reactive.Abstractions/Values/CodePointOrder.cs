using System.Text;

namespace Reactive.Values;

/// <summary>Orders text by code points, which is the order of its bytes in UTF-8. A surrogate without a partner counts as a code point of its own.</summary>
internal static class CodePointOrder
{
    internal static int Compare(string left, string right)
    {
        var common = left.AsSpan().CommonPrefixLength(right);
        if (common == left.Length || common == right.Length)
        {
            return left.Length.CompareTo(right.Length);
        }

        var a = left[common];
        var b = right[common];
        return char.IsSurrogate(a) || char.IsSurrogate(b) ? CompareSurrogates(left, right, common) : a.CompareTo(b);
    }

    private static int CompareSurrogates(string left, string right, int at)
    {
        // A pair that differs in its second half begins one unit earlier.
        var i = at > 0 && char.IsHighSurrogate(left[at - 1]) ? at - 1 : at;
        var j = i;
        while (i < left.Length && j < right.Length)
        {
            var a = CodePointAt(left, i);
            var b = CodePointAt(right, j);
            if (a != b)
            {
                return a.CompareTo(b);
            }

            i += a > char.MaxValue ? 2 : 1;
            j += b > char.MaxValue ? 2 : 1;
        }

        return (left.Length - i).CompareTo(right.Length - j);
    }

    private static int CodePointAt(string text, int index) =>
        Rune.TryGetRuneAt(text, index, out var rune) ? rune.Value : text[index];
}
