namespace Reactive.Language;

/// <summary>Something that a query's author may not have meant, or that costs more than the size of a change.</summary>
/// <param name="Operator">The operator in question, as in <see cref="ExplainOperator"/>.</param>
/// <param name="Message">What it is and what to do about it.</param>
public sealed record ExplainWarning(int Operator, string Message);
