using Xunit;

namespace Reactive.Cli.Tests.Commands;

public sealed class CommandLineTests
{
    [Fact]
    public void version_is_one_line_and_nothing_else()
    {
        var run = ProgramRun.Reactive(string.Empty, "--version");

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Errors));
        Assert.Matches(@"^\d+\.\d+\.\d+\n$", run.Output);
    }

    [Theory]
    [InlineData("eval")]
    [InlineData("replay")]
    [InlineData("query")]
    [InlineData("explain")]
    [InlineData("demo")]
    public void every_command_has_help(string command)
    {
        var run = ProgramRun.Reactive(string.Empty, command, "--help");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Usage:", run.Output, StringComparison.Ordinal);
        Assert.Contains("Description:", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void the_programs_help_lists_the_commands_and_says_what_exit_codes_mean()
    {
        var run = ProgramRun.Reactive(string.Empty, "--help");

        Assert.Equal(0, run.ExitCode);
        Assert.All(["eval", "replay", "query", "explain", "demo", "Exit codes: 0"], word => Assert.Contains(word, run.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("frobnicate")]
    [InlineData("replay")]
    [InlineData("replay", "--changes", "x", "--batch", "0", "--query", "RETURN 1")]
    [InlineData("replay", "--changes", "x")]
    [InlineData("replay", "--changes", "x", "--query", "RETURN 1", "--queries", "q.json")]
    [InlineData("explain", "--query", "RETURN 1", "--format", "xml")]
    [InlineData("demo", "--for", "soon")]
    [InlineData("demo", "--rate", "-1")]
    public void a_wrong_command_line_ends_with_2_and_advice(params string[] arguments)
    {
        var run = ProgramRun.Reactive(string.Empty, arguments);

        Assert.Equal((2, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains("--help", run.Errors, StringComparison.Ordinal);
        Assert.StartsWith("reactive", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void a_file_that_is_not_there_ends_with_1_and_its_name()
    {
        var run = ProgramRun.Reactive(string.Empty, "query", "--graph", "/nowhere/graph.jsonl", "--query", "RETURN 1");

        Assert.Equal((1, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains("/nowhere/graph.jsonl", run.Errors, StringComparison.Ordinal);
    }
}
