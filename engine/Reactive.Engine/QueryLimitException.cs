namespace Reactive.Engine;

/// <summary>A query used more than its limits allow and was stopped; the graph and the other queries go on.</summary>
public sealed class QueryLimitException : ReactiveException
{
    /// <summary>Makes an exception.</summary>
    public QueryLimitException(string code, string message, string? hint = null)
        : base(code, message, hint)
    {
    }
}
