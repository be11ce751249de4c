using Reactive.Engine.Expressions;
using Reactive.Values;

namespace Reactive.Engine.Operators;

/// <summary>Rows of a left arrangement by one element column: a register, or a slot whose element can differ on the two sides.</summary>
internal sealed class ElementIndex(bool isRegister, int position)
{
    private static readonly HashSet<LeftRow> NoRows = [];
    private readonly Dictionary<int, HashSet<LeftRow>> _rows = [];

    internal HashSet<LeftRow> Find(int handle) => _rows.GetValueOrDefault(handle, NoRows);

    internal void Add(LeftRow row)
    {
        if ((row.Present & Sides.New) == 0 || Handle(row, row.NewValues) is not (>= 0 and var handle))
        {
            return;
        }

        if (!_rows.TryGetValue(handle, out var rows))
        {
            _rows.Add(handle, rows = []);
        }

        rows.Add(row);
    }

    /// <summary>The old side goes: removes the row from where only the old side put it.</summary>
    internal void Settle(LeftRow row)
    {
        var now = (row.Present & Sides.New) == 0 ? -1 : Handle(row, row.NewValues);
        var before = (row.Present & Sides.Old) == 0 ? -1 : Handle(row, row.OldValues);
        if (before >= 0 && before != now && _rows.TryGetValue(before, out var rows))
        {
            rows.Remove(row);
            if (rows.Count == 0)
            {
                _rows.Remove(before);
            }
        }
    }

    private int Handle(LeftRow row, Value[] values)
    {
        if (isRegister)
        {
            return row.Elements[position];
        }

        var value = values[position];
        return value.Kind is ValueKind.Node or ValueKind.Relation ? (int)value.Bits : -1;
    }
}
