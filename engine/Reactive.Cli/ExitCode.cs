namespace Reactive.Cli;

/// <summary>How the program ends. Part of the interface: scripts rely on it.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    internal const int Done = 0;

    /// <summary>It could not be done: the query was refused, a file is wrong, the evaluation stopped.</summary>
    internal const int Failed = 1;

    /// <summary>The command line makes no sense.</summary>
    internal const int Usage = 2;
}
