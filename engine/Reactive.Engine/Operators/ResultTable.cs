using Reactive.Engine.Expressions;
using Reactive.Values;

namespace Reactive.Engine.Operators;

/// <summary>The live result of a query, by row key: what the deltas fold to.</summary>
internal sealed class ResultTable(RowColumns key)
{
    private readonly RowMap<ResultRowState> _rows = new(key);

    internal int Count => _rows.Count;

    public RowMap<ResultRowState>.Enumerator GetEnumerator() => _rows.GetEnumerator();

    internal void Apply(Frame frame, Sides sides, ReadOnlySpan<Value> after, int[] sortSlots)
    {
        if ((sides & Sides.New) == 0)
        {
            _rows.Remove(_rows.Find(frame.Old) ?? throw new InvalidOperationException("A row leaves the result that is not in it."));
            return;
        }

        var row = sides == Sides.Both
            ? _rows.Find(frame.New) ?? throw new InvalidOperationException("A row of the result changes that is not in it.")
            : Add(frame);
        row.Cells = after.ToArray();
        row.Sort = new Value[sortSlots.Length];
        for (var i = 0; i < sortSlots.Length; i++)
        {
            row.Sort[i] = frame.New.Values[sortSlots[i]];
        }
    }

    private ResultRowState Add(Frame frame)
    {
        if (_rows.Find(frame.New) is not null)
        {
            throw new InvalidOperationException("A row enters the result twice.");
        }

        var row = _rows.FindOrAdd(frame.New);
        row.NewValues = _rows.Columns.CaptureValues(frame.New);
        return row;
    }
}

/// <summary>One row of a live result.</summary>
internal sealed class ResultRowState : StoredRow
{
    internal Value[] Cells = [];
    internal Value[] Sort = [];
}
