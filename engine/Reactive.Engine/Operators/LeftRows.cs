using Reactive.Engine.Expressions;

namespace Reactive.Engine.Operators;

/// <summary>
/// A left arrangement: the rows below by key, and by each element that a pattern above binds again. Rows touched in this epoch answer
/// for both sides until <see cref="Complete"/>.
/// </summary>
internal sealed class LeftRows(RowColumns columns)
{
    private readonly RowMap<LeftRow> _rows = new(columns);
    private readonly List<ElementIndex> _indexes = [];

    internal RowColumns Columns { get; } = columns;

    /// <summary>The rows whose item came in this epoch.</summary>
    internal List<LeftRow> Touched { get; } = [];

    internal int Count => _rows.Count;

    public RowMap<LeftRow>.Enumerator GetEnumerator() => _rows.GetEnumerator();

    /// <summary>An index by an element column; before the first row comes.</summary>
    internal ElementIndex IndexBy(bool isRegister, int place)
    {
        var position = Array.IndexOf(isRegister ? Columns.Registers : Columns.Slots, place);
        var index = new ElementIndex(isRegister, position);
        _indexes.Add(index);
        return index;
    }

    internal LeftRow? Find(Side side) => _rows.Find(side);

    /// <summary>Takes an item of the delta of the rows below.</summary>
    internal LeftRow Update(Frame frame)
    {
        var side = frame.New.Present ? frame.New : frame.Old;
        var row = _rows.FindOrAdd(side);
        if (!row.Touched)
        {
            row.Touched = true;
            Touched.Add(row);
        }

        if (frame.New.Present)
        {
            row.NewValues = Columns.CaptureValues(frame.New);
            row.Present |= Sides.New;
        }
        else
        {
            row.Present &= ~Sides.New;
        }

        row.NewError = frame.New.Present ? frame.New.Error : null;
        foreach (var index in _indexes)
        {
            index.Add(row);
        }

        return row;
    }

    internal void Complete()
    {
        foreach (var row in Touched)
        {
            foreach (var index in _indexes)
            {
                index.Settle(row);
            }

            row.Settle();
            if (row.Present == Sides.None)
            {
                _rows.Remove(row);
            }
        }

        Touched.Clear();
    }
}
