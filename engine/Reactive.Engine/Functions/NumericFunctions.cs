using Reactive.Functions;
using Reactive.Values;
using static Reactive.Engine.Functions.FunctionDefinition;

namespace Reactive.Engine.Functions;

/// <summary>Functions of numbers: size and sign, logarithms, angles.</summary>
internal static class NumericFunctions
{
    internal static IEnumerable<ScalarFunction> All =>
    [
        Of("abs", ValueKinds.Number, [ValueKinds.Number], (arguments, in _) => Abs(arguments[0])),
        Of("sign", ValueKinds.Integer, [ValueKinds.Number], (arguments, in _) => Sign(arguments[0])),
        Of("isNaN", ValueKinds.Boolean, [ValueKinds.Number], (arguments, in _) => NumberOrder.IsNaN(arguments[0])),
        OfNumber("sqrt", Math.Sqrt),
        OfNumber("exp", Math.Exp),
        OfNumber("log", Math.Log),
        OfNumber("log10", Math.Log10),
        Of("e", ValueKinds.Float, [], (_, in _) => Math.E),
        Of("pi", ValueKinds.Float, [], (_, in _) => Math.PI),
        OfNumber("sin", Math.Sin),
        OfNumber("cos", Math.Cos),
        OfNumber("tan", Math.Tan),
        OfNumber("cot", angle => 1 / Math.Tan(angle)),
        OfNumber("asin", Math.Asin),
        OfNumber("acos", Math.Acos),
        OfNumber("atan", Math.Atan),
        Of("atan2", ValueKinds.Float, [ValueKinds.Number, ValueKinds.Number], (arguments, in _) => Math.Atan2(arguments[0].AsFloat(), arguments[1].AsFloat())),
        OfNumber("degrees", angle => angle * (180 / Math.PI)),
        OfNumber("radians", angle => angle * (Math.PI / 180)),
        OfNumber("haversin", angle => (1 - Math.Cos(angle)) / 2),
    ];

    private static Value Abs(in Value number) => number.Tag switch
    {
        DecimalValue { Unscaled.Sign: < 0 } content => Value.Decimal(content.Negate()),
        DecimalValue => number,
        _ when number.IsFloat => Math.Abs(number.FloatBits),
        _ => number.Bits < 0 ? ValueOperators.Negate(number) : number,
    };

    // NaN has no sign: 0.
    private static Value Sign(in Value number) => number.Tag switch
    {
        DecimalValue content => content.Unscaled.Sign,
        _ when number.IsFloat => double.IsNaN(number.FloatBits) ? 0 : Math.Sign(number.FloatBits),
        _ => Math.Sign(number.Bits),
    };
}
