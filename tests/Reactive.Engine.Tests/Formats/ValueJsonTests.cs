using System.Text;
using System.Text.Json;
using Reactive.Engine.Formats;
using Reactive.Values;
using Xunit;
using static Reactive.Engine.Tests.Functions.V;

namespace Reactive.Engine.Tests.Formats;

public sealed class ValueJsonTests
{
    public static TheoryData<string, Value> BothWays => new()
    {
        { "null", Null },
        { "true", true },
        { "1", 1L },
        { "-9223372036854775808", long.MinValue },
        { "1.0", 1.0 },
        { "-0.0", -0.0 },
        { "0.1", 0.1 },
        { "1E+300", 1e300 },
        { "5E-324", double.Epsilon },
        { "\"text\"", "text" },
        { "[]", L() },
        { "[1,1.0,null,[\"a\"]]", L(1L, 1.0, Null, L("a")) },
        { "{}", M() },
        { "{\"a\":1,\"b\":{\"c\":null}}", M(("a", 1L), ("b", M(("c", Null)))) },
        { "{\"$map\":{\"$a\":1}}", M(("$a", 1L)) },
        { "{\"$map\":{\"$a\":{\"$map\":{\"$b\":1}},\"c\":2}}", M(("$a", M(("$b", 1L))), ("c", 2L)) },
        { "{\"$map\":{\"$float\":\"NaN\"}}", M(("$float", "NaN")) },
        { "{\"$float\":\"NaN\"}", double.NaN },
        { "{\"$float\":\"Infinity\"}", double.PositiveInfinity },
        { "{\"$float\":\"-Infinity\"}", double.NegativeInfinity },
        { "{\"$decimal\":\"1.10\"}", D("1.10") },
        { "{\"$bytes\":\"AQID\"}", Value.Bytes([1, 2, 3]) },
    };

    [Theory]
    [MemberData(nameof(BothWays))]
    public void Values_are_written_and_read_back(string json, Value value)
    {
        Assert.Equal(json, Write(value));
        Is(value, Read(json), json);
    }

    [Theory]
    [InlineData("1e2", 100.0)]
    [InlineData("1E2", 100.0)]
    [InlineData("{\"$float\":\"3.14\"}", 3.14)]
    public void Floats_are_told_by_point_or_exponent(string json, double value) => Is(value, Read(json), json);

    [Fact]
    public void Keys_that_come_twice_count_last() => Is(M(("a", 2L)), Read("{\"a\":1,\"a\":2}"), "map");

    [Theory]
    [InlineData("9223372036854775808")]
    [InlineData("1e999")]
    [InlineData("[1,")]
    [InlineData("{\"a\":")]
    [InlineData("{\"$float\":1}")]
    [InlineData("{\"$float\":\"x\"}")]
    [InlineData("{\"$decimal\":\"x\"}")]
    [InlineData("{\"$bytes\":\"***\"}")]
    [InlineData("{\"$map\":1}")]
    [InlineData("{\"$what\":\"x\"}")]
    [InlineData("{\"$decimal\":\"1\",\"a\":1}")]
    [InlineData("{\"a\":1,\"$b\":1}")]
    [InlineData("{\"$node\":{\"labels\":[]}}")]
    [InlineData("\"\\ud800\"")]
    [InlineData("{\"\\ud800\":1}")]
    [InlineData("]")]
    public void What_is_no_value_is_refused(string json) => Assert.ThrowsAny<JsonException>(() => Read(json));

    [Fact]
    public void Values_that_are_too_deep_are_refused()
    {
        var deepest = new string('[', Value.MaximumDepth) + new string(']', Value.MaximumDepth);
        Assert.Equal(deepest, Write(Read(deepest)));
        Assert.ThrowsAny<JsonException>(() => Read("[" + deepest + "]"));
        Assert.ThrowsAny<JsonException>(() => Read(new string('[', 100_000)));
    }

    [Fact]
    public void Elements_and_paths_are_written()
    {
        var a = new NodeValue(new ElementId("", "a"), ["A", "B"], MapValue.From([new("x", 1L)]));
        var b = new NodeValue(new ElementId("", "b"), [], MapValue.Empty);
        var r = new RelationValue(new ElementId("", "r"), "R", b.Id, a.Id, MapValue.From([new("w", 0.5)]));
        var s = new RelationValue(new ElementId("", "s"), "S", b.Id, b.Id, MapValue.Empty);
        Assert.Equal("{\"$node\":{\"labels\":[\"A\",\"B\"],\"properties\":{\"x\":1}}}", Write(Value.Of(a)));
        Assert.Equal("{\"$rel\":{\"type\":\"R\",\"properties\":{\"w\":0.5}}}", Write(Value.Of(r)));
        Assert.Equal(
            "{\"$path\":{\"nodes\":[{\"labels\":[\"A\",\"B\"],\"properties\":{\"x\":1}},{\"labels\":[],\"properties\":{}},{\"labels\":[],\"properties\":{}}],"
            + "\"rels\":[{\"type\":\"R\",\"properties\":{\"w\":0.5},\"forward\":false},{\"type\":\"S\",\"properties\":{},\"forward\":true}]}}",
            Write(Value.Of(new PathValue([Value.Of(a), Value.Of(b), Value.Of(b)], [Value.Of(r), Value.Of(s)]))));
    }

    [Fact]
    public void Handles_and_errors_have_no_form()
    {
        Assert.Throws<InvalidOperationException>(() => Write(Value.NodeHandle(1)));
        Assert.Throws<InvalidOperationException>(() => Write(Value.Error("A", "B", "c")));
    }

    private static string Write(Value value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            ValueJson.Write(writer, value);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static Value Read(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json), ValueJson.ReaderOptions);
        reader.Read();
        return ValueJson.Read(ref reader);
    }
}
