using System.Diagnostics;
using Reactive.Engine.Aggregates;
using Reactive.Engine.Expressions;
using Reactive.Engine.Graph;
using Reactive.Engine.State;
using Reactive.Values;

namespace Reactive.Engine.Operators;

/// <summary>
/// Aggregation and DISTINCT (a grouping without aggregates). Input: items. State: a group for each key that has rows: row count, a state for
/// each aggregate, the variants of the key. Rule: subtract <c>before</c> from its group, add <c>after</c> to its group; at the end emit each
/// touched group once, (group key, row as last emitted, row now). Cost: linear in the items, plus what each aggregate's list or rank costs.
/// </summary>
internal sealed partial class Grouping : Operator
{
    private readonly GraphStore _graph;
    private readonly Frame _frame;
    private readonly (int Slot, Evaluator Evaluator)[] _computedKeys;
    private readonly Aggregation[] _aggregations;
    private readonly LeftRows? _outer;
    private readonly bool _isGlobal;
    private readonly RowErrors _errors;
    private readonly VariantOrder _variantOrder;
    private readonly List<GroupRow> _touched = [];
    private readonly RowMap<GroupRow> _groups;

    /// <param name="graph">The graph.</param>
    /// <param name="frame">The plan's frame.</param>
    /// <param name="computedKeys">Key columns that are computed here; the others are in the frame already.</param>
    /// <param name="aggregations">The aggregates.</param>
    /// <param name="columns">The columns of a group: key columns, then the aggregates' slots.</param>
    /// <param name="outer">Inside a subquery: the outer rows, whose key is part of the group's.</param>
    /// <param name="isGlobal">No grouping keys: the group is always there (for each outer row), also over nothing.</param>
    /// <param name="errors">Where rows are counted that have no group.</param>
    internal Grouping(
        GraphStore graph,
        Frame frame,
        (int Slot, Evaluator Evaluator)[] computedKeys,
        Aggregation[] aggregations,
        RowColumns columns,
        LeftRows? outer,
        bool isGlobal,
        RowErrors errors)
    {
        _graph = graph;
        _frame = frame;
        _computedKeys = computedKeys;
        _aggregations = aggregations;
        _groups = new RowMap<GroupRow>(columns);
        _outer = outer;
        _isGlobal = isGlobal;
        _errors = errors;
        _variantOrder = new VariantOrder(graph);
    }

    internal override bool Defers => true;

    internal override long StateEntries => _isGlobal && _outer is null ? _groups.Count - 1 : _groups.Count;

    /// <summary>Makes the group that is there over nothing.</summary>
    internal void Begin()
    {
        if (_isGlobal && _outer is null)
        {
            Touch(FindOrAdd(_frame.New));
        }
    }

    internal override void Push(Frame frame)
    {
        var old = frame.Old.Present && ComputeKeys(frame.Old, -1);
        var @new = frame.New.Present && ComputeKeys(frame.New, 1);
        if (old && @new && HasSameKey(frame))
        {
            Exchange(frame);
            return;
        }

        if (old)
        {
            Leave(frame.Old);
        }

        if (@new)
        {
            Enter(frame.New);
        }
    }

    internal override void Run()
    {
        if (_isGlobal && _outer is not null)
        {
            TouchOuterGroups();
        }

        foreach (var group in _touched)
        {
            Emit(group);
        }
    }

    internal override void Complete()
    {
        foreach (var group in _touched)
        {
            group.Touched = false;
            if (!group.IsEmitted && group.Rows == 0)
            {
                Debug.Assert(group.IsEmpty(), "A group without rows holds members.");
                _groups.Remove(group);
            }
        }

        _touched.Clear();
    }

    internal override string Describe() => _aggregations.Length == 0 ? "Distinct" : "Aggregate";

    // Rows that failed below, or whose grouping expression fails, have no group: they are counted and withheld.
    private bool ComputeKeys(Side side, int sign)
    {
        if (side.Error is null)
        {
            foreach (var (slot, evaluator) in _computedKeys)
            {
                var value = evaluator.Evaluate(side);
                if (value.IsError)
                {
                    side.Error = (ErrorValue)value.Tag!;
                    break;
                }

                side.Values[slot] = value;
            }
        }

        if (side.Error is null)
        {
            return true;
        }

        _errors.Count(side.Error, sign);
        return false;
    }

    private bool HasSameKey(Frame frame)
    {
        var columns = _groups.Columns;
        for (var i = 0; i < columns.KeySlots; i++)
        {
            if (!ValueComparison.Same(frame.Old.Values[columns.Slots[i]], frame.New.Values[columns.Slots[i]]))
            {
                return false;
            }
        }

        return true;
    }

    private GroupRow FindOrAdd(Side side)
    {
        var group = _groups.FindOrAdd(side);
        if (group.NewValues.Length == 0 && group.States.Length == 0)
        {
            Initialise(group, side);
        }

        return group;
    }

    private void Initialise(GroupRow group, Side side)
    {
        var columns = _groups.Columns;
        group.NewValues = new Value[columns.Slots.Length];
        for (var i = 0; i < columns.KeySlots; i++)
        {
            group.NewValues[i] = side.Values[columns.Slots[i]];
        }

        group.States = new AggregateState?[_aggregations.Length];
        group.Collections = new CollectState?[_aggregations.Length];
        for (var i = 0; i < _aggregations.Length; i++)
        {
            group.States[i] = _aggregations[i].CreateState(_variantOrder);
            if (group.States[i] is null)
            {
                group.Collections[i] = _aggregations[i].CreateCollection();
            }
        }
    }

    private void Touch(GroupRow group)
    {
        if (!group.Touched)
        {
            group.Touched = true;
            _touched.Add(group);
        }
    }

    private void TouchOuterGroups()
    {
        foreach (var row in _outer!.Touched)
        {
            _outer.Columns.Load(row, _frame);
            var side = (row.Present & Sides.New) != 0 ? _frame.New : _frame.Old;
            Touch(FindOrAdd(side));
        }
    }

    private void Emit(GroupRow group)
    {
        var columns = _groups.Columns;
        var isThere = group.Rows != 0 || (_isGlobal && IsOuterThere(group));
        var sides = (group.IsEmitted ? Sides.Old : Sides.None) | (isThere ? Sides.New : Sides.None);
        if (sides == Sides.None)
        {
            return;
        }

        var differs = sides != Sides.Both;
        if (_outer is not null)
        {
            LoadOuter(group);
        }

        for (var i = 0; i < columns.Registers.Length; i++)
        {
            _frame.Load(columns.Registers[i], group.Elements[i], sides);
            differs |= IsRegisterTouched(columns.Registers[i], group.Elements[i]);
        }

        ErrorValue? error = null;
        for (var i = 0; i < columns.Slots.Length; i++)
        {
            var before = group.NewValues[i];
            _frame.Old.Values[columns.Slots[i]] = before;
            var now = !isThere ? before : i < columns.KeySlots ? KeyValue(group, i) : Result(group, i - columns.KeySlots);
            if (now.IsError)
            {
                error ??= (ErrorValue)now.Tag!;
            }

            _frame.New.Values[columns.Slots[i]] = now;
            differs = differs || !ValueComparison.Same(before, now) || (!now.IsPlain && ElementReading.IsTouched(_graph, now));
            group.NewValues[i] = now;
        }

        _frame.Present = sides;
        _frame.Old.Error = group.EmittedError;
        _frame.New.Error = error;
        differs |= !ReferenceEquals(error, group.EmittedError);
        group.IsEmitted = isThere;
        group.EmittedError = error;
        if (differs)
        {
            Next.Push(_frame);
        }
    }

    private bool IsRegisterTouched(int register, int handle) =>
        handle >= 0 && _frame.KindOf(register) switch
        {
            RegisterKind.Node => _graph.NodeChanged(handle),
            RegisterKind.Relation => _graph.RelationChanged(handle),
            _ => false,
        };

    private static Value KeyValue(GroupRow group, int i) =>
        group.Variants is null ? group.NewValues[i] : group.Variants[i].Representative;

    private static Value Result(GroupRow group, int i) => group.States[i] is { } state ? state.Finish() : group.Collections[i]!.Finish();

    private bool IsOuterThere(GroupRow group)
    {
        if (_outer is null)
        {
            return true;
        }

        LoadKey(group);
        return _outer.Find(_frame.New) is { NewError: null } row && (row.Present & Sides.New) != 0;
    }

    // What the subquery reads of its outer row does not pass through the group: it is taken from the outer row itself.
    private void LoadOuter(GroupRow group)
    {
        LoadKey(group);
        if (_outer!.Find(_frame.New) is { } row)
        {
            _outer.Columns.Load(row, _frame);
        }
    }

    private void LoadKey(GroupRow group)
    {
        var columns = _groups.Columns;
        for (var i = 0; i < columns.KeyRegisters; i++)
        {
            _frame.Elements[columns.Registers[i]] = group.Elements[i];
        }

        for (var i = 0; i < columns.KeySlots; i++)
        {
            _frame.Set(columns.Slots[i], group.NewValues[i]);
        }
    }
}
