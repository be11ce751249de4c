namespace Reactive.Language;

/// <summary>What an operator holds and has cost so far.</summary>
/// <param name="Operator">Its number, as in <see cref="ExplainOperator"/>.</param>
/// <param name="Name">Its name.</param>
/// <param name="RowsIn">Row deltas that came in.</param>
/// <param name="RowsOut">Row deltas that went out.</param>
/// <param name="StateEntries">Entries it keeps now.</param>
/// <param name="Micros">Time spent, in microseconds.</param>
public sealed record OperatorProfile(int Operator, string Name, long RowsIn, long RowsOut, long StateEntries, double Micros);
