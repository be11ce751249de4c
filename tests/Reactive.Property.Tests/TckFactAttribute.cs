namespace Reactive.Property.Tests;

/// <summary>A fact over the openCypher cases; skipped, and said so, where the environment does not name their file.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TckFactAttribute : FactAttribute
{
    public TckFactAttribute()
    {
        if (TckCases.Path is null)
        {
            Skip = "TCK_CASES names no file of openCypher cases.";
        }
    }
}
