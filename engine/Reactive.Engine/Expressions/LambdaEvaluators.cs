using Reactive.Engine.Functions;
using Reactive.Engine.Logical;
using Reactive.Values;

namespace Reactive.Engine.Expressions;

/// <summary>What the expressions over the members of a list share: the list itself and the errors it can give.</summary>
internal static class LambdaList
{
    /// <summary>Gives the members; otherwise <paramref name="other"/> is the result: null for null, an error for what is no list.</summary>
    internal static bool TryItems(in Value list, string construct, out Value[] items, out Value other)
    {
        if (list.Tag is ListValue found)
        {
            items = found.Items;
            other = default;
            return true;
        }

        items = [];
        other = list.IsNull || list.IsError
            ? list
            : Value.Error("TypeError", "InvalidArgumentType", $"{construct} needs a list, not {list.Kind}.");
        return false;
    }
}

/// <summary>Keeps the path of positions while a lambda runs over a list, and puts the outer one back.</summary>
internal readonly ref struct LambdaPositions(Side side)
{
    private readonly long _outer = side.LambdaPath;

    internal void Enter(int position) => side.LambdaPath = Side.Inside(_outer, position);

    public void Dispose() => side.LambdaPath = _outer;
}

internal sealed class ListComprehensionEvaluator(int slot, Evaluator list, Evaluator? where, Evaluator? projection) : Evaluator
{
    internal override Value Evaluate(Side side)
    {
        if (!LambdaList.TryItems(list.Evaluate(side), "A list comprehension", out var items, out var other))
        {
            return other;
        }

        var results = new Value[items.Length];
        var count = 0;
        using var positions = new LambdaPositions(side);
        for (var i = 0; i < items.Length; i++)
        {
            var item = items[i];
            positions.Enter(i);
            side.Values[slot] = item;
            if (where is not null)
            {
                var condition = where.Evaluate(side);
                if (condition.IsError)
                {
                    return condition;
                }

                if (condition.Kind is not (ValueKind.Boolean or ValueKind.Null))
                {
                    return ValueOperators.Not(condition);
                }

                if (!condition.IsTrue)
                {
                    continue;
                }
            }

            var value = projection is null ? item : projection.Evaluate(side);
            if (value.IsError)
            {
                return value;
            }

            results[count++] = value;
        }

        return Value.Of(new ListValue(count == results.Length ? results : results[..count]));
    }
}

/// <summary>
/// all, any, none, single in three-valued logic: null when the members that are null could still decide. An error that could decide is an
/// error, by the lattice of AND and OR.
/// </summary>
internal sealed class QuantifierEvaluator(Quantifier quantifier, int slot, Evaluator list, Evaluator where) : Evaluator
{
    internal override Value Evaluate(Side side)
    {
        if (!LambdaList.TryItems(list.Evaluate(side), $"{quantifier}(...)", out var items, out var other))
        {
            return other;
        }

        return quantifier == Quantifier.Single ? Single(side, items) : Fold(side, items);
    }

    private Value Fold(Side side, Value[] items)
    {
        var isAll = quantifier == Quantifier.All;
        var result = Value.Boolean(isAll);
        using var positions = new LambdaPositions(side);
        for (var i = 0; i < items.Length; i++)
        {
            positions.Enter(i);
            side.Values[slot] = items[i];
            var condition = where.Evaluate(side);
            result = isAll ? ValueOperators.And(result, condition) : ValueOperators.Or(result, condition);
            if (result.Kind == ValueKind.Boolean && result.IsTrue != isAll)
            {
                break;
            }
        }

        return quantifier == Quantifier.None ? ValueOperators.Not(result) : result;
    }

    private Value Single(Side side, Value[] items)
    {
        var matches = 0;
        var undecided = default(Value);
        var isUndecided = false;
        using var positions = new LambdaPositions(side);
        for (var i = 0; i < items.Length; i++)
        {
            positions.Enter(i);
            side.Values[slot] = items[i];
            var condition = where.Evaluate(side);
            if (condition.Kind is not (ValueKind.Boolean or ValueKind.Null or ValueKind.Error))
            {
                condition = ValueOperators.Not(condition);
            }

            if (condition.IsTrue)
            {
                matches++;
            }
            else if (condition.IsNull || condition.IsError)
            {
                isUndecided = true;
                undecided = undecided.IsError ? undecided : condition;
            }
        }

        return matches > 1 ? Value.False : isUndecided ? undecided : Value.Boolean(matches == 1);
    }
}

internal sealed class ReduceEvaluator(int accumulatorSlot, Evaluator initial, int slot, Evaluator list, Evaluator body) : Evaluator
{
    internal override Value Evaluate(Side side)
    {
        var accumulator = initial.Evaluate(side);
        if (!LambdaList.TryItems(list.Evaluate(side), "reduce(...)", out var items, out var other))
        {
            return other;
        }

        using var positions = new LambdaPositions(side);
        for (var i = 0; i < items.Length; i++)
        {
            if (accumulator.IsError)
            {
                return accumulator;
            }

            positions.Enter(i);
            side.Values[accumulatorSlot] = accumulator;
            side.Values[slot] = items[i];
            accumulator = body.Evaluate(side);
        }

        return accumulator;
    }
}
