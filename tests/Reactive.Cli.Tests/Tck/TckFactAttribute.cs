using Xunit;

namespace Reactive.Cli.Tests.Tck;

/// <summary>As <see cref="TckTheoryAttribute"/>, for a test without data.</summary>
public sealed class TckFactAttribute : FactAttribute
{
    /// <summary>Looks for the cases.</summary>
    public TckFactAttribute() => Skip = TckFile.Path is null ? TckTheoryAttribute.Missing : null;
}
