using Reactive.Values;

namespace Reactive.Oracle.Evaluation;

/// <summary>One match of a clause's patterns: its key and what it binds; or the failure of a condition on it.</summary>
internal sealed record Match(RowKey Key, Scope Scope, ErrorValue? Error);
