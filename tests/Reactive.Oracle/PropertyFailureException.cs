namespace Reactive.Oracle;

/// <summary>A program whose reply is wrong, as small as it got.</summary>
public sealed class PropertyFailureException(string message, string request) : Exception(message)
{
    /// <summary>One line that <c>reactive eval</c> replays.</summary>
    public string Request { get; } = request;
}
