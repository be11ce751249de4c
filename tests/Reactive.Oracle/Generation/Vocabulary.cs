using Reactive.Values;

namespace Reactive.Oracle.Generation;

/// <summary>The labels, types, keys and values that random graphs and queries share: few, so that things meet.</summary>
internal static class Vocabulary
{
    internal static readonly string[] Labels = ["A", "B", "C"];
    internal static readonly string[] Types = ["R", "R", "R", "S", "S", "T"];
    internal static readonly string[] NodeIds = ["n1", "n2", "n3", "n4", "n10", "\uFF5En", "\U0001F600n"];
    internal static readonly string[] RelationIds = ["r1", "r2", "r3", "r4", "r5", "r6", "r10", "\uFF5Er", "\U0001F600r"];

    /// <summary>x, y, i: numbers; s: text; b: booleans; l: lists of numbers; d: dates; v: anything.</summary>
    internal static readonly string[] Keys = ["x", "y", "i", "s", "b", "l", "d", "v"];

    private static readonly Value[] Integers = [.. new long[] { -1, 0, 1, 2, 3 }.Select(Value.Integer)];

    private static readonly Value[] Numbers =
    [
        .. Integers, Value.Float(1), Value.Float(0), Value.Float(-0.0), Value.Float(0.1), Value.Float(2.5), Value.Float(1e16),
        Decimal("1.00"), Decimal("0.1"), Decimal("2.50"),
    ];

    private static readonly Value[] Texts = [.. new[] { "a", "b", "ab", "", "B\u00E9", "\U0001F600x", "12" }.Select(Value.String)];

    private static readonly Value[] Lists =
    [
        Value.List(), Value.List(Value.Integer(1), Value.Integer(2)), Value.List(Value.Float(1), Value.Integer(2)),
        Value.List(Value.Integer(3), default, Value.Float(0.5)), Value.List(default(Value)),
    ];

    /// <summary>A value that a property of that key may have; now and then none.</summary>
    internal static Value Property(string key, Randomness random) => random.Percent(7) ? default : key switch
    {
        "i" => random.Pick(Integers),
        "x" or "y" => random.Pick(Numbers),
        "s" => random.Pick(Texts),
        "b" => Value.Boolean(random.Percent(50)),
        "l" => random.Pick(Lists),
        "d" => Date(random),
        _ => Property(random.Pick(Keys[..^1]), random),
    };

    internal static Domain DomainOf(string key) => key switch
    {
        "i" => Domain.Integer,
        "x" or "y" => Domain.Number,
        "s" => Domain.Text,
        "b" => Domain.Boolean,
        "l" => Domain.Numbers,
        "d" => Domain.Date,
        _ => Domain.Any,
    };

    internal static Value Decimal(string text) => Value.Of(DecimalValue.Parse(text));

    internal static Value Date(Randomness random) => Value.Of(new DateValue(new NodaTime.LocalDate(2024, random.Between(1, 3), random.Between(27, 29))));
}
