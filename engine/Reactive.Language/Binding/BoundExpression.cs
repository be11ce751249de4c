using Reactive.Engine.Logical;
using Reactive.Values;

namespace Reactive.Language.Binding;

/// <summary>An expression with its names resolved, and what it can be.</summary>
internal readonly record struct BoundExpression(Expression Expression, StaticType Type)
{
    /// <summary>What stands for an expression that was refused: it can be anything, so that it causes no further errors.</summary>
    internal static BoundExpression Erroneous { get; } = new(new Constant(Value.Null), StaticType.Erroneous);
}
