using Xunit;

namespace Reactive.Cli.Tests.Commands;

public sealed class DemoCommandTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public void piped_it_writes_the_results_of_three_queries_and_ends_by_itself()
    {
        var run = ProgramRun.Reactive(string.Empty, "demo", "--for", "200ms");

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Errors));
        Assert.All(["building comfort", "hottest rooms", "stuffy rooms by campus"], query => Assert.Contains($"{query,-22} + ", run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task rows_change_line_by_line_until_ctrl_c_which_is_exit_code_0()
    {
        // A script that runs in the background ignores Ctrl-C, and so would all that it starts.
        using var demo = ProgramRun.Start("env", ["--default-signal=INT", "dotnet", ProgramRun.ProgramPath, "demo", "--rate", "500"]);
        try
        {
            string? line;
            do
            {
                line = await demo.StandardOutput.ReadLineAsync().WaitAsync(Patience);
            }
            while (line is not null && !(line.Contains(" ~ ", StringComparison.Ordinal) && line.Contains("(was ", StringComparison.Ordinal)));

            Assert.NotNull(line);
            ProgramRun.Run("kill", ["-INT", $"{demo.Id}"]);
            await demo.StandardOutput.ReadToEndAsync().WaitAsync(Patience);
            await demo.WaitForExitAsync().WaitAsync(Patience);
            Assert.Equal(0, demo.ExitCode);
        }
        finally
        {
            demo.Kill();
        }
    }

    [Fact]
    public void it_ends_when_nobody_reads_any_more()
    {
        var run = ProgramRun.Run("bash", ["-c", $"dotnet '{ProgramRun.ProgramPath}' demo | head -n 1"]);

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("building comfort", run.Output, StringComparison.Ordinal);
    }
}
