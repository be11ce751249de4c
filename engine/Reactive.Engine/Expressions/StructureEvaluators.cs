using Reactive.Engine.Functions;
using Reactive.Functions;
using Reactive.Values;

namespace Reactive.Engine.Expressions;

internal sealed class FunctionEvaluator(ScalarFunction function, Evaluator[] arguments) : Evaluator
{
    // Calls nest, and one expression runs on one thread only: each node has its own buffer, filled just before the call.
    private readonly Value[] _buffer = new Value[arguments.Length];

    internal ScalarFunction Function { get; } = function;

    internal Evaluator[] Arguments { get; } = arguments;

    internal override Value Evaluate(Side side)
    {
        for (var i = 0; i < Arguments.Length; i++)
        {
            _buffer[i] = Arguments[i].Evaluate(side);
        }

        return Function.Invoke(_buffer, side.Clock);
    }
}

internal sealed class ListEvaluator(Evaluator[] items) : Evaluator
{
    internal override Value Evaluate(Side side)
    {
        var values = new Value[items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            values[i] = items[i].Evaluate(side);
            if (values[i].IsError)
            {
                return values[i];
            }
        }

        return Value.Of(new ListValue(values));
    }
}

/// <summary>A map literal; the keys arrive in ordinal order.</summary>
internal sealed class MapEvaluator(string[] keys, Evaluator[] values) : Evaluator
{
    internal override Value Evaluate(Side side)
    {
        var results = new Value[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            results[i] = values[i].Evaluate(side);
            if (results[i].IsError)
            {
                return results[i];
            }
        }

        return Value.Of(new MapValue(keys, results));
    }
}

/// <summary>Map projection: a base (all of it or nothing) with entries laid over; null for null.</summary>
internal sealed class MapMergeEvaluator(Evaluator target, bool includeAll, string[] keys, Evaluator[] values) : Evaluator
{
    internal override Value Evaluate(Side side)
    {
        var value = target.Evaluate(side);
        if (value.IsNull || value.IsError)
        {
            return value;
        }

        var entries = new SortedDictionary<string, Value>(StringComparer.Ordinal);
        if (includeAll)
        {
            var all = GraphFunctionEvaluator.Properties(side, value);
            if (all.IsError)
            {
                return all;
            }

            var map = (MapValue)all.Tag!;
            for (var i = 0; i < map.Count; i++)
            {
                entries[map.KeyArray[i]] = map.ValueArray[i];
            }
        }

        for (var i = 0; i < keys.Length; i++)
        {
            var entry = values[i].Evaluate(side);
            if (entry.IsError)
            {
                return entry;
            }

            entries[keys[i]] = entry;
        }

        return Value.Of(new MapValue([.. entries.Keys], [.. entries.Values]));
    }
}

internal sealed class CaseEvaluator(Evaluator? operand, (Evaluator When, Evaluator Then)[] branches, Evaluator otherwise) : Evaluator
{
    internal Evaluator? Operand { get; } = operand;

    internal (Evaluator When, Evaluator Then)[] Branches { get; } = branches;

    internal Evaluator Otherwise { get; } = otherwise;

    internal override Value Evaluate(Side side)
    {
        var subject = Operand is null ? default : Operand.Evaluate(side);
        if (subject.IsError)
        {
            return subject;
        }

        foreach (var (when, then) in Branches)
        {
            var condition = when.Evaluate(side);
            if (Operand is not null && !condition.IsError)
            {
                condition = ValueComparison.Equal(subject, condition);
            }

            if (condition.IsTrue)
            {
                return then.Evaluate(side);
            }

            if (condition.IsError)
            {
                return condition;
            }

            if (condition.Kind is not (ValueKind.Null or ValueKind.Boolean))
            {
                return ValueOperators.Not(condition);
            }
        }

        return Otherwise.Evaluate(side);
    }
}
