using Reactive.Values;
using Xunit;
using static Reactive.Abstractions.Tests.Values.Samples;

namespace Reactive.Abstractions.Tests.Values;

public sealed class ComparisonTests
{
    private static readonly Value Unknown = Value.Null;

    public static TheoryData<Value, Value, Value> Equalities => new()
    {
        { 1L, 1.0, true },
        { 1L, D("1.00"), true },
        { Edge + 1, (double)Edge, false },
        { 0.0, -0.0, true },
        { double.NaN, double.NaN, false },
        { double.NaN, "a", false },
        { 1L, "1", false },
        { true, 1L, false },
        { Unknown, Unknown, Unknown },
        { 1L, Unknown, Unknown },
        { Value.List(1L, 2L), "foo", false },
        { Value.List(1L), Value.List(1L, Unknown), false },
        { Value.List(1L, 2L), Value.List(Unknown, "foo"), false },
        { Value.List(1L, 2L), Value.List(Unknown, 2L), Unknown },
        { Value.List(Value.List(1L)), Value.List(Value.List(1L), Value.List(Unknown)), false },
        { Value.List(Value.List(1L, 2L), Value.List(1L, 3L)), Value.List(Value.List(1L, 2L), Value.List(Unknown, "foo")), false },
        { Value.List(Value.List(1L, 2L), Value.List("foo", "bar")), Value.List(Value.List(1L, 2L), Value.List(Unknown, "bar")), Unknown },
        { Value.List(), Value.List(), true },
        { Value.List(double.NaN), Value.List(double.NaN), false },
        { Map(), Map(), true },
        { Map(("k", Unknown)), Map(), false },
        { Map(("k", 1L)), Map(("k", 1L), ("l", Unknown)), false },
        { Map(("k", Unknown)), Map(("k", Unknown)), Unknown },
        { Map(("k", 1L), ("l", Unknown)), Map(("k", 2L), ("l", Unknown)), false },
        { Map(("k", 1L)), Map(("k", 1.0)), true },
        { Map(("k", 1L)), Map(("K", 1L)), false },
        { Map(), Value.List(), false },
        { Node("a"), Node("a"), true },
        { Node("a"), Node("b"), false },
        { Node("a"), Relation("a"), false },
        { Walk("n1", "r1", "n2"), Value.List(Node("n1"), Relation("r1"), Node("n2")), true },
        { Value.List(Node("n1"), Relation("r2"), Node("n2")), Walk("n1", "r1", "n2"), false },
        { Walk("n1", "r1", "n2"), Value.List(Node("n1"), Unknown, Node("n2")), Unknown },
        { Walk("n1", "r1", "n2"), Value.List(Node("n1"), Unknown), false },
        { Value.Bytes([1, 2]), Value.Bytes([1, 2]), true },
        { Value.Bytes([1, 2]), Value.List(1L, 2L), false },
    };

    public static TheoryData<Value, Value, Value, Value> Comparisons => new()
    {
        { 1L, 2L, true, true },
        { 1L, 1.0, false, true },
        { Edge + 1, (double)Edge, false, false },
        { (double)Edge, Edge + 1, true, true },
        { 1L, D("1.5"), true, true },
        { D("1.10"), D("1.1"), false, true },
        { double.NaN, 1L, false, false },
        { 1L, double.NaN, false, false },
        { double.NaN, double.NaN, false, false },
        { double.NaN, "a", Unknown, Unknown },
        { "1", 1L, Unknown, Unknown },
        { Unknown, 1L, Unknown, Unknown },
        { Unknown, Unknown, Unknown, Unknown },
        { "a", "b", true, true },
        { "a", "a", false, true },
        { "\uFFFF", "😀", true, true },
        { false, true, true, true },
        { true, true, false, true },
        { Value.List(1L), Value.List(1L, 0L), true, true },
        { Value.List(1L), Value.List(1L, Unknown), true, true },
        { Value.List(1L, Unknown), Value.List(1L, 2L), Unknown, Unknown },
        { Value.List(1L, Unknown), Value.List(1L, "a"), Unknown, Unknown },
        { Value.List(3L, Unknown), Value.List(1L, 2L), false, false },
        { Value.List(1L, 2L), Value.List(3L, Unknown), true, true },
        { Value.List(1L), Value.List("a"), Unknown, Unknown },
        { Value.List(1L, 2L), Value.List(1.0, 2.0), false, true },
        { Value.List(), Value.List(), false, true },
        { Map(), Map(("k", 1L)), Unknown, Unknown },
        { Node("a"), Node("b"), Unknown, Unknown },
        { Walk("n1"), Walk("n1"), Unknown, Unknown },
        { Walk("n1"), Value.List(1L), Unknown, Unknown },
        { Value.Bytes([1]), Value.Bytes([1, 0]), true, true },
    };

    [Theory]
    [MemberData(nameof(Equalities))]
    public void Equality_knows_true_false_and_null(Value left, Value right, Value expected)
    {
        Assert.True(ValueComparison.Same(expected, ValueComparison.Equal(left, right)), $"{left} = {right}");
        Assert.True(ValueComparison.Same(expected, ValueComparison.Equal(right, left)), $"{right} = {left}");
    }

    [Theory]
    [MemberData(nameof(Comparisons))]
    public void Comparison_knows_true_false_and_null(Value left, Value right, Value less, Value lessOrEqual)
    {
        Assert.True(ValueComparison.Same(less, ValueComparison.Less(left, right)), $"{left} < {right}");
        Assert.True(ValueComparison.Same(lessOrEqual, ValueComparison.LessOrEqual(left, right)), $"{left} <= {right}");
    }

    [Fact]
    public void Less_and_greater_exclude_each_other_for_all_pairs()
    {
        foreach (var a in All)
        {
            foreach (var b in All)
            {
                var less = ValueComparison.Less(a, b);
                var greater = ValueComparison.Less(b, a);
                Assert.False(less.IsTrue && greater.IsTrue, $"{a} / {b}");
                Assert.True(less.IsNull == greater.IsNull, $"{a} / {b}");
                Assert.True(!less.IsTrue || ValueComparison.LessOrEqual(a, b).IsTrue, $"{a} / {b}");
            }
        }
    }

    [Fact]
    public void Order_puts_the_kinds_in_their_places()
    {
        Value[] ascending =
        [
            Map(("a", "map")), Node("n"), Relation("r"), Value.List("list"), Walk("n1", "r1", "n2"), Value.Bytes([1]), "text", false, true,
            double.NegativeInfinity, 1.5, double.PositiveInfinity, double.NaN, Value.Null,
        ];
        for (var i = 1; i < ascending.Length; i++)
        {
            Assert.True(ValueOrder.Compare(ascending[i - 1], ascending[i]) < 0, $"{ascending[i - 1]} before {ascending[i]}");
        }
    }

    [Fact]
    public void Order_of_lists_goes_member_by_member()
    {
        Value[] ascending =
        [
            Value.List(), Value.List("a"), Value.List("a", 1L), Value.List(1L), Value.List(1L, "a"), Value.List(1L, Unknown), Value.List(Unknown, 1L),
            Value.List(Unknown, 2L),
        ];
        for (var i = 1; i < ascending.Length; i++)
        {
            Assert.True(ValueOrder.Compare(ascending[i - 1], ascending[i]) < 0, $"{ascending[i - 1]} before {ascending[i]}");
        }
    }

    [Fact]
    public void Elements_held_as_handles_go_by_their_names()
    {
        var names = new Names("n2", "n10");
        Assert.True(ValueOrder.Compare(Value.NodeHandle(0), Value.NodeHandle(1), names) > 0);
        Assert.True(ValueOrder.Compare(Value.NodeHandle(0), Node("n2"), names) == 0);
        Assert.Throws<InvalidOperationException>(() => ValueOrder.Compare(Value.NodeHandle(0), Value.NodeHandle(1)));
    }

    private sealed class Names(params string[] ids) : IElementNames
    {
        public ElementId Node(int handle) => new("", ids[handle]);

        public ElementId Relation(int handle) => new("", ids[handle]);
    }
}
