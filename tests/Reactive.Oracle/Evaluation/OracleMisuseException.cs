namespace Reactive.Oracle.Evaluation;

/// <summary>The query is none that a binder would let through, so there is no result to compute.</summary>
internal sealed class OracleMisuseException(string message) : Exception(message);
