using Reactive.Engine.Expressions;
using Reactive.Engine.Graph;
using Reactive.Values;

namespace Reactive.Engine.Operators;

/// <summary>
/// The end of a plan: compares the sides of each item, keeps the live result where it is wanted, and gathers what the epoch emits.
/// Error rows are withheld and counted. An item whose sides look the same, or that only changes the order, is not emitted.
/// </summary>
internal sealed class ResultSink : Operator
{
    private readonly GraphStore _graph;
    private readonly Evaluator[] _columns;
    private readonly RowColumns _key;
    private readonly KeyPart[] _keyParts;
    private readonly int[] _sortSlots;
    private readonly RowErrors _errors;

    internal ResultSink(
        GraphStore graph,
        Evaluator[] columns,
        RowColumns key,
        KeyPart[] keyParts,
        int[] sortSlots,
        bool[] descending,
        RowErrors errors)
    {
        _graph = graph;
        _columns = columns;
        _key = key;
        _keyParts = keyParts;
        _sortSlots = sortSlots;
        Descending = descending;
        _errors = errors;
        Buffer = new ResultBuffer(columns.Length, keyParts.Length);
    }

    internal ResultBuffer Buffer { get; }

    /// <summary>The live result; null where nobody reads it.</summary>
    internal ResultTable? Table { get; private set; }

    /// <summary>For each sort column of the result, whether it descends; empty when the result has no order.</summary>
    internal bool[] Descending { get; }

    internal void KeepTable() => Table = new ResultTable(_key);

    internal override void Push(Frame frame)
    {
        CountError(frame.Old, -1);
        CountError(frame.New, 1);
        var sides = frame.Present;
        if (sides == Sides.None)
        {
            return;
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
        if (value.Kind is ValueKind.Node or ValueKind.Relation or ValueKind.List or ValueKind.Map or ValueKind.Path)
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

    /// <summary>The printed key of a change; while the epoch is open.</summary>
    internal string PrintKey(in ResultChange change) => RowKeyEncoder.Print(Buffer.Key(change), _graph);
}
