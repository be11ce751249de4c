using Reactive.Values;

namespace Reactive.Oracle.Evaluation;

/// <summary>The query fails as a whole whatever its rows are: a parameter is missing, LIMIT is negative.</summary>
internal sealed class OracleFailureException(ErrorValue error) : Exception(error.Message)
{
    internal ErrorValue Error { get; } = error;
}
