using Reactive.Engine.Aggregates;
using Reactive.Engine.Expressions;
using Reactive.Engine.Graph;
using Reactive.Engine.Logical;
using Reactive.Values;

namespace Reactive.Engine.Operators;

/// <summary>
/// A subquery in an expression: one more column for each left row, the fold of its inner rows. Input: left items, and the items of the inner
/// plan over them, which carry the left key. State: the left rows, each with its count or its ordered inner rows. Rule: add inner items to
/// the fold of their left row; emit (k, before + old value, after + new value) for each left row touched on either side. The fold is a
/// value like any other: an inner error is an error value that fails only what reads it.
/// Cost: inner plan + touched left rows, + the list for COLLECT.
/// </summary>
internal sealed class SubqueryFold : Operator
{
    private readonly GraphStore _graph;
    private readonly Frame _frame;
    private readonly LeftRows _left;
    private readonly Fold _fold;
    private readonly int _slot;
    private readonly List<LeftRow> _recounted = [];
    private Evaluator? _value;
    private RowOrder? _order;
    private int[] _orderSlots = [];

    internal SubqueryFold(GraphStore graph, Frame frame, LeftRows left, Fold fold, int slot)
    {
        _graph = graph;
        _frame = frame;
        _left = left;
        _fold = fold;
        _slot = slot;
    }

    internal override bool Defers => true;

    internal override long StateEntries => _left.Count;

    /// <summary>Tells what is collected of each inner row, and in which order.</summary>
    internal void SetMembers(Evaluator value, RowOrder order, int[] orderSlots)
    {
        _value = value;
        _order = order;
        _orderSlots = orderSlots;
    }

    internal override void Push(Frame item)
    {
        var row = _left.Update(item);
        if (row.Members is null)
        {
            row.Members = _order is null ? new ErrorCount() : new CollectState(_order, distinct: false, keepNulls: true, keepErrors: _fold == Fold.CollectOutcomes);
            row.OldValue = Folded(row);
        }
    }

    /// <summary>Takes an item of the inner plan.</summary>
    internal void PushInner(Frame item)
    {
        var row = _left.Find(item.New.Present ? item.New : item.Old)
            ?? throw new InvalidOperationException("An inner row has no left row.");
        if (!row.Recounted)
        {
            row.Recounted = true;
            _recounted.Add(row);
        }

        if (item.Old.Present)
        {
            Count(row, item.Old, -1);
        }

        if (item.New.Present)
        {
            Count(row, item.New, 1);
        }
    }

    internal override void Run()
    {
        foreach (var row in _left.Touched)
        {
            Emit(row);
        }

        foreach (var row in _recounted)
        {
            if (!row.Touched)
            {
                Emit(row);
            }
        }
    }

    internal override void Complete()
    {
        foreach (var row in _recounted)
        {
            row.OldValue = row.NewValue;
            row.Recounted = false;
        }

        foreach (var row in _left.Touched)
        {
            row.OldValue = row.NewValue;
        }

        _recounted.Clear();
        _left.Complete();
    }

    internal override string Describe() => "Subquery";

    private void Count(LeftRow row, Side side, int sign)
    {
        if (row.Members is CollectState members)
        {
            if (side.Error is not null)
            {
                members.CountError(side.Error, sign);
            }
            else if (sign > 0)
            {
                members.Add(Member(side), _value!.Evaluate(side));
            }
            else
            {
                members.Remove(Member(side), _value!.Evaluate(side));
            }
        }
        else if (side.Error is not null)
        {
            ((ErrorCount)row.Members!).Count(side.Error, sign);
        }
        else
        {
            row.Count += sign;
        }
    }

    private OrderedRow Member(Side side)
    {
        var sort = new Value[_orderSlots.Length];
        for (var i = 0; i < sort.Length; i++)
        {
            sort[i] = side.Values[_orderSlots[i]];
        }

        return _order!.Capture(side, sort);
    }

    private Value Folded(LeftRow row) => _fold switch
    {
        Fold.Exists => ((ErrorCount)row.Members!).Else(Value.Boolean(row.Count > 0)),
        Fold.Count => ((ErrorCount)row.Members!).Else(Value.Integer(row.Count)),
        Fold.Collect or Fold.CollectOutcomes => ((CollectState)row.Members!).Finish(),
        _ => ((CollectState)row.Members!).FinishSingle(),
    };

    private void Emit(LeftRow row)
    {
        row.NewValue = row.Recounted ? Folded(row) : row.OldValue;
        if (!row.Touched
            && ValueComparison.Same(row.OldValue, row.NewValue)
            && !ElementReading.IsTouched(_graph, row.NewValue))
        {
            return;
        }

        _left.Columns.Load(row, _frame);
        _frame.Old.Values[_slot] = row.OldValue;
        _frame.New.Values[_slot] = row.NewValue;
        if (row.Present != Sides.None)
        {
            Next.Push(_frame);
        }
    }

    private sealed class ErrorCount
    {
        private readonly RowErrors _errors = new();

        internal void Count(ErrorValue error, int sign) => _errors.Count(error, sign);

        internal Value Else(Value value) => _errors.First is { } error ? Value.Of(error) : value;
    }
}
