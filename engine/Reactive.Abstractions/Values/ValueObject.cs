using System.Runtime.CompilerServices;

namespace Reactive.Values;

/// <summary>What a <see cref="Value"/> refers to when its kind is neither null nor string.</summary>
public abstract class ValueObject
{
    private protected ValueObject(ValueKind kind, int depth = 0)
    {
        Kind = kind;
        Depth = depth;
    }

    /// <summary>The kind of every value that refers to this object.</summary>
    public ValueKind Kind { get; }

    /// <summary>How many lists and maps lie inside each other here; 0 for what holds no values.</summary>
    internal int Depth { get; }

    /// <summary>The depth of something that holds these values.</summary>
    private protected static int DepthAround(ReadOnlySpan<Value> values)
    {
        var deepest = 0;
        foreach (ref readonly var value in values)
        {
            if (value.Tag is not (null or string))
            {
                deepest = Math.Max(deepest, Unsafe.As<ValueObject>(value.Tag).Depth);
            }
        }

        return deepest + 1;
    }
}
