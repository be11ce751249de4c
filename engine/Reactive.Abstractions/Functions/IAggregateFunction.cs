using Reactive.Values;

namespace Reactive.Functions;

/// <summary>
/// An aggregate that a query can call by name. The engine keeps one <see cref="IAggregateFunctionState"/> for each group and feeds it the
/// rows that come and go; the text is never evaluated again from scratch.
/// </summary>
public interface IAggregateFunction
{
    /// <summary>The name as written in documents; a query may spell it in any case.</summary>
    string Name { get; }

    /// <summary>What each argument may be; null is always allowed. A query passes as many arguments as there are entries.</summary>
    IReadOnlyList<ValueKinds> Parameters { get; }

    /// <summary>What the result may be, beside null.</summary>
    ValueKinds Result { get; }

    /// <summary>An empty state.</summary>
    IAggregateFunctionState CreateState();
}
