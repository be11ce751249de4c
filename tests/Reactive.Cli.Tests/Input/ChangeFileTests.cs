using System.Text;
using Reactive.Changes;
using Reactive.Cli.Input;
using Reactive.Cli.Output;
using Xunit;

namespace Reactive.Cli.Tests.Input;

public sealed class ChangeFileTests
{
    private const string Node = """{"op":"u","ts":7,"labels":["Room"],"id":"r1","properties":{"name":"Lab","t":72.5,"n":3}}""";

    [Theory]
    [InlineData("""{"op":"u","ts":8,"labels":["Room"],"id":"r2","properties":{"name":"Attic","t":-0.25,"n":-12}}""")]
    [InlineData("""{"op":"u","ts":8,"labels":["Room"],"id":"","properties":{"name":"","t":0.0,"n":0}}""")]
    [InlineData("""{"op":"u","ts":8,"labels":["Room"],"id":"r2","properties":{"name":"Attic","t":1e300,"n":9223372036854775807}}""")]
    [InlineData("""{"op":"u","ts":8,"labels":["Room"],"id":"r2","properties":{"name":"Attic","t":0.1234567890123456,"n":-9223372036854775808}}""")]
    [InlineData("""{"op":"u","ts":8,"labels":["Room"],"id":"r2","properties":{"name":"a \"quote\" and \\ and \u00e9","t":3,"n":4.0}}""")]
    [InlineData("""{"op":"u","ts":8,"labels":["Room"],"id":"räume/2","properties":{"name":"Büro ☕","t":-0.0,"n":1}}""")]
    [InlineData("""{"op":"u","ts":8,"labels":["Room"],"id":"r\u00322","properties":{"name":"Attic","t":1.5,"n":1}}""")]
    [InlineData("""{"op":"u","ts":8,"labels":["Room"],"id":"r2","properties":{"name":null,"t":true,"n":[1,{"a":2.0}]}}""")]
    [InlineData("""{"op":"u","ts":8,"labels":["Room","Big"],"id":"r2","properties":{"name":"Attic","t":1.5,"n":1}}""")]
    [InlineData("""{"op":"i","ts":8,"labels":["Room"],"id":"r2","properties":{"name":"Attic","t":1.5,"n":1}}""")]
    [InlineData("""{"op":"u","ts":8,"labels":["Room"],"id":"r2","properties":{"name":"Attic","t":1.5}}""")]
    [InlineData("""{ "op": "d", "id": "r2" }""")]
    [InlineData("""{"op":"i","ts":8,"labels":["PART_OF"],"id":"p","startId":"a","endId":"b","properties":{}}""")]
    [InlineData("""{"op":"u","ts":8,"type":"relation","id":"p","properties":{"x":1}}""")]
    [InlineData("""{"op":"d","ts":8,"type":"relation","id":"p"}""")]
    public void a_line_means_the_same_whatever_lines_came_before(string line)
    {
        var alone = Describe(Read(line), 0);

        Assert.Equal(alone, Describe(Read($"{Node}\n{line}"), 1));
        Assert.Equal(alone, Describe(Read($"{line}\n{line}"), 1));
        Assert.Equal(alone, Describe(Read($"{line}\n{Node}\n{line}\n{Node}\n{line}"), 4));
    }

    [Fact]
    public void ids_with_escapes_are_kept_apart_from_lines_of_the_same_form()
    {
        var buffer = Read("""
            {"op":"d","ts":1,"id":"a\u0062"}
            {"op":"d","ts":2,"id":"a\u0063"}
            {"op":"d","ts":3,"id":"a\u0062"}
            """);

        Assert.Equal(["DeleteNode ab ts=1", "DeleteNode ac ts=2", "DeleteNode ab ts=3"], Enumerable.Range(0, 3).Select(i => Describe(buffer, i, time: true)));
    }

    [Theory]
    [InlineData("nonsense", "not JSON")]
    [InlineData("""{"op":"u"}""", "'id' is missing")]
    [InlineData("""{"id":"u"}""", "'op' is missing")]
    [InlineData("""{"op":"x","id":"a"}""", "op is 'i', 'u' or 'd'")]
    [InlineData("""{"op":"i","op":"u","id":"a"}""", "twice")]
    [InlineData("""{"op":"i","id":"a","labels":["A"],"propertys":{}}""", "unknown field 'propertys'")]
    [InlineData("""{"op":"i","id":"a","labels":["A"],"properties":{"x":1,"x":2}}""", "twice")]
    [InlineData("""{"op":"i","id":"a","labels":["R"],"startId":"b"}""", "endId is missing")]
    [InlineData("""{"op":"i","id":"a","labels":["R","S"],"startId":"b","endId":"c"}""", "exactly one label")]
    [InlineData("""{"op":"i","id":"a","labels":[1]}""", "labels is a list of texts")]
    [InlineData("""{"op":"i","id":"a","labels":["A"],"properties":{"n":99999999999999999999}}""", "64 bits")]
    [InlineData("""{"op":"i","id":"a","labels":["A"],"properties":{"n":01}}""", "not JSON")]
    [InlineData("""{"op":"i","id":"a","labels":["A"]} {}""", "not JSON")]
    public void a_bad_line_is_named_with_its_number_and_fault(string line, string fault)
    {
        var e = Assert.Throws<ChangeLineException>(() => Read($"{Node}\n\n{line}\n"));

        Assert.StartsWith("test:3: ", e.Message, StringComparison.Ordinal);
        Assert.Contains(fault, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void broken_utf8_is_refused()
    {
        byte[] line = [.. """{"op":"d","ts":1,"id":"x"""u8, 0xC3, 0x28, .. "\"}"u8];

        Assert.Throws<ChangeLineException>(() => new ChangeFile(new TextPool()).Read(new MemoryStream(line), "test", 1));
    }

    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 3)]
    [InlineData(5, 1)]
    [InlineData(9, 1)]
    public void lines_are_batched_into_transactions(int batch, int transactions)
    {
        var text = string.Join('\n', Enumerable.Repeat(Node, 5));

        var buffer = new ChangeFile(new TextPool()).Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "test", batch);

        Assert.Equal((transactions, 5, 7), (buffer.TransactionCount, buffer.ChangeCount, buffer.CommitTimeMs(transactions - 1)));
    }

    private static ChangeBuffer Read(string text) => new ChangeFile(new TextPool()).Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "test", 1);

    private static string Describe(ChangeBuffer buffer, int transaction, bool time = false)
    {
        var operation = buffer.Operations(transaction)[0];
        var text = new StringBuilder($"{operation.Kind} {Text(buffer, operation.IdOffset, operation.IdLength)}");
        if (operation.Shape is { } shape)
        {
            text.Append($" {string.Join(':', shape.Labels.ToArray())}{(shape.HasLabels ? string.Empty : "(labels stay)")}");
            for (var i = 0; i < shape.Keys.Length; i++)
            {
                var value = buffer.ValuesOf(operation)[i];
                text.Append($" {shape.Keys[i]}={value.Kind} {RowJson.RenderValue(value)}");
            }
        }

        if (operation.Ends >= 0)
        {
            var ends = buffer.EndsOf(operation);
            text.Append($" {Text(buffer, ends.StartOffset, ends.StartLength)}->{Text(buffer, ends.EndOffset, ends.EndLength)}");
        }

        return text.Append(time ? $" ts={buffer.CommitTimeMs(transaction)}" : string.Empty).ToString();
    }

    private static string Text(ChangeBuffer buffer, int offset, int length) => Encoding.UTF8.GetString(buffer.Text(offset, length));
}
