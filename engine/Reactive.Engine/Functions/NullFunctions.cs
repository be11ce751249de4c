using Reactive.Functions;
using Reactive.Values;
using static Reactive.Engine.Functions.FunctionDefinition;

namespace Reactive.Engine.Functions;

/// <summary>Functions that look at null.</summary>
internal static class NullFunctions
{
    internal static IEnumerable<ScalarFunction> All =>
    [
        new ScalarFunction
        {
            Name = "coalesce",
            Parameters = [ValueKinds.Any],
            MinimumArguments = 1,
            IsVariadic = true,
            NullPropagates = false,
            Body = (arguments, in _) => FirstPresent(arguments),
        },
        Of("nullIf", ValueKinds.Any, [ValueKinds.Any, ValueKinds.Any], 2, (arguments, in _) =>
            ValueComparison.AreEqual(arguments[0], arguments[1]) == true ? default : arguments[0], nullPropagates: false),
    ];

    private static Value FirstPresent(ReadOnlySpan<Value> arguments)
    {
        foreach (ref readonly var argument in arguments)
        {
            if (!argument.IsNull)
            {
                return argument;
            }
        }

        return default;
    }
}
