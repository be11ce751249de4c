using Reactive.Values;

namespace Reactive.Cli.Eval;

/// <summary>
/// One change of an eval request. <paramref name="Labels"/> are a node's labels or a relation's one type; they, the ends and the
/// properties mean nothing in a delete.
/// </summary>
internal sealed record EvalChange(
    EvalOperation Operation,
    bool IsRelation,
    string Id,
    string[] Labels,
    string StartId,
    string EndId,
    string[] Keys,
    Value[] Values);
