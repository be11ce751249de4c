namespace Reactive.Language;

/// <summary>What becomes of a query's text.</summary>
/// <param name="Query">The text.</param>
/// <param name="Stages">Each stage as indented text: syntax tree, bound tree, logical plan after each rewrite.</param>
/// <param name="Operators">The operators that run; each comes after its inputs.</param>
public sealed record ExplainResult(string Query, IReadOnlyList<ExplainStage> Stages, IReadOnlyList<ExplainOperator> Operators);
