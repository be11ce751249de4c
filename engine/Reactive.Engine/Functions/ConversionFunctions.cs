using System.Globalization;
using Reactive.Functions;
using Reactive.Values;
using static Reactive.Engine.Functions.FunctionDefinition;

namespace Reactive.Engine.Functions;

/// <summary>
/// toBoolean, toInteger, toFloat and toString: text that is no such value gives null, a kind that cannot be converted an error.
/// <c>...OrNull</c> gives null for that too, and <c>...List</c> does so for each member.
/// </summary>
internal static class ConversionFunctions
{
    private const double IntegersEnd = 9223372036854775808.0;

    internal static IEnumerable<ScalarFunction> All =>
    [
        .. Family("toBoolean", ValueKinds.Boolean, ToBoolean),
        .. Family("toInteger", ValueKinds.Integer, ToInteger),
        .. Family("toFloat", ValueKinds.Float, ToFloat),
        .. Family("toString", ValueKinds.String, ToText),
    ];

    private static ScalarFunction[] Family(string name, ValueKinds result, Func<Value, Value> convert) =>
    [
        Of(name, result, [ValueKinds.Any], (arguments, in _) => convert(arguments[0])),
        Of(name + "OrNull", result, [ValueKinds.Any], (arguments, in _) => OrNull(convert(arguments[0]))),
        Of(name + "List", ValueKinds.List, [ValueKinds.List], (arguments, in _) => Each(arguments[0].AsList(), convert)),
    ];

    private static Value OrNull(in Value converted) => converted.IsError ? default : converted;

    private static Value Each(ListValue list, Func<Value, Value> convert)
    {
        var converted = new Value[list.Count];
        for (var i = 0; i < converted.Length; i++)
        {
            converted[i] = list[i].IsNull ? default : OrNull(convert(list[i]));
        }

        return Value.Of(new ListValue(converted));
    }

    private static Value ToBoolean(Value value)
    {
        if (value.Kind == ValueKind.Boolean)
        {
            return value;
        }

        if (value.Tag is not string text)
        {
            return ValueErrors.Conversion("toBoolean", value);
        }

        var word = text.AsSpan().Trim();
        return word.Equals("true", StringComparison.OrdinalIgnoreCase) ? Value.True
            : word.Equals("false", StringComparison.OrdinalIgnoreCase) ? Value.False
            : default;
    }

    private static Value ToInteger(Value value) => value.Tag switch
    {
        InlineKind { Kind: ValueKind.Integer } => value,
        InlineKind { Kind: ValueKind.Float } => value.FloatBits >= -IntegersEnd && value.FloatBits < IntegersEnd
            ? Value.Integer((long)value.FloatBits)
            : Beyond(value),
        DecimalValue number => Truncate(number),
        string text => long.TryParse(text.AsSpan().Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole
            : DecimalValue.TryParse(text.AsSpan().Trim(), out var number) ? Truncate(number)
            : default,
        _ => ValueErrors.Conversion("toInteger", value),
    };

    private static Value ToFloat(Value value) => value.Tag switch
    {
        InlineKind { Kind: ValueKind.Integer or ValueKind.Float } or DecimalValue => value.AsFloat(),
        string text => double.TryParse(text.AsSpan().Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : default(Value),
        _ => ValueErrors.Conversion("toFloat", value),
    };

    private static Value ToText(Value value) =>
        ValueText.Exists(value.Kind) ? ValueText.Of(value) : ValueErrors.Conversion("toString", value);

    private static Value Truncate(DecimalValue number)
    {
        var whole = number.Truncate();
        return whole >= long.MinValue && whole <= long.MaxValue ? Value.Integer((long)whole) : Beyond(Value.Decimal(number));
    }

    private static Value Beyond(in Value number) =>
        Value.Error("TypeError", "InvalidArgumentValue", $"{ValueErrors.Name(number)} does not fit into a 64-bit integer");
}
