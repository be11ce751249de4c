namespace Reactive.Cli.Input;

/// <summary>A line of a change file is no change.</summary>
internal sealed class ChangeLineException(string message) : ReactiveException("RX5002", message);
