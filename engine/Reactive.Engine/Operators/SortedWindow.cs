using Reactive.Engine.Expressions;
using Reactive.Values;

namespace Reactive.Engine.Operators;

/// <summary>
/// ORDER BY with SKIP and LIMIT. Input: items. State: a counted tree of all rows (for each outer row inside a subquery), ordered by the sort
/// columns and then the row key. Rule: apply the epoch's changes one by one; each moves at most one row over each border of the window
/// [skip, skip + limit), which is noted with the side it was on; at the end the noted rows are emitted where they are inside before or after.
/// Cost: O(log n) an item + the rows that cross.
/// </summary>
internal sealed class SortedWindow : Operator
{
    private readonly Frame _frame;
    private readonly RowOrder _order;
    private readonly int[] _sortSlots;
    private readonly RowMap<WindowRow> _rows;
    private readonly RowMap<WindowPartition> _partitions;
    private readonly Evaluator? _skip;
    private readonly Evaluator? _limit;
    private readonly List<WindowRow> _touched = [];
    private readonly List<WindowRow> _noted = [];
    private long _first;
    private long _end = long.MaxValue;

    internal SortedWindow(
        Frame frame, RowOrder order, int[] sortSlots, RowColumns columns, RowColumns partition, Evaluator? skip, Evaluator? limit)
    {
        _frame = frame;
        _order = order;
        _sortSlots = sortSlots;
        _rows = new RowMap<WindowRow>(columns);
        _partitions = new RowMap<WindowPartition>(partition);
        _skip = skip;
        _limit = limit;
    }

    internal override bool Defers => true;

    internal override long StateEntries => _rows.Count;

    /// <summary>Evaluates skip and limit, once for the life of the query.</summary>
    internal void Begin()
    {
        _first = Bound(_skip, "SKIP", 0);
        var limit = Bound(_limit, "LIMIT", long.MaxValue);
        _end = limit > long.MaxValue - _first ? long.MaxValue : _first + limit;
    }

    internal override void Push(Frame frame)
    {
        var side = frame.New.Present ? frame.New : frame.Old;
        var row = _rows.FindOrAdd(side);
        if (!row.Touched)
        {
            row.Touched = true;
            _touched.Add(row);
        }

        row.NewError = frame.New.Present ? frame.New.Error : null;
        row.NextPlace = null;
        if (!frame.New.Present)
        {
            row.Present &= ~Sides.New;
            return;
        }

        row.NewValues = _rows.Columns.CaptureValues(frame.New);
        row.Present |= Sides.New;
        if (row.NewError is null)
        {
            var captured = _order.Capture(frame.New, SortValues(frame.New));
            row.NextPlace = new PlacedRow(row, captured.Sort, captured.KeyElements, captured.KeyValues);
            row.Partition = row.Place is null ? PartitionOf(frame.New) : row.Partition;
        }
    }

    internal override void Run()
    {
        foreach (var row in _touched)
        {
            Note(row, row.Place is not null && IsInside(row.Partition!.RankOf(row.Place)));
            if (row.Place is not null)
            {
                TakeOut(row);
            }

            if (row.NextPlace is not null)
            {
                PutIn(row);
            }
        }

        foreach (var row in _noted)
        {
            Emit(row);
        }
    }

    internal override void Complete()
    {
        foreach (var row in _noted)
        {
            row.IsNoted = false;
        }

        _noted.Clear();
        foreach (var row in _touched)
        {
            row.Settle();
            if (row.Present == Sides.None)
            {
                _rows.Remove(row);
                if (row.Partition is { Count: 0, Touched: false } partition)
                {
                    partition.Touched = true;
                    _partitions.Remove(partition);
                }
            }
        }

        _touched.Clear();
    }

    internal override string Describe() => "Window";

    private Value[] SortValues(Side side)
    {
        var values = new Value[_sortSlots.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = side.Values[_sortSlots[i]];
        }

        return values;
    }

    private WindowPartition PartitionOf(Side side)
    {
        var partition = _partitions.FindOrAdd(side);
        if (partition.NewValues.Length == 0)
        {
            partition.NewValues = _partitions.Columns.CaptureValues(side);
        }

        partition.Open(_order);
        return partition;
    }

    private bool IsInside(long rank) => rank >= _first && rank < _end;

    private void Note(WindowRow row, bool wasInside)
    {
        if (!row.IsNoted)
        {
            row.IsNoted = true;
            row.WasInside = wasInside;
            _noted.Add(row);
        }
    }

    private void NoteRank(WindowPartition partition, long rank, bool wasInside)
    {
        if (rank >= 0 && rank < partition.Count)
        {
            Note(partition.RowAt((int)rank), wasInside);
        }
    }

    // Rows behind the one that leaves move up by one: over the front border out, over the back border in.
    private void TakeOut(WindowRow row)
    {
        var partition = row.Partition!;
        var rank = partition.RankOf(row.Place!);
        if (_first < _end)
        {
            if (rank < _first)
            {
                NoteRank(partition, _first, wasInside: true);
            }

            if (rank < _end)
            {
                NoteRank(partition, _end, wasInside: false);
            }
        }

        partition.Remove(row.Place!);
        row.Place = null;
    }

    // Rows behind the one that comes move down by one: over the front border in, over the back border out.
    private void PutIn(WindowRow row)
    {
        var partition = row.Partition!;
        var rank = partition.RankOf(row.NextPlace!);
        if (_first < _end)
        {
            if (rank < _first)
            {
                NoteRank(partition, _first - 1, wasInside: false);
            }

            if (rank < _end)
            {
                NoteRank(partition, _end - 1, wasInside: true);
            }
        }

        partition.Add(row.NextPlace!);
        row.Place = row.NextPlace;
        row.NextPlace = null;
    }

    private void Emit(WindowRow row)
    {
        var isInside = row.Place is not null && IsInside(row.Partition!.RankOf(row.Place));
        var sides = row.WasInside || row.OldError is not null ? row.Present & Sides.Old : Sides.None;
        if (isInside || row.NewError is not null)
        {
            sides |= row.Present & Sides.New;
        }

        if (sides == Sides.None || (sides == Sides.Both && !row.Touched))
        {
            return;
        }

        _rows.Columns.Load(row, _frame);
        _frame.Present = sides;
        Next.Push(_frame);
    }

    private long Bound(Evaluator? expression, string clause, long absent)
    {
        if (expression is null)
        {
            return absent;
        }

        var value = expression.Evaluate(_frame.New);
        if (value.Tag is ErrorValue error)
        {
            throw new QueryStartException(error.Type, error.Detail, $"{clause}: {error.Message}");
        }

        if (!value.IsInteger)
        {
            throw new QueryStartException("SyntaxError", "InvalidArgumentType", $"{clause} needs a non-negative integer, not {value.Kind}.");
        }

        return value.Bits >= 0
            ? value.Bits
            : throw new QueryStartException("SyntaxError", "NegativeIntegerArgument", $"{clause} needs a non-negative integer, not {value.Bits}.");
    }
}
