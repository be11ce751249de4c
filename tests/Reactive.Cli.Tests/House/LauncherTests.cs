using System.Diagnostics;
using Reactive.Cli.Tests.Commands;
using Xunit;

namespace Reactive.Cli.Tests.House;

public sealed class LauncherTests
{
    private static string Launcher => Path.Combine(Repository.Root, "reactive");

    [Fact]
    public void the_launcher_runs_what_was_built_from_these_sources()
    {
        var run = ProgramRun.Run(Launcher, ["--version"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal($"{ProgramVersion.Text}\n", run.Output);
    }

    [Fact]
    public void exit_codes_and_errors_pass_through_the_launcher()
    {
        var run = ProgramRun.Run(Launcher, ["no-such-command"]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--help", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void two_started_at_once_both_answer()
    {
        using var one = ProgramRun.Start(Launcher, ["--version"]);
        using var other = ProgramRun.Start(Launcher, ["--version"]);

        Assert.Equal(one.StandardOutput.ReadToEnd(), other.StandardOutput.ReadToEnd());
        one.WaitForExit();
        other.WaitForExit();
        Assert.Equal((0, 0), (one.ExitCode, other.ExitCode));
    }

    [Fact]
    public void after_the_build_version_answers_at_once()
    {
        ProgramRun.Run(Launcher, ["--version"]);

        var best = Enumerable.Range(0, 5).Min(_ =>
        {
            var start = Stopwatch.GetTimestamp();
            ProgramRun.Run(Launcher, ["--version"]);
            return Stopwatch.GetElapsedTime(start).TotalSeconds;
        });

        // The bar is 0.25 s on a quiet machine; tests share theirs.
        Assert.InRange(best, 0, 0.5);
    }
}
