using Reactive.Engine.Expressions;
using Reactive.Values;

namespace Reactive.Engine.Operators;

/// <summary>
/// Computes columns. Input: items. State: none. Rule: (k, f(before), f(after)); a failing expression makes that side an error row.
/// </summary>
internal sealed class RowProjection((int Slot, Evaluator Evaluator)[] columns) : Operator
{
    internal override void Push(Frame frame)
    {
        Compute(frame.Old);
        Compute(frame.New);
        Next.Push(frame);
    }

    internal override string Describe() => "Project";

    private void Compute(Side side)
    {
        if (!side.IsRow)
        {
            return;
        }

        foreach (var (slot, evaluator) in columns)
        {
            var value = evaluator.Evaluate(side);
            if (value.IsError)
            {
                side.Error = (ErrorValue)value.Tag!;
                return;
            }

            side.Values[slot] = value;
        }
    }
}
