using Reactive.Engine.Expressions;
using Reactive.Engine.Runtime;
using Reactive.Values;

namespace Reactive.Engine.Operators;

/// <summary>
/// UNWIND. Input: items. State: none, both lists come from both sides. Rule: position i of either list is the item ((k, i), before[i], after[i]);
/// null and the empty list give nothing; what is not a list is one error row.
/// Cost: both lists.
/// </summary>
internal sealed class ListUnwind(Evaluator list, int slot, int positionRegister, WorkBudget budget) : Operator
{
    internal override void Push(Frame frame)
    {
        var old = Items(frame.Old);
        var @new = Items(frame.New);
        var oldError = frame.Old.Error;
        var newError = frame.New.Error;
        var oldPresent = frame.Old.Present;
        var newPresent = frame.New.Present;
        if ((oldPresent && oldError is not null) || (newPresent && newError is not null))
        {
            frame.Elements[positionRegister] = Frame.Failed;
            frame.Old.Present = oldPresent && oldError is not null;
            frame.New.Present = newPresent && newError is not null;
            Next.Push(frame);
        }

        var length = Math.Max(old.Length, @new.Length);
        for (var i = 0; i < length; i++)
        {
            budget.Count();
            frame.Elements[positionRegister] = i;
            Place(frame.Old, old, i);
            Place(frame.New, @new, i);
            Next.Push(frame);
        }
    }

    internal override string Describe() => "Unwind";

    private void Place(Side side, Value[] items, int i)
    {
        side.Present = i < items.Length;
        side.Error = null;
        if (side.Present)
        {
            side.Values[slot] = items[i];
        }
    }

    private Value[] Items(Side side)
    {
        if (!side.IsRow)
        {
            return [];
        }

        var value = list.Evaluate(side);
        if (value.Tag is ListValue items)
        {
            return items.Items;
        }

        if (!value.IsNull)
        {
            side.Error = value.Tag as ErrorValue
                ?? new ErrorValue("TypeError", "InvalidArgumentType", $"UNWIND needs a list, not {value.Kind}.");
        }

        return [];
    }
}
