namespace Reactive.Engine.Functions;

/// <summary>How many insertions, deletions, replacements and swaps of neighbours lead from one name to another, letter case apart.</summary>
internal static class EditDistance
{
    private const int MaximumLength = 64;

    /// <summary>The distance, or a number above <paramref name="bound"/> when it is above it.</summary>
    internal static int Between(string left, string right, int bound)
    {
        if (left.Length > MaximumLength || right.Length > MaximumLength || Math.Abs(left.Length - right.Length) > bound)
        {
            return bound + 1;
        }

        Span<int> rows = stackalloc int[3 * (MaximumLength + 1)];
        var twoBack = rows[..(MaximumLength + 1)];
        var oneBack = rows.Slice(MaximumLength + 1, MaximumLength + 1);
        var current = rows[(2 * (MaximumLength + 1))..];
        for (var j = 0; j <= right.Length; j++)
        {
            oneBack[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = oneBack[j - 1] + (Same(left[i - 1], right[j - 1]) ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(oneBack[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
                {
                    current[j] = Math.Min(current[j], twoBack[j - 2] + 1);
                }
            }

            var spare = twoBack;
            twoBack = oneBack;
            oneBack = current;
            current = spare;
        }

        return oneBack[right.Length];
    }

    private static bool Same(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
