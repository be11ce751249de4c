using System.Collections.Immutable;
using Reactive.Engine.Logical;

namespace Reactive.Engine.Planning;

/// <summary>The parts of a condition that AND joins. Their order does not matter to the result (algebra, row errors).</summary>
internal static class Conjuncts
{
    internal static ImmutableArray<Expression> Split(Expression condition)
    {
        var parts = ImmutableArray.CreateBuilder<Expression>();
        Split(condition, parts);
        return parts.ToImmutable();
    }

    private static void Split(Expression condition, ImmutableArray<Expression>.Builder parts)
    {
        if (condition is OperationExpression { Operation: Operation.And } and)
        {
            foreach (var operand in and.Operands)
            {
                Split(operand, parts);
            }
        }
        else
        {
            parts.Add(condition);
        }
    }
}
