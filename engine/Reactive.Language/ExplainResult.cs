namespace Reactive.Language;

/// <summary>What becomes of a query's text.</summary>
/// <param name="Query">The text.</param>
/// <param name="Stages">Each stage as indented text: syntax tree, bound names, logical plan.</param>
/// <param name="Operators">The operators that run; each comes after its inputs.</param>
/// <param name="Warnings">What to look at; empty for most queries.</param>
public sealed record ExplainResult(
    string Query, IReadOnlyList<ExplainStage> Stages, IReadOnlyList<ExplainOperator> Operators, IReadOnlyList<ExplainWarning> Warnings);
