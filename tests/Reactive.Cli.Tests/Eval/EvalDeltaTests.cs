using Reactive.Cli.Eval;
using Reactive.Results;
using Reactive.Values;
using Xunit;

namespace Reactive.Cli.Tests.Eval;

public sealed class EvalDeltaTests
{
    [Fact]
    public void nothing_emitted_is_null() => Assert.Null(EvalDelta.From([]));

    [Fact]
    public void an_added_and_a_removed_row_that_look_the_same_cancel()
    {
        var delta = EvalDelta.From([Delta(added: [Row("a", 1), Row("b", 2)], removed: [Row("c", 1), Row("d", 3)])]);

        Assert.Equal(["[2]"], delta!.Added);
        Assert.Equal(["[3]"], delta.Removed);
    }

    [Fact]
    public void equal_rows_cancel_one_for_one()
    {
        var delta = EvalDelta.From([Delta(added: [Row("a", 1), Row("b", 1), Row("c", 1)], removed: [Row("d", 1)])]);

        Assert.Equal(["[1]", "[1]"], delta!.Added);
        Assert.Empty(delta.Removed);
    }

    [Fact]
    public void a_bag_that_stays_as_it_was_is_null_whatever_the_rows_did()
    {
        Assert.Null(EvalDelta.From([Delta(added: [Row("a", 1)], removed: [Row("b", 1)])]));
        Assert.Null(EvalDelta.From([Delta(updated: [Update("a", 1, 2), Update("b", 2, 1)])]));
        Assert.Null(EvalDelta.From([Delta(added: [Row("c", 1)], removed: [Row("b", 2)], updated: [Update("a", 1, 2)])]));
    }

    [Fact]
    public void one_and_one_point_zero_are_different_rows()
    {
        var delta = EvalDelta.From([Delta(updated: [new ResultUpdate("a", [Value.Integer(1)], [Value.Float(1)])])]);

        Assert.Equal([("[1]", "[1.0]")], delta!.Updated);
    }

    private static ResultDelta Delta(ResultRow[]? added = null, ResultUpdate[]? updated = null, ResultRow[]? removed = null) =>
        new("q", 1, 1, added ?? [], updated ?? [], removed ?? []);

    private static ResultRow Row(string key, long value) => new(key, [Value.Integer(value)]);

    private static ResultUpdate Update(string key, long before, long after) => new(key, [Value.Integer(before)], [Value.Integer(after)]);
}
