using Reactive.Values;

namespace Reactive.Cli.Eval;

/// <summary>One line of eval's input. <paramref name="Plain"/>: load all changes, then start the query; else the other way round.</summary>
internal sealed record EvalRequest(
    string? Id,
    string Query,
    IReadOnlyDictionary<string, Value> Parameters,
    bool Plain,
    IReadOnlyList<EvalChange> Changes,
    IReadOnlyList<IReadOnlyList<EvalChange>>? Transactions);
