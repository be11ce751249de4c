using Reactive.Engine.Expressions;
using Reactive.Engine.Operators;
using Reactive.Values;

namespace Reactive.Engine.Matching;

/// <summary>Left rows in, complete matches out.</summary>
internal sealed partial class DeltaJoin
{
    private readonly ErrorValue?[] _leftErrors = new ErrorValue?[2];

    private RowMap<StoredRow> Pairs => _pairs ??= new RowMap<StoredRow>(Output);

    /// <summary>A match is complete: settles what conditions left open, computes paths, pairs the sides and passes the row on.</summary>
    internal void Emit(Sides alive)
    {
        _frame.Old.Error = null;
        _frame.New.Error = null;
        if (CarriesConditions)
        {
            alive = Settle(Sides.Old, _frame.Old, _pending[0], alive);
            alive = Settle(Sides.New, _frame.New, _pending[1], alive);
            if (alive == Sides.None)
            {
                return;
            }
        }

        _frame.Present = alive;
        foreach (var (slot, path) in Paths)
        {
            ComputePath(slot, path, _frame.Old);
            ComputePath(slot, path, _frame.New);
        }

        PushPaired();
    }

    private static void ComputePath(int slot, PathEvaluator path, Side side)
    {
        if (side.IsRow)
        {
            side.Values[slot] = path.Evaluate(side);
        }
    }

    private static Sides Settle(Sides which, Side side, in PendingCondition pending, Sides alive)
    {
        side.Error = pending.Error;
        return pending.Error is null && pending.IsNull ? alive & ~which : alive;
    }

    // Both views were asked one after the other: rows of the old one wait here for those of the new one with the same key.
    private void PushPaired()
    {
        if (_pairing && Loading == Sides.Old)
        {
            var row = Pairs.FindOrAdd(_frame.Old);
            row.Present = Sides.Old;
            row.OldValues = Output.CaptureValues(_frame.Old);
            row.OldError = _frame.Old.Error;
            return;
        }

        if (_pairing && _pairs is { Count: > 0 } && _pairs.Find(_frame.New) is { } before)
        {
            _pairs.Remove(before);
            Output.Load(before, _frame, Sides.Old);
            _frame.Present = Sides.Both;
            _frame.Old.Error = before.OldError;
        }

        Next.Push(_frame);
    }

    private void PushUnpaired()
    {
        if (_pairs is not { Count: > 0 })
        {
            return;
        }

        foreach (var row in _pairs)
        {
            Output.Load(row, _frame, Sides.Old);
            _frame.Present = Sides.Old;
            _frame.Old.Error = row.OldError;
            Next.Push(_frame);
        }

        _pairs.Clear();
    }

    private void RunLeft(LeftRow row, Sides sides)
    {
        if (sides == Sides.None)
        {
            return;
        }

        _left!.Columns.Load(row, _frame, sides);
        _leftErrors[0] = (sides & Sides.Old) != 0 ? row.OldError : null;
        _leftErrors[1] = (sides & Sides.New) != 0 ? row.NewError : null;
        var matching = sides;
        foreach (var atom in _atoms)
        {
            if (atom.IsBound)
            {
                matching = CheckBound(atom, Sides.Old, _frame.Old, matching);
                matching = CheckBound(atom, Sides.New, _frame.New, matching);
            }
        }

        var failed = (_leftErrors[0] is null ? Sides.None : Sides.Old) | (_leftErrors[1] is null ? Sides.None : Sides.New);
        if (failed != Sides.None)
        {
            EmitError(failed);
            _left!.Columns.Load(row, _frame, sides);
        }

        matching &= ~failed;
        if (matching != Sides.None && BindLeftAtoms(matching))
        {
            LeftStart!.Run(this, matching);
        }
    }

    // Null binds nothing: no match on that side. What is no element fails the row.
    private Sides CheckBound(JoinAtom atom, Sides which, Side side, Sides matching)
    {
        var index = which == Sides.Old ? 0 : 1;
        if ((matching & which) == 0 || _leftErrors[index] is not null)
        {
            return matching;
        }

        var value = BoundValue(atom, side);
        var expected = atom switch
        {
            NodeJoinAtom => ValueKind.Node,
            RelationJoinAtom => ValueKind.Relation,
            _ => ValueKind.List,
        };
        if (value.Kind == expected)
        {
            return matching;
        }

        if (!value.IsNull)
        {
            _leftErrors[index] = value.Tag as ErrorValue ?? new ErrorValue(
                "TypeError", "InvalidArgumentType", $"`{atom.Name}` is matched as a {expected.ToString().ToLowerInvariant()} but is a {value.Kind}.");
        }

        return matching & ~which;
    }

    private static Value BoundValue(JoinAtom atom, Side side)
    {
        if (atom.BoundSlot >= 0)
        {
            return side.Values[atom.BoundSlot];
        }

        var isNode = atom is NodeJoinAtom;
        var handle = side.Elements[JoinAtom.RegisterOf(atom)];
        return handle < 0 ? default : isNode ? Value.NodeHandle(handle) : Value.RelationHandle(handle);
    }

    private bool BindLeftAtoms(Sides matching)
    {
        var side = (matching & Sides.New) != 0 ? _frame.New : _frame.Old;
        foreach (var atom in _atoms)
        {
            if (!atom.IsBound)
            {
                continue;
            }

            var value = BoundValue(atom, side);
            var bound = atom switch
            {
                NodeJoinAtom node => BindNode(node, (int)value.Bits),
                RelationJoinAtom relation => BindRelation(relation, (int)value.Bits, UsedLinks.None),
                _ => true,
            };
            if (!bound)
            {
                return false;
            }
        }

        return true;
    }

    private void EmitError(Sides failed)
    {
        foreach (var atom in _atoms)
        {
            if (atom is TrailJoinAtom trail)
            {
                if (!trail.IsBound)
                {
                    _frame.Set(trail.Slot, Value.Integer(Frame.Failed));
                }
            }
            else if (!atom.IsBound || atom.BoundSlot >= 0)
            {
                _frame.Load(JoinAtom.RegisterOf(atom), Frame.Failed, Sides.Both);
            }
        }

        _frame.Present = failed;
        _frame.Old.Error = _leftErrors[0];
        _frame.New.Error = _leftErrors[1];
        PushPaired();
    }
}
