namespace Reactive.Cli.Eval;

/// <summary>What an eval request does to an element.</summary>
internal enum EvalOperation
{
    Insert,
    Update,
    Delete,
}
