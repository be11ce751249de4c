using Reactive.Engine.Expressions;
using Reactive.Engine.Graph;
using Reactive.Results;
using Reactive.Values;

namespace Reactive.Engine.Operators;

/// <summary>
/// The end of a plan: compares the sides of each item, keeps the live result where it is wanted, and gathers what the epoch emits.
/// Error rows are withheld and counted. An item whose sides look the same, or that only changes the order, is not emitted.
/// </summary>
internal sealed class ResultSink : Operator
{
    private readonly GraphStore _graph;
    private readonly Frame _frame;
    private readonly Evaluator[] _columns;
    private readonly RowColumns _key;
    private readonly KeyPart[] _keyParts;
    private readonly int[] _sortSlots;
    private readonly bool[] _descending;
    private RowErrors _errors;
    private int _rowLimit = int.MaxValue;

    internal ResultSink(
        GraphStore graph,
        Frame frame,
        Evaluator[] columns,
        RowColumns key,
        KeyPart[] keyParts,
        int[] sortSlots,
        bool[] descending,
        RowErrors errors)
    {
        _graph = graph;
        _frame = frame;
        _columns = columns;
        _key = key;
        _keyParts = keyParts;
        _sortSlots = sortSlots;
        _descending = descending;
        _errors = errors;
        Buffer = new ResultBuffer(columns.Length, keyParts.Length);
    }

    internal ResultBuffer Buffer { get; }

    /// <summary>The live result; null where nobody reads it.</summary>
    internal ResultTable? Table { get; private set; }

    internal ResultTable NewTable() => new(_key);

    /// <summary>Works for a query from now on.</summary>
    /// <param name="table">Its live result; null where nobody reads it.</param>
    /// <param name="errors">Where its failing rows are counted.</param>
    /// <param name="rowLimit">How many rows an epoch may emit before the query is stopped.</param>
    internal void Serve(ResultTable? table, RowErrors errors, int rowLimit)
    {
        Table = table;
        _errors = errors;
        _rowLimit = rowLimit;
    }

    internal override void Push(Frame frame)
    {
        CountError(frame.Old, -1);
        CountError(frame.New, 1);
        var sides = frame.Present;
        if (sides == Sides.None)
        {
            return;
        }

        if (Buffer.Count >= _rowLimit)
        {
            throw new QueryLimitException(
                "RX2003",
                $"The query emitted more than {_rowLimit:N0} rows in one epoch and was stopped.",
                "Make the query more selective, aggregate, or raise the limit on rows.");
        }

        Buffer.Add(sides, out var before, out var after, out var key);
        var differs = sides != Sides.Both;
        for (var i = 0; i < _columns.Length; i++)
        {
            Compute(frame.Old, i, out before[i]);
            Compute(frame.New, i, out after[i]);
            differs = differs || !Materialiser.LooksSame(before[i], after[i]);
        }

        Table?.Apply(frame, sides, after, _sortSlots);
        if (!differs)
        {
            Buffer.DropLast();
            return;
        }

        var any = frame.New.Present ? frame.New : frame.Old;
        for (var i = 0; i < key.Length; i++)
        {
            var part = _keyParts[i];
            key[i] = part.IsRegister ? ElementOf(frame, any, part.Place) : any.Values[part.Place];
        }
    }

    internal override string Describe() => "Result";

    private void CountError(Side side, int sign)
    {
        if (side.Present && side.Error is not null)
        {
            _errors.Count(side.Error, sign);
            side.Present = false;
        }
    }

    private void Compute(Side side, int column, out Value value)
    {
        if (!side.Present)
        {
            value = default;
            return;
        }

        value = _columns[column].Evaluate(side);
        if (!value.IsPlain)
        {
            value = Materialiser.Materialise(side, value);
        }
    }

    private static Value ElementOf(Frame frame, Side side, int register)
    {
        var content = side.Elements[register];
        return frame.KindOf(register) switch
        {
            RegisterKind.Number => Value.Integer(content),
            _ when content < 0 => default,
            RegisterKind.Node => Value.NodeHandle(content),
            _ => Value.RelationHandle(content),
        };
    }

    /// <summary>The epoch's items as objects, each list in the order of the printed keys. While the epoch is open.</summary>
    internal ResultDelta ToDelta(string query, long epoch, long sequence)
    {
        var batch = Buffer.AsBatch(epoch);
        var added = new List<ResultRow>();
        var removed = new List<ResultRow>();
        var updated = new List<ResultUpdate>();
        for (var i = 0; i < batch.Kinds.Length; i++)
        {
            var key = RowKeyEncoder.Print(batch.KeyOf(i), _graph);
            switch (batch.Kinds[i])
            {
                case ResultItemKind.Added:
                    added.Add(new ResultRow(key, batch.After(i).ToArray()));
                    break;
                case ResultItemKind.Removed:
                    removed.Add(new ResultRow(key, batch.Before(i).ToArray()));
                    break;
                default:
                    updated.Add(new ResultUpdate(key, batch.Before(i).ToArray(), batch.After(i).ToArray()));
                    break;
            }
        }

        added.Sort((x, y) => string.CompareOrdinal(x.Key, y.Key));
        removed.Sort((x, y) => string.CompareOrdinal(x.Key, y.Key));
        updated.Sort((x, y) => string.CompareOrdinal(x.Key, y.Key));
        return new ResultDelta(query, epoch, sequence, added, updated, removed);
    }

    /// <summary>The rows of the live result, in the query's order and then that of the row keys.</summary>
    internal IReadOnlyList<ResultRow> Snapshot(ResultTable table)
    {
        var side = _frame.New;
        var order = new RowOrder(_graph, _descending, _keyParts, _frame);
        var encoder = new RowKeyEncoder(_graph, _keyParts, _frame.KindOf);
        var rows = new List<(OrderedRow Place, ResultRow Row)>();
        foreach (var row in table)
        {
            _key.Load(row, _frame, Sides.New);
            rows.Add((order.Capture(side, row.Sort), new ResultRow(encoder.Print(side), row.Cells)));
        }

        rows.Sort((x, y) => order.Compare(x.Place, y.Place));
        return [.. rows.Select(r => r.Row)];
    }
}
