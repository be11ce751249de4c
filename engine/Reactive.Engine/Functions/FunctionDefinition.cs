using Reactive.Functions;
using Reactive.Values;

namespace Reactive.Engine.Functions;

/// <summary>Makes functions whose arguments are checked against their kinds before the body sees them.</summary>
internal static class FunctionDefinition
{
    /// <summary>A function with a fixed number of arguments, null for null.</summary>
    internal static ScalarFunction Of(string name, ValueKinds result, ValueKinds[] parameters, ScalarBody body) =>
        Of(name, result, parameters, parameters.Length, body);

    /// <summary>A function whose last arguments may be left out, null for null.</summary>
    internal static ScalarFunction Of(string name, ValueKinds result, ValueKinds[] parameters, int minimum, ScalarBody body, bool nullPropagates = true) => new()
    {
        Name = name,
        Parameters = parameters,
        MinimumArguments = minimum,
        Result = result,
        NullPropagates = nullPropagates,
        Body = (arguments, in context) => WrongArgument(name, parameters, arguments) is Value error ? error : body(arguments, context),
    };

    /// <summary>A float of one number.</summary>
    internal static ScalarFunction OfNumber(string name, Func<double, double> body) => Of(
        name, ValueKinds.Float, [ValueKinds.Number], (arguments, in _) => Value.Float(body(arguments[0].AsFloat())));

    private static Value? WrongArgument(string name, ValueKinds[] parameters, ReadOnlySpan<Value> arguments)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            var kind = arguments[i].Kind;
            if (kind != ValueKind.Null && (parameters[i] & (ValueKinds)(1 << (int)kind)) == 0)
            {
                return ValueErrors.ArgumentType(name, arguments[i]);
            }
        }

        return null;
    }
}
