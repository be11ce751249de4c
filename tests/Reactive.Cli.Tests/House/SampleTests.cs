using Reactive.Cli.Tests.Commands;
using Xunit;

namespace Reactive.Cli.Tests.House;

public sealed class SampleTests
{
    [Fact]
    public void the_embedding_sample_shows_a_row_that_comes_changes_and_goes()
    {
        var run = ProgramRun.Run("dotnet", [Path.Combine(AppContext.BaseDirectory, "Embedding.dll")]);

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Errors));
        Assert.Equal("Attic got hot: 74.5\nAttic went from 74.5 to 76.0\nAttic cooled down\n", run.Output);
    }

    [Fact]
    public void the_embedding_sample_has_less_than_30_lines()
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "samples", "embedding", "Program.cs"));

        Assert.InRange(lines.Length, 1, 29);
    }
}
