using Reactive.Engine.Expressions;
using Reactive.Values;

namespace Reactive.Engine.Operators;

/// <summary>
/// WHERE. Input: items. State: none. Rule: (k, before, after) with each side kept only where the condition is true; a condition that fails
/// makes that side an error row. Cost: one evaluation a side.
/// </summary>
internal sealed class RowFilter(Evaluator condition) : Operator
{
    internal override void Push(Frame frame)
    {
        Ask(frame.Old);
        Ask(frame.New);
        if (frame.Old.Present || frame.New.Present)
        {
            Next.Push(frame);
        }
    }

    internal override string Describe() => "Filter";

    private void Ask(Side side)
    {
        if (!side.IsRow)
        {
            return;
        }

        var value = condition.Evaluate(side);
        if (value.IsTrue)
        {
            return;
        }

        if (value.Kind is ValueKind.Boolean or ValueKind.Null)
        {
            side.Present = false;
        }
        else
        {
            side.Error = value.Tag as ErrorValue ?? Conditions.NotBoolean(value);
        }
    }
}
