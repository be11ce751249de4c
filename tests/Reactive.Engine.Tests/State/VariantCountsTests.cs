using System.Numerics;
using Reactive.Engine.State;
using Reactive.Values;
using Xunit;

namespace Reactive.Engine.Tests.State;

public sealed class VariantCountsTests
{
    [Fact]
    public void the_least_variant_that_is_there_is_shown()
    {
        var ones = default(VariantCounts);
        ones.Add(Value.Float(1.0));
        Assert.True(ones.Representative.IsFloat);
        ones.Add(Decimal(100, 2));
        Assert.Equal(ValueKind.Decimal, ones.Representative.Kind);
        ones.Add(Decimal(10, 1));
        Assert.Equal(1, ((DecimalValue)ones.Representative.Tag!).Scale);
        ones.Add(Value.Integer(1));
        Assert.True(ones.Representative.IsInteger);
        ones.Add(Value.Integer(1));
        ones.Subtract(Value.Integer(1));
        Assert.True(ones.Representative.IsInteger);
        ones.Subtract(Value.Integer(1));
        ones.Subtract(Decimal(10, 1));
        ones.Subtract(Decimal(100, 2));
        Assert.True(ones.Representative.IsFloat);
        Assert.Equal(1, ones.Count);
        ones.Subtract(Value.Float(1.0));
        Assert.True(ones.IsEmpty);
    }

    [Fact]
    public void positive_zero_is_shown_before_negative_zero()
    {
        var zeros = default(VariantCounts);
        zeros.Add(Value.Float(-0.0));
        Assert.True(double.IsNegative(zeros.Representative.FloatBits));
        zeros.Add(Value.Float(0.0));
        Assert.False(double.IsNegative(zeros.Representative.FloatBits));
        zeros.Subtract(Value.Float(0.0));
        Assert.True(double.IsNegative(zeros.Representative.FloatBits));
    }

    [Fact]
    public void every_nan_is_the_same()
    {
        var nans = default(VariantCounts);
        nans.Add(Value.Float(double.NaN));
        nans.Add(Value.Float(BitConverter.Int64BitsToDouble(0x7FF8_0000_0000_0001)));
        nans.Subtract(Value.Float(double.NaN));
        nans.Subtract(Value.Float(double.NaN));
        Assert.True(nans.IsEmpty);
    }

    [Fact]
    public void lists_and_maps_show_their_least_members()
    {
        var integers = Value.List(Value.Integer(1), Value.Integer(2));
        var mixed = Value.List(Value.Integer(1), Value.Float(2.0));
        var floats = Value.List(Value.Float(1.0), Value.Integer(2));
        var lists = default(VariantCounts);
        lists.Add(floats);
        lists.Add(mixed);
        lists.Add(integers);
        lists.Subtract(integers);
        Assert.True(((ListValue)lists.Representative.Tag!).Items[0].IsInteger);
        lists.Subtract(Value.List(Value.Integer(1), Value.Float(2.0)));
        Assert.True(((ListValue)lists.Representative.Tag!).Items[0].IsFloat);

        var maps = default(VariantCounts);
        maps.Add(Value.Of(MapValue.From([new("a", Value.Float(1.0))])));
        maps.Add(Value.Of(MapValue.From([new("a", Value.Integer(1))])));
        Assert.True(((MapValue)maps.Representative.Tag!)["a"].IsInteger);
        Assert.Equal(2, maps.Count);
    }

    [Fact]
    public void classes_merge()
    {
        var left = default(VariantCounts);
        var right = default(VariantCounts);
        left.Add(Value.Float(1.0));
        left.Subtract(Value.Integer(1));
        right.Add(Value.Integer(1));
        right.Add(Value.Integer(1));
        left.Merge(right);
        Assert.Equal(2, left.Count);
        Assert.True(left.Representative.IsInteger);
    }

    private static Value Decimal(BigInteger unscaled, int scale) => Value.Of(new DecimalValue(unscaled, scale));
}
