using System.Globalization;
using Reactive.Functions;
using Reactive.Values;
using static Reactive.Engine.Functions.FunctionDefinition;

namespace Reactive.Engine.Functions;

/// <summary>ceil, floor and round. Integers and floats give floats, decimals stay decimal.</summary>
internal static class RoundingFunctions
{
    // Every float from here on is whole.
    private const double WholeFrom = 1L << 52;

    // No float has more digits behind the point.
    private const int FloatDigits = 1_100;

    internal static IEnumerable<ScalarFunction> All =>
    [
        Of("ceil", ValueKinds.Float | ValueKinds.Decimal, [ValueKinds.Number], (arguments, in _) =>
            arguments[0].Tag is DecimalValue number ? Value.Decimal(number.Round(0, DecimalRounding.Ceiling)) : Math.Ceiling(arguments[0].AsFloat())),
        Of("floor", ValueKinds.Float | ValueKinds.Decimal, [ValueKinds.Number], (arguments, in _) =>
            arguments[0].Tag is DecimalValue number ? Value.Decimal(number.Round(0, DecimalRounding.Floor)) : Math.Floor(arguments[0].AsFloat())),
        Of("round", ValueKinds.Float | ValueKinds.Decimal, [ValueKinds.Number, ValueKinds.Integer | ValueKinds.Float, ValueKinds.String], 1, (arguments, in _) =>
            Round(arguments)),
    ];

    private static Value Round(ReadOnlySpan<Value> arguments)
    {
        var digits = arguments.Length > 1 ? arguments[1].AsFloat() : 0;
        if (digits < 0 || digits != Math.Truncate(digits))
        {
            return digits < 0 ? ValueErrors.Negative("the precision of round()") : ValueErrors.ArgumentType("round", arguments[1]);
        }

        // Without a mode the middle goes up where whole numbers are wanted, and away from zero where digits are.
        var mode = digits == 0 ? DecimalRounding.HalfCeiling : DecimalRounding.HalfUp;
        if (arguments.Length > 2 && !TryMode(arguments[2].AsString(), out mode))
        {
            return ValueErrors.Argument(
                $"'{arguments[2].AsString()}' is no rounding mode: UP, DOWN, CEILING, FLOOR, HALF_UP, HALF_DOWN and HALF_EVEN are");
        }

        return arguments[0].Tag is DecimalValue number
            ? Value.Decimal(number.Round((int)Math.Min(digits, DecimalValue.MaximumDigits), mode))
            : Round(arguments[0].AsFloat(), (int)Math.Min(digits, FloatDigits), mode);
    }

    private static double Round(double number, int digits, DecimalRounding mode)
    {
        if (!double.IsFinite(number) || Math.Abs(number) >= WholeFrom || digits >= FloatDigits)
        {
            return number;
        }

        if (digits == 0 && mode == DecimalRounding.HalfCeiling)
        {
            var below = Math.Floor(number);
            return number - below >= 0.5 ? below + 1 : below;
        }

        // By the digits that a person sees, not by those of the binary form: round(1.005, 2) is 1.01.
        return DecimalValue.Parse(number.ToString("R", CultureInfo.InvariantCulture)).Round(digits, mode).ToDouble();
    }

    private static bool TryMode(string text, out DecimalRounding mode)
    {
        mode = text switch
        {
            "UP" => DecimalRounding.Up,
            "DOWN" => DecimalRounding.Down,
            "CEILING" => DecimalRounding.Ceiling,
            "FLOOR" => DecimalRounding.Floor,
            "HALF_UP" => DecimalRounding.HalfUp,
            "HALF_DOWN" => DecimalRounding.HalfDown,
            "HALF_EVEN" => DecimalRounding.HalfEven,
            _ => DecimalRounding.HalfCeiling,
        };
        return mode != DecimalRounding.HalfCeiling;
    }
}
