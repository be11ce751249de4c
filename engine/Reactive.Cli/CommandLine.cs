using System.CommandLine;
using System.Runtime.CompilerServices;
using Reactive.Cli.Commands;

namespace Reactive.Cli;

/// <summary>The program's commands.</summary>
internal static class CommandLine
{
    /// <summary>Runs a command line and gives the exit code.</summary>
    internal static int Run(string[] args)
    {
        // Answered before the parser is loaded: scripts ask for it at every start.
        if (args is ["--version"])
        {
            Console.Out.WriteLine(ProgramVersion.Text);
            return ExitCode.Done;
        }

        return RunCommand(args);
    }

    /// <summary>The command tree.</summary>
    internal static RootCommand Build()
    {
        var root = new RootCommand(
            """
            Reactive: continuous graph queries over streams of changes.

            Exit codes: 0 done; 1 it could not be done (a query refused, a file wrong, an evaluation stopped); 2 wrong command line.
            Results go to standard output, everything else to standard error. First steps: reactive demo
            """)
        {
            DemoCommand.Create(),
            QueryCommand.Create(),
            ExplainCommand.Create(),
            ReplayCommand.Create(),
            EvalCommand.Create(),
        };
        return root;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int RunCommand(string[] args)
    {
        var parsed = Build().Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            return Refuse(parsed);
        }

        return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
    }

    private static int Refuse(ParseResult parsed)
    {
        var name = parsed.CommandResult.Command is RootCommand ? "reactive" : $"reactive {parsed.CommandResult.Command.Name}";

        // The first error may only follow from the last: no command was given, for the word there is none.
        Console.Error.WriteLine($"{name}: {parsed.Errors[^1].Message}");
        Console.Error.WriteLine($"Try '{name} --help'.");
        return ExitCode.Usage;
    }
}
