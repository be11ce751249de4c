using System.Diagnostics;
using System.Text;

namespace Reactive.Cli.Tests.Commands;

/// <summary>A run of a program from start to end.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Errors)
{
    // Long enough for the launcher's build on a machine that does other things too.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <summary>The program under test, as it was built beside the tests.</summary>
    internal static string ProgramPath { get; } = Path.Combine(AppContext.BaseDirectory, "reactive.dll");

    /// <summary>Runs <c>reactive</c>.</summary>
    internal static ProgramRun Reactive(string input, params string[] arguments) => Run("dotnet", [ProgramPath, .. arguments], input);

    /// <summary>Runs a program; fails when it does not end in time.</summary>
    internal static ProgramRun Run(string program, IEnumerable<string> arguments, string input = "")
    {
        using var process = Start(program, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} did not end within {Limit.TotalMinutes} minutes.");
        }

        return new ProgramRun(process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
    }

    /// <summary>Starts a program with its streams redirected, as UTF-8.</summary>
    internal static Process Start(string program, IEnumerable<string> arguments)
    {
        var utf8 = new UTF8Encoding(false);
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
            StandardErrorEncoding = utf8,
        };
        return Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
    }
}
