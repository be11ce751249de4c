namespace Reactive.Cli.Commands;

/// <summary>The options of a command do not fit together.</summary>
internal sealed class UsageException(string message) : Exception(message);
