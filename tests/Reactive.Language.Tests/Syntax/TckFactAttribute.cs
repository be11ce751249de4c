using Xunit;

namespace Reactive.Language.Tests.Syntax;

/// <summary>A test over the file that TCK_CASES names; skipped, and saying so, without it.</summary>
public sealed class TckFactAttribute : FactAttribute
{
    public TckFactAttribute()
    {
        if (Path is null)
        {
            Skip = "set TCK_CASES to the file of openCypher cases (cases-open.jsonl)";
        }
    }

    public static string? Path { get; } = Environment.GetEnvironmentVariable("TCK_CASES") is { Length: > 0 } path ? path : null;
}
