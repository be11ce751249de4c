using Reactive.Values;
using Xunit;

namespace Reactive.Engine.Tests.Functions;

/// <summary>Short names for values in tables of cases.</summary>
internal static class V
{
    internal static readonly Value Null = Value.Null;

    internal static Value D(string text) => Value.Decimal(DecimalValue.Parse(text));

    internal static Value L(params ReadOnlySpan<Value> items) => Value.List(items);

    internal static Value M(params (string Key, Value Value)[] entries) =>
        Value.Of(MapValue.From(entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value))));

    internal static Value E(string type, string detail) => Value.Error(type, detail, "");

    /// <summary>The same to the last bit; errors by type and detail.</summary>
    internal static void Is(Value expected, Value actual, string what)
    {
        var same = expected.IsError && actual.IsError
            ? expected.AsError().Type == actual.AsError().Type && expected.AsError().Detail == actual.AsError().Detail
            : ValueComparison.Same(expected, actual);
        Assert.True(same, $"{what}: expected {expected} ({expected.Kind}), was {actual} ({actual.Kind})");
    }
}
