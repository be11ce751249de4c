namespace Reactive.Language;

/// <summary>An operator that runs for a query.</summary>
/// <param name="Id">Its number within the query, from 0.</param>
/// <param name="Name">What it does, in a word: Match, Filter, Aggregate.</param>
/// <param name="Detail">The pattern, condition or columns.</param>
/// <param name="Keeps">The state it keeps; empty for none.</param>
/// <param name="WakesOn">The changes that make it run: labels, types and properties.</param>
/// <param name="Inputs">The operators it reads.</param>
public sealed record ExplainOperator(int Id, string Name, string Detail, string Keeps, string WakesOn, IReadOnlyList<int> Inputs);
