using Reactive.Values;

namespace Reactive.Engine.Matching;

/// <summary>
/// A condition that an atom's property equals a constant or a parameter: changes of elements with other values, before and after, cannot
/// concern the query, so they are not even offered to it.
/// </summary>
/// <param name="Key">The property key.</param>
/// <param name="Constant">The value, where it stands in the text.</param>
/// <param name="Parameter">The place of the parameter otherwise; -1 for a constant.</param>
internal sealed record Routing(int Key, Value Constant, int Parameter)
{
    internal Value ValueFor(Value[] parameters) => Parameter < 0 ? Constant : parameters[Parameter];
}
