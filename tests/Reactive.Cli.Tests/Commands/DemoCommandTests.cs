using Xunit;

namespace Reactive.Cli.Tests.Commands;

public sealed class DemoCommandTests
{
    [Fact]
    public void piped_it_writes_lines_of_three_queries_and_ends_by_itself()
    {
        var run = ProgramRun.Reactive(string.Empty, "demo", "--for", "1500ms", "--rate", "200");

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Errors));
        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(["building comfort", "hottest rooms", "stuffy rooms by campus"], query => Assert.Contains(lines, line => line.StartsWith(query, StringComparison.Ordinal)));
        Assert.Contains(lines, line => line.Contains(" ~ ", StringComparison.Ordinal) && line.Contains("(was ", StringComparison.Ordinal));
    }

    [Fact]
    public void ctrl_c_ends_it_with_exit_code_0()
    {
        using var demo = ProgramRun.Start("dotnet", [ProgramRun.ProgramPath, "demo"]);
        Assert.NotNull(demo.StandardOutput.ReadLine());

        ProgramRun.Run("kill", ["-INT", $"{demo.Id}"]);

        demo.StandardOutput.ReadToEnd();
        demo.WaitForExit();
        Assert.Equal(0, demo.ExitCode);
    }
}
