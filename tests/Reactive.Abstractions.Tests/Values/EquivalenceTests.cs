using Reactive.Values;
using Xunit;
using static Reactive.Abstractions.Tests.Values.Samples;

namespace Reactive.Abstractions.Tests.Values;

public sealed class EquivalenceTests
{
    [Fact]
    public void Every_value_is_equivalent_to_itself_and_equivalence_is_symmetric()
    {
        foreach (var a in All)
        {
            Assert.True(a.Equals(a), $"{a}");
            foreach (var b in All)
            {
                Assert.True(a.Equals(b) == b.Equals(a), $"{a} / {b}");
            }
        }
    }

    [Fact]
    public void Equivalent_values_have_one_hash()
    {
        foreach (var a in All)
        {
            foreach (var b in All)
            {
                if (a.Equals(b))
                {
                    Assert.True(a.GetHashCode() == b.GetHashCode(), $"{a} / {b}");
                }
            }
        }
    }

    [Fact]
    public void Equivalence_is_order_zero_and_equal_bytes_for_all_pairs()
    {
        foreach (var a in All)
        {
            foreach (var b in All)
            {
                var bytes = Encode(a).AsSpan().SequenceCompareTo(Encode(b));
                Assert.True(a.Equals(b) == (ValueOrder.Compare(a, b) == 0), $"{a} / {b}");
                Assert.True(Math.Sign(bytes) == Math.Sign(ValueOrder.Compare(a, b)), $"{a} / {b}: bytes {bytes}, order {ValueOrder.Compare(a, b)}");
                Assert.True(Math.Sign(bytes) == Math.Sign(CanonicalEncoding.Compare(a, b, null)), $"{a} / {b}");
            }
        }
    }

    [Fact]
    public void Random_nested_values_agree_in_equivalence_order_hash_and_bytes()
    {
        var random = new Random(20240229);
        for (var i = 0; i < 20_000; i++)
        {
            var a = Samples.Random(random);
            var b = Samples.Random(random);
            var bytes = Encode(a).AsSpan().SequenceCompareTo(Encode(b));
            Assert.True(Math.Sign(bytes) == Math.Sign(ValueOrder.Compare(a, b)), $"{a} / {b}");
            Assert.True(Math.Sign(ValueOrder.Compare(a, b)) == -Math.Sign(ValueOrder.Compare(b, a)), $"{a} / {b}");
            Assert.True(a.Equals(b) == (bytes == 0), $"{a} / {b}");
            Assert.True(bytes != 0 || a.GetHashCode() == b.GetHashCode(), $"{a} / {b}");
            Assert.True(!ValueComparison.Same(a, b) || bytes == 0, $"{a} / {b}");
        }
    }

    [Fact]
    public void Order_is_transitive_for_all_triples_of_numbers()
    {
        foreach (var a in Numbers)
        {
            foreach (var b in Numbers)
            {
                foreach (var c in Numbers)
                {
                    if (ValueOrder.Compare(a, b) <= 0 && ValueOrder.Compare(b, c) <= 0)
                    {
                        Assert.True(ValueOrder.Compare(a, c) <= 0, $"{a} / {b} / {c}");
                    }
                }
            }
        }
    }

    [Fact]
    public void Equal_and_order_are_transitive_for_random_triples()
    {
        var random = new Random(7);
        for (var i = 0; i < 50_000; i++)
        {
            var (a, b, c) = (Samples.Random(random, 1), Samples.Random(random, 1), Samples.Random(random, 1));
            Assert.True(!(a.Equals(b) && b.Equals(c)) || a.Equals(c), $"{a} / {b} / {c}");
            Assert.True(!(ValueOrder.Compare(a, b) <= 0 && ValueOrder.Compare(b, c) <= 0) || ValueOrder.Compare(a, c) <= 0, $"{a} / {b} / {c}");
        }
    }

    [Fact]
    public void Numbers_are_one_across_their_kinds()
    {
        Assert.Equal(Value.Integer(1), Value.Float(1.0));
        Assert.Equal(Value.Integer(1), D("1.00"));
        Assert.Equal(Value.Float(0.5), D("0.50"));
        Assert.Equal(Value.Float(0.0), Value.Float(-0.0));
        Assert.Equal(Value.Float(double.NaN), Value.Float(BitConverter.Int64BitsToDouble(0x7FF0_0000_0000_0001)));
        Assert.NotEqual(Value.Integer(Edge + 1), Value.Float(Edge));
        Assert.NotEqual(D("9007199254740993"), Value.Float(Edge));
        Assert.NotEqual(Value.Float(0.1), D("0.1"));
        Assert.Equal(Value.Float(0.1), D("0.1000000000000000055511151231257827021181583404541015625"));
        Assert.NotEqual(Value.Integer(long.MaxValue), Value.Float(9223372036854775808.0));
    }

    [Fact]
    public void Kinds_that_are_no_numbers_do_not_mix()
    {
        Assert.NotEqual(Value.Boolean(true), Value.Integer(1));
        Assert.NotEqual(Value.String("1"), Value.Integer(1));
        Assert.NotEqual(Value.NodeHandle(1), Value.RelationHandle(1));
        Assert.NotEqual(Value.NodeHandle(1), Value.Integer(1));
        Assert.NotEqual(Value.Null, Value.Boolean(false));
        Assert.Equal(Value.NodeHandle(1), Value.NodeHandle(1));
        Assert.NotEqual(Node("x"), Relation("x"));
    }

    [Fact]
    public void Same_tells_variants_of_one_class_apart()
    {
        Assert.False(ValueComparison.Same(Value.Integer(1), Value.Float(1)));
        Assert.False(ValueComparison.Same(Value.Float(0.0), Value.Float(-0.0)));
        Assert.False(ValueComparison.Same(D("1.0"), D("1.00")));
        Assert.False(ValueComparison.Same(Value.List(1L), Value.List(1.0)));
        Assert.False(ValueComparison.Same(Map(("a", 1L)), Map(("a", 1.0))));
        Assert.True(ValueComparison.Same(D("1.0"), D("1.0")));
        Assert.True(ValueComparison.Same(Value.Float(double.NaN), Value.Float(BitConverter.Int64BitsToDouble(0x7FF0_0000_0000_0001))));
        Assert.True(ValueComparison.Same(Value.List(double.NaN, "x"), Value.List(double.NaN, new string("x"))));
        Assert.True(ValueComparison.Same(Node("x"), Node("x")));
        Assert.True(ValueComparison.Same(Value.Null, Value.Null));
        Assert.False(ValueComparison.Same(Value.Null, Value.False));
    }
}
