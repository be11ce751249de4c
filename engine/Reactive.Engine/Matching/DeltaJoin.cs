using System.Runtime.CompilerServices;
using Reactive.Engine.Expressions;
using Reactive.Engine.Graph;
using Reactive.Engine.Operators;
using Reactive.Engine.Runtime;
using Reactive.Values;

namespace Reactive.Engine.Matching;

/// <summary>
/// MATCH as one delta join over the shared adjacency, with no state but the rows that come from below.
/// Delta rule: in each view, for each atom and each changed element that fits it there, extend through the other atoms in that view only;
/// atoms before it take unchanged elements. That meets each match through a change once per view; the two sides are paired by row key.
/// When only properties changed, the matches are the same in both views: each is met once and both sides are evaluated side by side.
/// Cost: the matches through changes.
/// </summary>
internal sealed partial class DeltaJoin : Operator
{
    private readonly Frame _frame;
    private readonly WorkBudget _budget;
    private readonly LeftRows? _left;
    private readonly bool _ownsLeft;
    private readonly JoinAtom[] _atoms;
    private readonly List<JoinStart> _starts = [];
    private RowMap<StoredRow>? _pairs;
    private bool _pairing;

    internal DeltaJoin(
        GraphStore graph, Frame frame, WorkBudget budget, LeftRows? left, bool ownsLeft, JoinAtom[] atoms, RowColumns output)
    {
        _budget = budget;
        Graph = graph;
        _frame = frame;
        _left = left;
        _ownsLeft = ownsLeft;
        _atoms = atoms;
        Output = output;
    }

    internal GraphStore Graph { get; }

    internal Frame Frame => _frame;

    internal LeftRows? Left => _left;

    internal IReadOnlyList<JoinAtom> Atoms => _atoms;

    /// <summary>The columns of the rows that leave, key first.</summary>
    internal RowColumns Output { get; }

    /// <summary>For each atom the chain that starts at a changed element; null where the atom is bound.</summary>
    internal JoinStep?[] Starts { get; set; } = [];

    /// <summary>For each trail atom that reads inner nodes, the chain that starts at a changed inner node.</summary>
    internal JoinStep?[] InnerStarts { get; set; } = [];

    /// <summary>The chain that extends a left row.</summary>
    internal JoinStep? LeftStart { get; set; }

    /// <summary>The chain that finds everything from nothing, for the start of a query; null with a left input.</summary>
    internal ScanStep? ScanStart { get; set; }

    /// <summary>Named paths: computed when a match is complete.</summary>
    internal (int Slot, PathEvaluator Evaluator)[] Paths { get; set; } = [];

    /// <summary>Which view candidates are taken from. When both sides are met at once, the new one.</summary>
    internal View View { get; private set; }

    /// <summary>The sides whose images must be loaded for each bound element.</summary>
    internal Sides Loading { get; private set; }

    /// <summary>The order of the start atom: atoms before it take unchanged elements only. -1 when the left row is the start.</summary>
    internal int StartOrder { get; private set; }

    internal override bool Defers => true;

    internal override long StateEntries => _ownsLeft ? _left!.Count : 0;

    internal override void Push(Frame frame) => _left!.Update(frame);

    /// <summary>Notes that a changed element fits an atom in a view; the dispatcher calls this before the epoch runs.</summary>
    internal void AddStart(in JoinStart start) => _starts.Add(start);

    /// <summary>
    /// One changed element, and only its properties: the most frequent epoch, met without lists. For a join without rows from below.
    /// </summary>
    internal void RunSingle(in JoinStart start)
    {
        _pairing = false;
        Prepare(View.New, Sides.Both, _atoms[start.Atom].Order);
        var chain = start.IsInnerNode ? InnerStarts[start.Atom] : Starts[start.Atom];
        Unsafe.As<StartStep>(chain!).RunFrom(this, start.Handle, Sides.Both);
    }

    internal override void Run()
    {
        var touched = _left is null ? 0 : _left.Touched.Count;
        if (_starts.Count == 0 && touched == 0)
        {
            return;
        }

        _pairing = !IsPropertyOnly();
        if (!_pairing)
        {
            Enumerate(View.New, Sides.Both);
        }
        else
        {
            Enumerate(View.Old, Sides.Old);
            Enumerate(View.New, Sides.New);
            PushUnpaired();
        }

        _starts.Clear();
    }

    internal override void Complete()
    {
        if (_ownsLeft)
        {
            _left!.Complete();
        }
    }

    /// <summary>The start of a query that asks for one value: the nodes that have it, all at once.</summary>
    internal void RunSeek(IndexedNodes found)
    {
        _pairing = false;
        Watermark = int.MaxValue;
        Prepare(View.New, Sides.New, -1);
        while (found.MoveNext())
        {
            ScanStart!.RunOne(this, found.Node);
        }
    }

    /// <summary>
    /// Finds the matches whose scanned element has a handle in a range: a chunk of the start of a query. They are all new. Ends early when
    /// it has looked at so many candidates; gives the first handle that it did not scan, which is the watermark from now on.
    /// </summary>
    internal int RunScan(int from, int to, long work)
    {
        _pairing = false;
        Prepare(View.New, Sides.New, -1);
        var enough = _budget.Used + work;
        var node = from;
        while (node < to && _budget.Used < enough)
        {
            Watermark = node + 1;
            ScanStart!.RunOne(this, node++);
        }

        return node;
    }

    internal override string Describe() => "Match";

    /// <summary>Drops what is under way: the query was stopped.</summary>
    internal void Abandon()
    {
        _starts.Clear();
        _pairs?.Clear();
    }

    private void Prepare(View view, Sides loading, int startOrder)
    {
        View = view;
        Loading = loading;
        StartOrder = startOrder;
        if (CarriesConditions)
        {
            _pending[0] = default;
            _pending[1] = default;
        }
    }

    private bool IsPropertyOnly()
    {
        foreach (var start in _starts)
        {
            if (start.IsStructural)
            {
                return false;
            }
        }

        if (_left is not null)
        {
            foreach (var row in _left.Touched)
            {
                if (row.Present == Sides.Both && MatchesDiffer(row))
                {
                    return false;
                }
            }
        }

        return true;
    }

    // A left column that a pattern binds again can hold another element after the epoch, or one whose labels changed: then the two
    // sides of the row have different matches.
    private bool MatchesDiffer(LeftRow row)
    {
        if (row.OldError is not null || row.NewError is not null)
        {
            return true;
        }

        foreach (var atom in _atoms)
        {
            if (atom.IsBound && (atom.BoundSlot < 0 ? IsRestructured(row, atom) : IsRebound(row, atom.BoundSlot)))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsRestructured(LeftRow row, JoinAtom atom)
    {
        var handle = row.Elements[Array.IndexOf(_left!.Columns.Registers, JoinAtom.RegisterOf(atom))];
        if (handle < 0)
        {
            return false;
        }

        ElementChange change;
        var changed = atom is NodeJoinAtom ? Graph.TryNodeChange(handle, out change) : Graph.TryRelationChange(handle, out change);
        return changed && change.Structural;
    }

    private bool IsRebound(LeftRow row, int slot)
    {
        var position = Array.IndexOf(_left!.Columns.Slots, slot);
        var before = row.OldValues[position];
        return !ValueComparison.Same(before, row.NewValues[position]) || ElementReading.IsTouched(Graph, before);
    }

    private void Enumerate(View view, Sides sides)
    {
        if (_left is not null)
        {
            foreach (var row in _left.Touched)
            {
                // A row of one side only is extended in that side's own view, also when both views are met at once.
                var own = sides == Sides.Both && row.Present == Sides.Old ? View.Old : view;
                Prepare(own, sides & row.Present, -1);
                RunLeft(row, sides & row.Present);
            }
        }

        foreach (var start in _starts)
        {
            var order = _atoms[start.Atom].Order;
            Prepare(view, sides, order);
            var chain = start.IsInnerNode ? InnerStarts[start.Atom] : Starts[start.Atom];
            if (chain is StartStep step)
            {
                step.RunFrom(this, start.Handle, sides);
            }
        }
    }
}
