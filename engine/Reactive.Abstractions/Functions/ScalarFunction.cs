using Reactive.Values;

namespace Reactive.Functions;

/// <summary>Computes a value from values. Never throws for a bad argument: it returns <see cref="Value.Error"/>.</summary>
public delegate Value ScalarBody(ReadOnlySpan<Value> arguments, in FunctionContext context);

/// <summary>A function of values that a query can call by name.</summary>
public sealed class ScalarFunction
{
    /// <summary>The name as written in documents; a query may spell it in any case.</summary>
    public required string Name { get; init; }

    /// <summary>What each argument may be; null is always allowed. The last entry stands for all further arguments when <see cref="IsVariadic"/>.</summary>
    public required IReadOnlyList<ValueKinds> Parameters { get; init; }

    /// <summary>How many arguments there must be at least.</summary>
    public required int MinimumArguments { get; init; }

    /// <summary>Whether more arguments than <see cref="Parameters"/> has entries may follow.</summary>
    public bool IsVariadic { get; init; }

    /// <summary>What the result may be, beside null.</summary>
    public ValueKinds Result { get; init; } = ValueKinds.Any;

    /// <summary>Whether a null argument makes the result null without calling <see cref="Body"/>.</summary>
    public bool NullPropagates { get; init; } = true;

    /// <summary>Whether the result depends on the clocks of the epoch.</summary>
    public bool ReadsClock { get; init; }

    /// <summary>
    /// The same function without its clock, for calls with at least as many arguments as its <see cref="MinimumArguments"/>; null when
    /// every call reads the clocks, or none does. The name <c>date</c> reads the clock in <c>date()</c> and in a map literal of nothing but
    /// <c>timezone</c>, and does not in <c>date('2020-01-01')</c>: who binds a call takes this one where the text shows that it is enough.
    /// </summary>
    public ScalarFunction? ClockFree { get; init; }

    /// <summary>The computation.</summary>
    public required ScalarBody Body { get; init; }

    /// <summary>Calls the function: passes an error argument on, then null where <see cref="NullPropagates"/>, then asks <see cref="Body"/>.</summary>
    public Value Invoke(ReadOnlySpan<Value> arguments, in FunctionContext context)
    {
        var anyNull = false;
        foreach (ref readonly var argument in arguments)
        {
            if (argument.IsError)
            {
                return argument;
            }

            anyNull |= argument.IsNull;
        }

        return anyNull && NullPropagates ? default : Body(arguments, context);
    }
}
