namespace Reactive.Engine;

/// <summary>A query could not start with the parameters it was given.</summary>
public sealed class QueryStartException : ReactiveException
{
    /// <summary>Makes an exception with openCypher's names for what went wrong.</summary>
    public QueryStartException(string type, string detail, string message)
        : base("RX2010", message, "Check the values of the query's parameters.")
    {
        Type = type;
        Detail = detail;
    }

    /// <summary>openCypher's class of error.</summary>
    public string Type { get; }

    /// <summary>openCypher's name for the error.</summary>
    public string Detail { get; }
}
