namespace Reactive.Values;

/// <summary>Why an evaluation failed, in openCypher's words.</summary>
public sealed class ErrorValue : ValueObject
{
    internal ErrorValue(string type, string detail, string message)
        : base(ValueKind.Error)
    {
        Type = type;
        Detail = detail;
        Message = message;
    }

    /// <summary>The class of error: <c>TypeError</c>, <c>ArithmeticError</c>, <c>ArgumentError</c> and so on.</summary>
    public string Type { get; }

    /// <summary>The exact error: <c>InvalidArgumentValue</c>, <c>NumberOutOfRange</c> and so on.</summary>
    public string Detail { get; }

    /// <summary>A sentence for a person.</summary>
    public string Message { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Type}({Detail}): {Message}";

    internal bool SameAs(ErrorValue other) => Type == other.Type && Detail == other.Detail && Message == other.Message;
}
