using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Reactive.Values;

namespace Reactive.Engine.Functions;

/// <summary>
/// The regular expressions of <c>=~</c>, compiled once each. The engine behind them does not backtrack: matching takes time linear in
/// the text, and what it cannot do so (look-around, back references) is refused.
/// </summary>
internal static class RegexCache
{
    private const int Capacity = 256;
    private const int MaximumLength = 4_096;
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    private static readonly ConcurrentDictionary<string, Entry> Entries = new(StringComparer.Ordinal);

    // A query asks the same pattern row after row.
    [ThreadStatic]
    private static Entry? _last;

    internal static Value Matches(string text, string pattern)
    {
        var entry = _last;
        if (entry is null || !string.Equals(entry.Pattern, pattern))
        {
            entry = Find(pattern);
            _last = entry;
        }

        return entry.Regex is null ? entry.Error : Value.Boolean(entry.Regex.IsMatch(text));
    }

    private static Entry Find(string pattern)
    {
        if (Entries.TryGetValue(pattern, out var entry))
        {
            return entry;
        }

        if (Entries.Count >= Capacity)
        {
            Entries.Clear();
        }

        return Entries.GetOrAdd(pattern, Compile(pattern));
    }

    private static Entry Compile(string pattern)
    {
        if (pattern.Length > MaximumLength)
        {
            return new Entry(pattern, null, ValueErrors.Argument($"a regular expression has at most {MaximumLength} characters"));
        }

        try
        {
            // On its own first: `a)|(b` must not become right by what is put around it.
            _ = new Regex(pattern, RegexOptions.CultureInvariant);
            return new Entry(pattern, Whole(pattern), default);
        }
        catch (ArgumentException exception)
        {
            return new Entry(pattern, null, ValueErrors.Argument($"the regular expression is not valid: {exception.Message}"));
        }
        catch (NotSupportedException exception)
        {
            return new Entry(pattern, null, ValueErrors.Argument($"the regular expression cannot be matched in linear time: {exception.Message}"));
        }
    }

    private static Regex Whole(string pattern)
    {
        try
        {
            return new Regex($@"\A(?:{pattern})\z", Options);
        }
        catch (RegexParseException)
        {
            // A comment at the end of an (?x) pattern has swallowed what follows.
            return new Regex($"\\A(?:{pattern}\n)\\z", Options);
        }
    }

    private sealed record Entry(string Pattern, Regex? Regex, Value Error);
}
