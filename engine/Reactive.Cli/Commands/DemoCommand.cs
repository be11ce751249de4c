using System.CommandLine;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using Reactive.Cli.Demo;
using Spectre.Console;

namespace Reactive.Cli.Commands;

/// <summary><c>reactive demo</c></summary>
internal sealed class DemoCommand
{
    private readonly Option<TimeSpan?> _for = new("--for")
    {
        Description = "How long to run, for example 10s, 2m; without it until Ctrl-C.",
        HelpName = "TIME",
        CustomParser = result =>
        {
            if (DurationText.TryParse(result.Tokens[0].Value, out var duration))
            {
                return duration;
            }

            result.AddError($"--for: '{result.Tokens[0].Value}' is no duration; write 500ms, 10s, 2m or 1h.");
            return null;
        },
    };

    private readonly Option<int> _seed = new("--seed")
    {
        Description = "The simulated feed is the same for the same seed.",
        HelpName = "N",
        DefaultValueFactory = _ => 42,
    };

    private readonly Option<double> _rate = new("--rate")
    {
        Description = "Changes a second.",
        HelpName = "N",
        DefaultValueFactory = _ => 25,
    };

    internal static Command Create()
    {
        var parts = new DemoCommand();
        parts._rate.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not (> 0 and <= 100_000))
            {
                result.AddError("--rate is more than 0 and at most 100000.");
            }
        });
        var command = new Command(
            "demo",
            "Runs three queries over a simulated feed of building sensors, in memory: tables that update in place on a terminal, lines when piped.")
        {
            parts._for, parts._seed, parts._rate,
        };
        command.Runs(parts.Run);
        return command;
    }

    private void Run(ParseResult parsed)
    {
        using var end = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => Stop(context, end));
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Stop(context, end));
        var duration = parsed.GetValue(_for) ?? Timeout.InfiniteTimeSpan;
        using var demo = new DemoRun(parsed.GetValue(_seed), parsed.GetValue(_rate), TimeProvider.System);
        if (Console.IsOutputRedirected)
        {
            RunAsLines(demo, () => end.CancelAfter(duration), end.Token);
        }
        else
        {
            demo.Run(new TableView(AnsiConsole.Console), () => end.CancelAfter(duration), end.Token);
        }
    }

    private static void RunAsLines(DemoRun demo, Action started, CancellationToken cancellationToken)
    {
        // The console's own stream hides that nobody reads any more, and 'reactive demo | head' would go on for ever.
        using var handle = new SafeFileHandle(OperatingSystem.IsWindows() ? nint.Zero : 1, ownsHandle: false);
        using Stream output = OperatingSystem.IsWindows() ? Console.OpenStandardOutput() : new FileStream(handle, FileAccess.Write, 1);
        var writer = new StreamWriter(output) { AutoFlush = false };
        try
        {
            demo.Run(new LineView(writer), started, cancellationToken);
        }
        catch (IOException)
        {
            // The reader has seen enough.
        }
    }

    private static void Stop(PosixSignalContext context, CancellationTokenSource end)
    {
        context.Cancel = true;
        end.Cancel();
    }
}
