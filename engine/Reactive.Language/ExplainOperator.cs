namespace Reactive.Language;

/// <summary>An operator that runs for a query.</summary>
/// <param name="Id">Its number within the query, from 0: the order in which an epoch runs the operators.</param>
/// <param name="Name">What it does, in a word: Match, Filter, Aggregate.</param>
/// <param name="Detail">The pattern, condition or columns.</param>
/// <param name="Steps">For a pattern, a line for each start: how a changed element, a row from below or the start of the query is extended to matches.</param>
/// <param name="Keeps">The state it keeps, and for what; empty for none.</param>
/// <param name="Cost">What an epoch costs here.</param>
/// <param name="WakesOn">The changes of the graph that make it run: labels, types and properties (<c>{*}</c> for all). Rows of its inputs do too.</param>
/// <param name="Inputs">The operators whose rows it reads.</param>
public sealed record ExplainOperator(
    int Id,
    string Name,
    string Detail,
    IReadOnlyList<string> Steps,
    string Keeps,
    string Cost,
    IReadOnlyList<string> WakesOn,
    IReadOnlyList<int> Inputs);
