using Reactive.Values;

namespace Reactive.Engine.Functions;

/// <content>Tests of text: by code units, without regard to language. What is not text gives null.</content>
internal static partial class ValueOperators
{
    /// <summary><c>a STARTS WITH b</c></summary>
    internal static Value StartsWith(in Value left, in Value right) =>
        Texts(left, right, out var a, out var b, out var result) ? Value.Boolean(a.StartsWith(b, StringComparison.Ordinal)) : result;

    /// <summary><c>a ENDS WITH b</c></summary>
    internal static Value EndsWith(in Value left, in Value right) =>
        Texts(left, right, out var a, out var b, out var result) ? Value.Boolean(a.EndsWith(b, StringComparison.Ordinal)) : result;

    /// <summary><c>a CONTAINS b</c></summary>
    internal static Value Contains(in Value left, in Value right) =>
        Texts(left, right, out var a, out var b, out var result) ? Value.Boolean(a.Contains(b, StringComparison.Ordinal)) : result;

    /// <summary><c>a =~ b</c>: whether the regular expression matches the whole text; in time linear in the text.</summary>
    internal static Value Matches(in Value left, in Value right) =>
        Texts(left, right, out var text, out var pattern, out var result) ? RegexCache.Matches(text, pattern) : result;

    private static bool Texts(in Value left, in Value right, out string a, out string b, out Value result)
    {
        a = left.Tag as string ?? "";
        b = right.Tag as string ?? "";
        return !Failed(left, right, out result) && left.Tag is string && right.Tag is string;
    }
}
