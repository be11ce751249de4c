using Reactive.Engine.Expressions;
using Reactive.Engine.State;
using Reactive.Values;

namespace Reactive.Engine.Operators;

/// <summary>Rows that enter, leave and change within their group.</summary>
internal sealed partial class Grouping
{
    private void Enter(Side side)
    {
        var group = FindOrAdd(side);
        Touch(group);
        CountVariants(group, side, 1);
        group.Rows++;
        for (var i = 0; i < _aggregations.Length; i++)
        {
            Add(group, i, side);
        }
    }

    private void Leave(Side side)
    {
        var group = FindOrAdd(side);
        Touch(group);
        CountVariants(group, side, -1);
        group.Rows--;
        for (var i = 0; i < _aggregations.Length; i++)
        {
            Subtract(group, i, side);
        }
    }

    // The row stays in its group: one look-up, and only what its aggregates read is exchanged.
    private void Exchange(Frame frame)
    {
        var group = FindOrAdd(frame.New);
        Touch(group);
        for (var i = 0; i < _aggregations.Length; i++)
        {
            Exchange(group, i, frame);
        }
    }

    private void Exchange(GroupRow group, int i, Frame frame)
    {
        var arguments = _aggregations[i].Arguments;
        if (arguments.Length != 1 || group.States[i] is not { } state)
        {
            if (arguments.Length != 0)
            {
                Subtract(group, i, frame.Old);
                Add(group, i, frame.New);
            }

            return;
        }

        var before = arguments[0].Evaluate(frame.Old);
        var after = arguments[0].Evaluate(frame.New);
        if (!ValueComparison.Same(before, after))
        {
            state.Subtract(before);
            state.Add(after);
        }
    }

    private void Add(GroupRow group, int i, Side side)
    {
        var arguments = _aggregations[i].Arguments;
        if (group.Collections[i] is { } collection)
        {
            collection.Add(Member(_aggregations[i], side), arguments[0].Evaluate(side));
        }
        else if (arguments.Length == 2)
        {
            group.States[i]!.Add(arguments[0].Evaluate(side), arguments[1].Evaluate(side));
        }
        else
        {
            group.States[i]!.Add(arguments.Length == 0 ? Value.True : arguments[0].Evaluate(side));
        }
    }

    private void Subtract(GroupRow group, int i, Side side)
    {
        var arguments = _aggregations[i].Arguments;
        if (group.Collections[i] is { } collection)
        {
            collection.Remove(Member(_aggregations[i], side), arguments[0].Evaluate(side));
        }
        else if (arguments.Length == 2)
        {
            group.States[i]!.Subtract(arguments[0].Evaluate(side), arguments[1].Evaluate(side));
        }
        else
        {
            group.States[i]!.Subtract(arguments.Length == 0 ? Value.True : arguments[0].Evaluate(side));
        }
    }

    private static OrderedRow Member(Aggregation aggregation, Side side)
    {
        var sort = new Value[aggregation.OrderSlots.Length];
        for (var i = 0; i < sort.Length; i++)
        {
            sort[i] = side.Values[aggregation.OrderSlots[i]];
        }

        return aggregation.Order!.Capture(side, sort);
    }

    // As long as all rows of the group have the same variant (1, or 1.0) its count is the row count and nothing is kept.
    private void CountVariants(GroupRow group, Side side, int sign)
    {
        var columns = _groups.Columns;
        if (group.Variants is null)
        {
            if (HasSameVariants(group, side))
            {
                return;
            }

            if (group.Rows == 0 && !group.IsEmitted)
            {
                for (var i = 0; i < columns.KeySlots; i++)
                {
                    group.NewValues[i] = side.Values[columns.Slots[i]];
                }

                return;
            }

            group.Variants = new VariantCounts[columns.KeySlots];
            for (var i = 0; i < columns.KeySlots && group.Rows != 0; i++)
            {
                group.Variants[i].Add(group.NewValues[i], group.Rows);
            }
        }

        for (var i = 0; i < columns.KeySlots; i++)
        {
            group.Variants[i].Add(side.Values[columns.Slots[i]], sign);
        }
    }

    private bool HasSameVariants(GroupRow group, Side side)
    {
        var columns = _groups.Columns;
        for (var i = 0; i < columns.KeySlots; i++)
        {
            if (!ValueComparison.Same(group.NewValues[i], side.Values[columns.Slots[i]]))
            {
                return false;
            }
        }

        return true;
    }
}
