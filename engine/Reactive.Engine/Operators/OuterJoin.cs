using Reactive.Engine.Expressions;

namespace Reactive.Engine.Operators;

/// <summary>
/// OPTIONAL MATCH. Input: left items, and the items of the inner plan over them. State: the left rows, each with the count of its inner rows
/// (after the clause's WHERE; error rows count). Rule: inner items pass; a left row's null row is there on a side exactly where the left row is
/// and its count is 0. Cost: inner plan + touched left rows.
/// </summary>
internal sealed class OuterJoin(Frame frame, LeftRows left) : Operator
{
    private int[] _innerRegisters = [];
    private int[] _innerSlots = [];
    private int _nullRegister = -1;
    private readonly List<LeftRow> _recounted = [];

    internal override bool Defers => true;

    internal override long StateEntries => left.Count;

    /// <summary>Tells what the inner plan defines: null in the null row.</summary>
    /// <param name="registers">Registers of the inner plan.</param>
    /// <param name="slots">Slots of the inner plan.</param>
    /// <param name="nullRegister">
    /// A number that tells the null row (1) from a match (0); -1 where the inner plan binds something that does.
    /// </param>
    internal void SetInner(int[] registers, int[] slots, int nullRegister)
    {
        _nullRegister = nullRegister;
        _innerRegisters = registers;
        _innerSlots = slots;
    }

    internal override void Push(Frame item) => left.Update(item);

    /// <summary>Takes an item of the inner plan.</summary>
    internal void PushInner(Frame item)
    {
        var row = left.Find(item.New.Present ? item.New : item.Old)
            ?? throw new InvalidOperationException("An inner row has no left row.");
        if (!row.Recounted)
        {
            row.Recounted = true;
            _recounted.Add(row);
        }

        if (_nullRegister >= 0)
        {
            item.Elements[_nullRegister] = 0;
        }

        row.Count += (item.New.Present ? 1 : 0) - (item.Old.Present ? 1 : 0);
        Next.Push(item);
    }

    internal override void Run()
    {
        foreach (var row in left.Touched)
        {
            PushNull(row);
        }

        foreach (var row in _recounted)
        {
            if (!row.Touched)
            {
                PushNull(row);
            }
        }
    }

    internal override void Complete()
    {
        foreach (var row in left.Touched)
        {
            row.OldCount = row.Count;
        }

        foreach (var row in _recounted)
        {
            row.OldCount = row.Count;
            row.Recounted = false;
        }

        _recounted.Clear();
        left.Complete();
    }

    internal override string Describe() => "Optional";

    private void PushNull(LeftRow row)
    {
        var sides = row.OldCount == 0 && row.OldError is null ? row.Present & Sides.Old : Sides.None;
        if (row.Count == 0 && row.NewError is null)
        {
            sides |= row.Present & Sides.New;
        }

        if (sides == Sides.None || (sides == Sides.Both && !row.Touched))
        {
            return;
        }

        left.Columns.Load(row, frame);
        frame.Present = sides;
        foreach (var register in _innerRegisters)
        {
            frame.Load(register, Frame.None, Sides.Both);
        }

        if (_nullRegister >= 0)
        {
            frame.Elements[_nullRegister] = 1;
        }

        foreach (var slot in _innerSlots)
        {
            frame.Set(slot, default);
        }

        Next.Push(frame);
    }
}
