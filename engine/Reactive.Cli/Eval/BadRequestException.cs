namespace Reactive.Cli.Eval;

/// <summary>A line of eval's input that is no request, or whose changes are illegal.</summary>
internal sealed class BadRequestException(string message) : ReactiveException("RX5001", message);
