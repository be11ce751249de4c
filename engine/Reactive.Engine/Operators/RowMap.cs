using Reactive.Engine.Expressions;

namespace Reactive.Engine.Operators;

/// <summary>Rows by key: open addressing with linear probing, tombstone-free removal. Looks a frame up without making a key.</summary>
internal sealed class RowMap<TRow>(RowColumns columns)
    where TRow : StoredRow, new()
{
    private const int InitialSize = 8;
    private TRow?[] _rows = new TRow?[InitialSize];

    internal RowColumns Columns { get; } = columns;

    internal int Count { get; private set; }

    internal TRow? Find(Side side) => Find(side, Columns.Hash(side));

    /// <summary>The row with the side's key, made (with its elements, not yet present) when there is none.</summary>
    internal TRow FindOrAdd(Side side)
    {
        var hash = Columns.Hash(side);
        if (Find(side, hash) is { } found)
        {
            return found;
        }

        var row = new TRow { Hash = hash, Elements = Columns.CaptureElements(side) };
        Add(row);
        return row;
    }

    internal void Add(TRow row)
    {
        if ((Count + 1) * 4 > _rows.Length * 3)
        {
            Grow();
        }

        Place(_rows, row);
        Count++;
    }

    internal void Remove(TRow row)
    {
        var mask = _rows.Length - 1;
        var i = row.Hash & mask;
        while (!ReferenceEquals(_rows[i], row))
        {
            if (_rows[i] is null)
            {
                throw new InvalidOperationException("The row is not in the map.");
            }

            i = (i + 1) & mask;
        }

        Count--;
        CloseGap(i, mask);
        if (Count == 0)
        {
            _rows = new TRow?[InitialSize];
        }
    }

    internal void Clear()
    {
        _rows = new TRow?[InitialSize];
        Count = 0;
    }

    public Enumerator GetEnumerator() => new(_rows);

    private TRow? Find(Side side, int hash)
    {
        var rows = _rows;
        var mask = rows.Length - 1;
        for (var i = hash & mask; rows[i] is { } row; i = (i + 1) & mask)
        {
            if (row.Hash == hash && Columns.IsKeyOf(row, side))
            {
                return row;
            }
        }

        return null;
    }

    private void CloseGap(int gap, int mask)
    {
        for (var i = (gap + 1) & mask; _rows[i] is { } row; i = (i + 1) & mask)
        {
            // A row may move into the gap unless its home lies cyclically between the gap and where it stands.
            var home = row.Hash & mask;
            if (((i - home) & mask) >= ((i - gap) & mask))
            {
                _rows[gap] = row;
                gap = i;
            }
        }

        _rows[gap] = null;
    }

    private void Grow()
    {
        var larger = new TRow?[_rows.Length * 2];
        foreach (var row in _rows)
        {
            if (row is not null)
            {
                Place(larger, row);
            }
        }

        _rows = larger;
    }

    private static void Place(TRow?[] rows, TRow row)
    {
        var mask = rows.Length - 1;
        var i = row.Hash & mask;
        while (rows[i] is not null)
        {
            i = (i + 1) & mask;
        }

        rows[i] = row;
    }

    internal struct Enumerator(TRow?[] rows)
    {
        private int _index = -1;

        public readonly TRow Current => rows[_index]!;

        public bool MoveNext()
        {
            while (++_index < rows.Length)
            {
                if (rows[_index] is not null)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
