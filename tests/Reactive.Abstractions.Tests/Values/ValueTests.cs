using Reactive.Values;
using Xunit;
using static Reactive.Abstractions.Tests.Values.Samples;

namespace Reactive.Abstractions.Tests.Values;

public sealed class ValueTests
{
    [Fact]
    public void A_value_takes_16_bytes() => Assert.Equal(16, System.Runtime.CompilerServices.Unsafe.SizeOf<Value>());

    [Fact]
    public void Net_values_go_in_and_come_out()
    {
        Value fromInt = 7;
        Value fromDecimal = 1.50m;
        Value fromText = "text";
        Value fromNothing = (string?)null;
        Assert.Equal(7, fromInt.AsInteger());
        Assert.Equal(7.0, fromInt.AsFloat());
        Assert.Equal("1.50", fromDecimal.AsDecimal().ToString());
        Assert.Equal(1.5, fromDecimal.AsFloat());
        Assert.Equal("text", fromText.AsString());
        Assert.True(fromNothing.IsNull);
        Assert.True(((Value)true).AsBoolean());
        Assert.Equal(2, Value.List(1L, 2L).AsList()[1].AsInteger());
        Assert.Equal(1, Map(("a", 1L)).AsMap()["a"].AsInteger());
        Assert.True(Map(("a", 1L)).AsMap()["b"].IsNull);
        Assert.True(Map(("a", Value.Null)).AsMap().ContainsKey("a"));
        Assert.Equal([1, 2], Value.Bytes([1, 2]).AsBytes().Span.ToArray());
    }

    [Fact]
    public void The_wrong_kind_says_what_there_is()
    {
        var error = Assert.Throws<InvalidCastException>(() => Value.List(1L, "a").AsInteger());
        Assert.Equal("[1, 'a'] is a list, not an integer.", error.Message);
        Assert.Throws<InvalidCastException>(() => Value.Null.AsString());
        Assert.Throws<InvalidCastException>(() => Value.Float(1.5).AsDecimal());
    }

    [Theory]
    [InlineData(1.0, "1.0")]
    [InlineData(-0.0, "-0.0")]
    [InlineData(0.1, "0.1")]
    [InlineData(100.0, "100.0")]
    [InlineData(9999999.0, "9999999.0")]
    [InlineData(10000000.0, "1.0E7")]
    [InlineData(12345678.9, "1.23456789E7")]
    [InlineData(0.001, "0.001")]
    [InlineData(0.0001, "1.0E-4")]
    [InlineData(-0.00012, "-1.2E-4")]
    [InlineData(1e300, "1.0E300")]
    [InlineData(1e23, "1.0E23")]
    [InlineData(2e22, "2.0E22")]
    [InlineData(5e-324, "5.0E-324")]
    [InlineData(1.7976931348623157e308, "1.7976931348623157E308")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.NegativeInfinity, "-Infinity")]
    public void Floats_are_written_as_cypher_writes_them(double value, string expected) => Assert.Equal(expected, Value.Float(value).ToString());

    [Fact]
    public void People_can_read_it()
    {
        Assert.Equal("it's", Value.String("it's").ToString());
        Assert.Equal("[1, 1.0, 'it\\'s', null, {a: true}]", Value.List(1L, 1.0, "it's", Value.Null, Map(("a", true))).ToString());
        var node = Value.Of(new NodeValue(new ElementId("", "n"), ["A", "B"], MapValue.From([new("x", 1L)])));
        Assert.Equal("(:A:B {x: 1})", node.ToString());
        Assert.Equal("()-[:R]->()", Walk("n1", "r1", "n2").ToString());
        Assert.Equal("()<-[:R]-()", Walk("n2", "r1", "n1").ToString());
        Assert.Equal("TypeError(X): y", Value.Error("TypeError", "X", "y").ToString());
    }

    [Fact]
    public void Nesting_has_an_end()
    {
        var value = Value.Integer(1);
        for (var i = 0; i < Value.MaximumDepth; i++)
        {
            value = i % 2 == 0 ? Value.List(value) : Map(("k", value));
        }

        Assert.False(value.IsError);
        Assert.Equal(value, value);
        Assert.True(Value.List(value).IsError);
        Assert.Equal(Encode(value), Encode(value));
    }
}
