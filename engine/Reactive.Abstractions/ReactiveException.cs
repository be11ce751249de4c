namespace Reactive;

/// <summary>What Reactive throws when it cannot do what it was asked: a stable code, a sentence, and what to do about it.</summary>
public class ReactiveException : Exception
{
    /// <summary>Makes an exception.</summary>
    /// <param name="code">The stable code, <c>RX</c> and four digits.</param>
    /// <param name="message">What went wrong and where.</param>
    /// <param name="hint">What to do; null when there is nothing to advise.</param>
    /// <param name="inner">The cause, if another exception was.</param>
    public ReactiveException(string code, string message, string? hint = null, Exception? inner = null)
        : base(message, inner)
    {
        Code = code;
        Hint = hint;
    }

    /// <summary>The stable code, <c>RX</c> and four digits.</summary>
    public string Code { get; }

    /// <summary>What to do; null when there is nothing to advise.</summary>
    public string? Hint { get; }
}
