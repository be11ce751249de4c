namespace Reactive.Language;

/// <summary>One stage of a query's way from text to operators.</summary>
/// <param name="Name">What the stage is called.</param>
/// <param name="Text">The tree, indented, a line a node.</param>
public sealed record ExplainStage(string Name, string Text);
