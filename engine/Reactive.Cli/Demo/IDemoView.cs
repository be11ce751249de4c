using Reactive.Language;
using Reactive.Results;

namespace Reactive.Cli.Demo;

/// <summary>Shows the demo's results: on a terminal or as lines.</summary>
internal interface IDemoView
{
    /// <summary>Shows until <paramref name="step"/> gives null: each call applies a few changes and gives what was emitted.</summary>
    void Show(IReadOnlyList<ContinuousQuery> queries, Func<IReadOnlyList<ResultDelta>?> step);
}
