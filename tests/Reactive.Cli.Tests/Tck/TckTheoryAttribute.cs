using Xunit;

namespace Reactive.Cli.Tests.Tck;

/// <summary>A test over the openCypher cases; skipped, and saying so, where they are not.</summary>
public sealed class TckTheoryAttribute : TheoryAttribute
{
    internal const string Missing = "Set TCK_CASES to the path of a file of openCypher cases.";

    /// <summary>Looks for the cases.</summary>
    public TckTheoryAttribute() => Skip = TckFile.Path is null ? Missing : null;
}
