using Reactive.Values;

namespace Reactive.Engine.Expressions;

/// <summary>
/// A compiled expression: a tree of nodes that read a side of the row. It never throws for what a row holds; a failure is an error value.
/// </summary>
internal abstract class Evaluator
{
    /// <summary>Computes the value of this expression for one side of the row.</summary>
    internal abstract Value Evaluate(Side side);
}
