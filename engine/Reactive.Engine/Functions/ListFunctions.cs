using Reactive.Functions;
using Reactive.Values;
using static Reactive.Engine.Functions.FunctionDefinition;

namespace Reactive.Engine.Functions;

/// <summary>Functions of lists, and those that texts, lists and maps share.</summary>
internal static class ListFunctions
{
    private const ValueKinds List = ValueKinds.List;
    private const ValueKinds Sized = ValueKinds.String | ValueKinds.List;

    internal static IEnumerable<ScalarFunction> All =>
    [
        Of("size", ValueKinds.Integer, [Sized], (arguments, in _) =>
            arguments[0].Tag is string text ? CodePoints.Count(text) : arguments[0].AsList().Count),
        Of("isEmpty", ValueKinds.Boolean, [Sized | ValueKinds.Map], (arguments, in _) => IsEmpty(arguments[0])),
        Of("reverse", Sized, [Sized], (arguments, in _) =>
            arguments[0].Tag is string text ? CodePoints.Reverse(text) : Reverse(arguments[0].AsList())),
        Of("head", ValueKinds.Any, [List], (arguments, in _) => arguments[0].AsList() is { Count: > 0 } list ? list[0] : default),
        Of("last", ValueKinds.Any, [List], (arguments, in _) => arguments[0].AsList() is { Count: > 0 } list ? list[list.Count - 1] : default),
        Of("tail", List, [List], (arguments, in _) =>
            arguments[0].AsList() is { Count: > 1 } list ? Value.List(list.Span[1..]) : Value.Of(ListValue.Empty)),

        // Whatever is no integer is for the row to find out: openCypher reports it when the query runs.
        Of("range", List, [ValueKinds.Any, ValueKinds.Any, ValueKinds.Any], 2, (arguments, in _) => Range(arguments)),
    ];

    private static Value IsEmpty(in Value value) => value.Tag switch
    {
        string text => text.Length == 0,
        MapValue map => map.Count == 0,
        _ => value.AsList().Count == 0,
    };

    private static Value Reverse(ListValue list)
    {
        var items = list.Span.ToArray();
        Array.Reverse(items);
        return Value.Of(new ListValue(items));
    }

    private static Value Range(ReadOnlySpan<Value> arguments)
    {
        foreach (ref readonly var argument in arguments)
        {
            if (!argument.IsInteger)
            {
                return Value.Error("ArgumentError", "InvalidArgumentType", $"range() takes integers, not {ValueErrors.Name(argument)}");
            }
        }

        var (start, end, step) = (arguments[0].Bits, arguments[1].Bits, arguments.Length > 2 ? arguments[2].Bits : 1);
        if (step == 0)
        {
            return ValueErrors.OutOfRange("the step of range() must not be 0");
        }

        if (step > 0 ? start > end : start < end)
        {
            return Value.Of(ListValue.Empty);
        }

        var count = (((Int128)end - start) / step) + 1;
        return count > Concatenation.MaximumItems ? Concatenation.TooLong() : Steps(start, step, (int)count);
    }

    private static Value Steps(long start, long step, int count)
    {
        var items = new Value[count];
        for (var i = 0; i < count; i++)
        {
            items[i] = Value.Integer(start + (step * i));
        }

        return Value.Of(new ListValue(items));
    }
}
