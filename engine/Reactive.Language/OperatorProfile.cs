namespace Reactive.Language;

/// <summary>What an operator holds and has cost so far.</summary>
/// <param name="Operator">Its number, as in <see cref="ExplainOperator"/>.</param>
/// <param name="Name">What it does, in a word.</param>
/// <param name="Detail">The pattern, condition or columns, as in <see cref="ExplainOperator"/>.</param>
/// <param name="RowsIn">Row deltas that came in.</param>
/// <param name="RowsOut">Row deltas that went out; of the result, those that changed it.</param>
/// <param name="StateEntries">Entries it keeps now: rows, groups, counts; of the result, its rows where they are kept.</param>
/// <param name="Micros">Time spent in the operator itself, in microseconds, without the operators that it handed rows to.</param>
public sealed record OperatorProfile(
    int Operator, string Name, string Detail, long RowsIn, long RowsOut, long StateEntries, double Micros);
