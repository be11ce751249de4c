using System.CommandLine;

namespace Reactive.Cli.Commands;

/// <summary>Runs what a command does and turns what can go wrong into a message with advice and an exit code.</summary>
internal static class CommandAction
{
    /// <summary>Gives a command its action.</summary>
    internal static void Runs(this Command command, Action<ParseResult> action) =>
        command.SetAction(parsed => Guard(command.Name, () => action(parsed)));

    private static int Guard(string command, Action action)
    {
        try
        {
            action();
            return ExitCode.Done;
        }
        catch (UsageException e)
        {
            Console.Error.WriteLine($"reactive {command}: {e.Message}");
            Console.Error.WriteLine($"Try 'reactive {command} --help'.");
            return ExitCode.Usage;
        }
        catch (ReactiveException e)
        {
            Console.Error.WriteLine($"reactive {command}: {e.Code}: {e.Message}");
            if (e.Hint is { } hint && !e.Message.Contains(hint, StringComparison.Ordinal))
            {
                Console.Error.WriteLine($"Hint: {hint}");
            }

            return ExitCode.Failed;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"reactive {command}: {e.Message}");
            return ExitCode.Failed;
        }
    }
}
