using Reactive.Engine.Expressions;

namespace Reactive.Engine.Operators;

/// <summary>The one empty row, there from the start of the query.</summary>
internal sealed class StartSource : Operator
{
    internal void Begin(Frame frame)
    {
        frame.Present = Sides.New;
        frame.Old.Error = null;
        frame.New.Error = null;
        Next.Push(frame);
    }

    internal override void Push(Frame frame) => throw new InvalidOperationException("Nothing is below the start.");

    internal override string Describe() => "Start";
}

/// <summary>The leaf of an inner plan that does not begin with a pattern: passes on the left rows of the operator that holds the plan.</summary>
internal sealed class ArgumentSource(LeftRows left, Frame frame) : Operator
{
    internal override bool Defers => true;

    internal override void Push(Frame frame) => throw new InvalidOperationException("Nothing is below the argument.");

    internal override void Run()
    {
        foreach (var row in left.Touched)
        {
            left.Columns.Load(row, frame);
            if (row.Present != Sides.None)
            {
                Next.Push(frame);
            }
        }
    }

    internal override string Describe() => "Argument";
}

/// <summary>The end of an inner plan: hands its rows to the operator that holds it.</summary>
internal sealed class InnerSink(Action<Frame> take) : Operator
{
    internal override void Push(Frame frame) => take(frame);

    internal override string Describe() => "Inner rows";
}

/// <summary>One branch of a UNION: gives the row its branch number (UNION ALL), the common columns, and nothing where other branches have their key.</summary>
internal sealed class BranchTag(
    int register, int branch, (int Slot, Evaluator Evaluator)[] columns, int[] otherRegisters, int[] otherSlots) : Operator
{
    internal override void Push(Frame frame)
    {
        if (register >= 0)
        {
            frame.Elements[register] = branch;
        }

        foreach (var other in otherRegisters)
        {
            frame.Load(other, Frame.None, Sides.Both);
        }

        Copy(frame.Old);
        Copy(frame.New);
        foreach (var slot in otherSlots)
        {
            frame.Set(slot, default);
        }

        Next.Push(frame);
    }

    internal override string Describe() => "Branch";

    private void Copy(Side side)
    {
        if (!side.IsRow)
        {
            return;
        }

        foreach (var (slot, evaluator) in columns)
        {
            side.Values[slot] = evaluator.Evaluate(side);
        }
    }
}

/// <summary>Where the branches of a UNION meet.</summary>
internal sealed class UnionMerge : Operator
{
    internal override void Push(Frame frame) => Next.Push(frame);

    internal override string Describe() => "Union";
}
