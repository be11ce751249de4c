using Reactive.Engine.Functions;

namespace Reactive.Language.Binding;

/// <summary>Finds the name that a mistyped one was meant to be.</summary>
internal static class NearestName
{
    /// <summary>The candidate with the fewest edits from <paramref name="name"/>; null when none is near enough to be meant.</summary>
    internal static string? Of(string name, IEnumerable<string> candidates)
    {
        var limit = 1 + (name.Length / 4);
        string? best = null;
        foreach (var candidate in candidates.Order(StringComparer.Ordinal))
        {
            var distance = EditDistance.Between(name, candidate, limit);
            if (distance <= limit && distance < Math.Max(name.Length, candidate.Length))
            {
                best = candidate;
                limit = distance - 1;
            }
        }

        return best;
    }
}
