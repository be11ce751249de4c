namespace Reactive.Oracle.Checking;

internal enum Verdict
{
    /// <summary>The reply is what evaluation from scratch gives.</summary>
    Agrees,

    /// <summary>The reply is wrong.</summary>
    Differs,

    /// <summary>The reply says that the query is no query or not supported.</summary>
    Refused,

    /// <summary>The evaluator cannot say what is right: the query is none.</summary>
    Unknown,
}

/// <summary>What a reply was found to be.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Message">What differs, or why it was refused.</param>
/// <param name="Emitted">How many transactions change the result.</param>
/// <param name="Fails">Whether the right reply is an error.</param>
internal sealed record CheckOutcome(Verdict Verdict, string Message, int Emitted = 0, bool Fails = false);
