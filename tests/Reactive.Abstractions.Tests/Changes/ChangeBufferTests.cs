using System.Text;
using Reactive.Changes;
using Reactive.Values;
using Xunit;

namespace Reactive.Abstractions.Tests.Changes;

public sealed class ChangeBufferTests
{
    private static readonly ChangeShape Node = ChangeShape.Node(["A"], ["x", "y"]);
    private static readonly ChangeShape Relation = ChangeShape.Relation("R", []);

    [Fact]
    public void transactions_keep_their_changes_in_order()
    {
        var buffer = new ChangeBuffer("feed");
        buffer.InsertNode("a", Node, [Value.Integer(1), default]);
        buffer.InsertRelation("r", Relation, "a", "b", []);
        buffer.EndTransaction(17);
        buffer.EndTransaction(18);
        buffer.DeleteNode("a"u8);
        Assert.True(buffer.HasOpenTransaction);
        buffer.EndTransaction(19);

        Assert.Equal(3, buffer.TransactionCount);
        Assert.Equal(19, buffer.CommitTimeMs(2));
        Assert.Equal(["InsertNode a", "InsertRelation r a b"], Written(buffer, 0));
        Assert.Empty(Written(buffer, 1));
        Assert.Equal(["DeleteNode a"], Written(buffer, 2));
        Assert.False(buffer.HasOpenTransaction);
    }

    [Fact]
    public void text_and_bytes_of_one_id_have_one_hash()
    {
        var buffer = new ChangeBuffer();
        buffer.DeleteNode("äöü😀");
        buffer.DeleteNode("äöü😀"u8);
        buffer.EndTransaction();
        var operations = buffer.Operations(0);
        Assert.Equal(operations[0].IdHash, operations[1].IdHash);
        Assert.Equal(IdHash.Of("äöü😀"u8), operations[0].IdHash);
    }

    [Fact]
    public void a_cleared_buffer_is_filled_again_without_new_memory()
    {
        var buffer = new ChangeBuffer();
        Fill(buffer);
        buffer.Clear();
        Assert.Equal((0, 0), (buffer.TransactionCount, buffer.ChangeCount));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Fill(buffer);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void values_that_no_property_can_hold_are_refused()
    {
        var buffer = new ChangeBuffer();
        var node = Value.Of(new NodeValue(new ElementId("", "n"), [], MapValue.Empty));
        Assert.Throws<ArgumentException>(() => buffer.InsertNode("a", Node, [node, default]));
        Assert.Throws<ArgumentException>(() => buffer.InsertNode("a", Node, [Value.Error("T", "D", "m"), default]));
        Assert.Throws<ArgumentException>(() => buffer.InsertNode("a", Node, [Value.Integer(1)]));
        Assert.Equal(0, buffer.ChangeCount);
    }

    [Fact]
    public void ids_that_are_no_text_or_too_long_are_refused()
    {
        var buffer = new ChangeBuffer();
        Assert.ThrowsAny<ArgumentException>(() => buffer.DeleteNode("\uD800"));
        Assert.Throws<ArgumentException>(() => buffer.DeleteNode([0xFF, 0xFE]));
        Assert.Throws<ArgumentException>(() => buffer.DeleteNode(new string('x', ChangeBuffer.MaxIdBytes + 1)));
        Assert.Throws<ArgumentException>(() => buffer.DeleteNode(new byte[ChangeBuffer.MaxIdBytes + 1]));
        buffer.DeleteNode(new string('x', ChangeBuffer.MaxIdBytes));
        Assert.Equal(1, buffer.ChangeCount);
    }

    [Fact]
    public void a_shape_of_the_wrong_kind_is_refused()
    {
        var buffer = new ChangeBuffer();
        Assert.Throws<ArgumentException>(() => buffer.InsertNode("a", Relation, []));
        Assert.Throws<ArgumentException>(() => buffer.InsertRelation("a", Node, "b", "c", [default, default]));
        Assert.Throws<ArgumentException>(() => buffer.InsertRelation("a", ChangeShape.Relation([]), "b", "c", []));
    }

    [Fact]
    public void equal_shapes_are_one_object_and_keys_occur_once()
    {
        Assert.Same(ChangeShape.Node(["A"], ["x"]), ChangeShape.Node(["A"], ["x"]));
        Assert.NotSame(ChangeShape.Node(["A"], ["x"]), ChangeShape.Node(["x"], ["A"]));
        Assert.NotSame(ChangeShape.Node([], ["x"]), ChangeShape.Node(["x"]));
        Assert.Throws<ArgumentException>(() => ChangeShape.Node(["A"], ["x", "x"]));
        Assert.Throws<ArgumentException>(() => ChangeShape.Node([.. Enumerable.Range(0, ChangeShape.MaxKeys + 1).Select(i => $"k{i}")]));
    }

    [Fact]
    public void dictionaries_with_equal_keys_share_a_shape_whatever_their_order()
    {
        var buffer = new ChangeBuffer();
        buffer.InsertNode("a", ["A"], new Dictionary<string, Value> { ["x"] = Value.Integer(1), ["y"] = Value.Integer(2) });
        buffer.InsertNode("b", ["A"], new Dictionary<string, Value> { ["y"] = Value.Integer(4), ["x"] = Value.Integer(3) });
        buffer.EndTransaction();
        var operations = buffer.Operations(0);
        Assert.Same(operations[0].Shape, operations[1].Shape);
        Assert.Equal([Value.Integer(3), Value.Integer(4)], buffer.ValuesOf(operations[1]).ToArray());
    }

    private static void Fill(ChangeBuffer buffer)
    {
        for (var i = 0; i < 1000; i++)
        {
            buffer.UpdateNode("some id"u8, Node, [Value.Integer(i), default]);
            buffer.InsertRelation("r"u8, Relation, "a"u8, "b"u8, []);
            buffer.EndTransaction();
        }
    }

    private static List<string> Written(ChangeBuffer buffer, int transaction)
    {
        var written = new List<string>();
        foreach (ref readonly var operation in buffer.Operations(transaction))
        {
            var text = $"{operation.Kind} {Text(buffer, operation.IdOffset, operation.IdLength)}";
            if (operation.Ends >= 0)
            {
                var ends = buffer.EndsOf(operation);
                text += $" {Text(buffer, ends.StartOffset, ends.StartLength)} {Text(buffer, ends.EndOffset, ends.EndLength)}";
            }

            written.Add(text);
        }

        return written;
    }

    private static string Text(ChangeBuffer buffer, int offset, int length) => Encoding.UTF8.GetString(buffer.Text(offset, length));
}
