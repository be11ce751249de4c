using Reactive.Values;

namespace Reactive.Abstractions.Tests.Values;

/// <summary>Values that are easy to get wrong, and a seeded source of nested ones.</summary>
internal static class Samples
{
    internal const long Edge = 1L << 53;

    internal static readonly Value[] Numbers =
    [
        0L, 1L, -1L, 2L, 10L, Edge, Edge + 1, Edge - 1, -Edge, -Edge - 1, long.MaxValue, long.MaxValue - 1, long.MinValue, long.MinValue + 1,
        0.0, -0.0, 1.0, -1.0, 0.1, 0.5, 1.5, -1.5, (double)Edge, Edge + 2.0, -(double)Edge, 9223372036854775808.0, -9223372036854775808.0, 1e300, -1e300,
        double.Epsilon, -double.Epsilon, double.MaxValue, double.MinValue, double.PositiveInfinity, double.NegativeInfinity, double.NaN,
        BitConverter.Int64BitsToDouble(0x7FF0_0000_0000_0001),
        D("0"), D("0.00"), D("-0.0"), D("1"), D("1.00"), D("0.1"), D("-0.1"), D("0.10"), D("0.5"), D("1.5"), D("0.1000000000000000055511151231257827021181583404541015625"),
        D("0.1000000000000000055511151231257827021181583404541015626"), D("9007199254740992"), D("9007199254740993.0"), D("9007199254740992.5"),
        D("9223372036854775807"), D("9223372036854775808"), D("9223372036854775807.5"), D("-9223372036854775808.5"), D("1e400"), D("-1e400"), D("1e-400"), D("-1e-400"),
        D("12345678901234567890123456789012345678.9"), D("1e300"), D("3e300"),
    ];

    internal static readonly Value[] Scalars =
    [
        .. Numbers, Value.Null, true, false, "", "a", "b", "aa", "A", "\0", "a\0", "a\u0001", "é", "\uFFFF", "\uE000", "😀", "\uD83D", "\uDE00", "\uD83Dx", "😁",
        Value.Bytes([]), Value.Bytes([0]), Value.Bytes([0, 1]), Value.Bytes([1]), Value.Bytes([255]),
        Node("n1"), Node("n10"), Node("n2"), Node("n1", "other"), Relation("r1"), Relation("r2"),
        Walk("n1", "r1", "n2"), Walk("n1"), Walk("n1", "r2", "n2", "r1", "n3"),
    ];

    internal static readonly Value[] All =
    [
        .. Scalars, Value.List(), Value.List(1L), Value.List(1.0), Value.List(D("1.00")), Value.List(1L, Value.Null), Value.List(Value.Null), Value.List(Value.Null, 1L),
        Value.List("a"), Value.List("a", 1L), Value.List(double.NaN), Value.List(Value.List()), Value.List(Value.List(1L)), Value.List(Value.List(1.0)), Value.List(0.0),
        Value.List(-0.0), Value.List(Edge), Value.List(Edge + 1), Value.List((double)Edge), Value.List(Node("n1")), Value.List(Value.Map()),
        Map(), Map(("k", 1L)), Map(("k", 1.0)), Map(("k", D("1.0"))), Map(("k", Value.Null)), Map(("l", 1L)), Map(("k", 1L), ("l", Value.Null)), Map(("k", 2L), ("l", 1L)),
        Map(("a", Map())), Map(("k", Value.List(1L))), Map(("K", 1L)), Map(("", 1L)), Map(("k", double.NaN)),
    ];

    internal static Value D(string text) => Value.Decimal(DecimalValue.Parse(text));

    internal static Value Map(params (string Key, Value Value)[] entries) =>
        Value.Of(MapValue.From(entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value))));

    internal static Value Node(string id, string feed = "") => Value.Of(new NodeValue(new ElementId(feed, id), [], MapValue.Empty));

    internal static Value Relation(string id) =>
        Value.Of(new RelationValue(new ElementId("", id), "R", new ElementId("", "n1"), new ElementId("", "n2"), MapValue.Empty));

    internal static Value Walk(params string[] ids) => Value.Of(new PathValue(
        [.. ids.Where((_, i) => i % 2 == 0).Select(id => Node(id))], [.. ids.Where((_, i) => i % 2 == 1).Select(Relation)]));

    /// <summary>A value of the pool, or a list or map of such.</summary>
    internal static Value Random(Random random, int depth = 3)
    {
        var choice = depth == 0 ? 0 : random.Next(4);
        return choice switch
        {
            2 => Value.List([.. Enumerable.Range(0, random.Next(3)).Select(_ => Random(random, depth - 1))]),
            3 => Map([.. Enumerable.Range(0, random.Next(3)).Select(_ => ("abA"[random.Next(3)].ToString(), Random(random, depth - 1)))]),
            _ => All[random.Next(All.Length)],
        };
    }

    internal static byte[] Encode(in Value value)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        CanonicalEncoding.Write(buffer, value, null);
        return buffer.WrittenSpan.ToArray();
    }
}
