using Reactive.Values;

namespace Reactive.Functions;

/// <summary>
/// What a custom aggregate keeps for one group, or for a part of one: partial, merge, finish.
/// </summary>
/// <remarks>
/// <para>Two laws. <em>Order does not matter</em>: <see cref="Finish"/> is a function of the bag of members that are there.
/// <em>Subtracting undoes adding</em>: after <see cref="Add"/> and <see cref="Subtract"/> of the same arguments the state is what it was. So
/// don't add and subtract doubles with <c>+</c> and <c>-</c>; keep integers, counts or the members themselves.</para>
/// <para>A part of a group may see a subtraction whose addition went to another part: keep counts signed. Only the state that all parts
/// were merged into is finished. One thread uses a state at a time.</para>
/// <para>An argument that is an error never arrives: the engine counts those itself and the result is the error while one is there.
/// Nulls do arrive. A method must not throw for a value; what cannot be aggregated is shown by <see cref="Finish"/> as
/// <see cref="Value.Error"/>.</para>
/// </remarks>
public interface IAggregateFunctionState
{
    /// <summary>Whether nothing is left of any member.</summary>
    bool IsEmpty { get; }

    /// <summary>Adds a member. The arguments are valid during the call only.</summary>
    void Add(ReadOnlySpan<Value> arguments);

    /// <summary>Takes a member out, with the arguments that it was added with.</summary>
    void Subtract(ReadOnlySpan<Value> arguments);

    /// <summary>Adds all members of a state that the same function made; that one stays as it is.</summary>
    void Merge(IAggregateFunctionState other);

    /// <summary>The value over the members that are there. The state goes on afterwards.</summary>
    Value Finish();
}
