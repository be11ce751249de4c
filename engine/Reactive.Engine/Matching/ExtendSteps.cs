using Reactive.Engine.Expressions;
using Reactive.Engine.Graph;
using Reactive.Engine.Operators;
using Reactive.Values;

namespace Reactive.Engine.Matching;

/// <summary>Walks a relation atom from the node that is bound to the other one, which may be bound as well.</summary>
internal sealed class ExpandStep(RelationJoinAtom atom, bool fromBound, bool toBound, UsedLinks used) : JoinStep
{
    private readonly bool _isTargetKnown = (fromBound && toBound) || ReferenceEquals(atom.From, atom.To);

    internal override void Run(DeltaJoin join, Sides alive)
    {
        var elements = join.Frame.Elements;
        var forward = fromBound;
        if (fromBound && toBound)
        {
            forward = Degree(join, atom.From, outgoing: true) <= Degree(join, atom.To, outgoing: false);
        }

        var start = elements[forward ? atom.From.Register : atom.To.Register];
        foreach (var type in atom.Types.Ids)
        {
            Walk(join, alive, start, type, forward, forward);
            if (atom.EitherWay)
            {
                Walk(join, alive, start, type, forward, !forward);
            }
        }
    }

    internal override string Describe() =>
        $"{(fromBound ? atom.From.Name : atom.To.Name)} -[{atom.Name}]- {(fromBound ? atom.To.Name : atom.From.Name)}{(fromBound && toBound ? " (both ends known)" : string.Empty)}";

    private int Degree(DeltaJoin join, NodeJoinAtom node, bool outgoing)
    {
        var degree = 0;
        foreach (var type in atom.Types.Ids)
        {
            degree += join.Graph.Degree(join.Frame.Elements[node.Register], type, outgoing);
            if (atom.EitherWay)
            {
                degree += join.Graph.Degree(join.Frame.Elements[node.Register], type, !outgoing);
            }
        }

        return degree;
    }

    private void Walk(DeltaJoin join, Sides alive, int start, int type, bool forward, bool outgoing)
    {
        if (type >= 0 && !join.Graph.HasMovedRelations)
        {
            // Most nodes have one relation of a type in a direction: it lies in the node's own word.
            var word = join.Graph.AdjacencyOf(type) is { } adjacency ? adjacency.Side(outgoing).Word(start) : 0;
            if (word >= 0)
            {
                if (word > 0)
                {
                    Try(join, alive, start, AdjacencyIndex.RelationOf(word), AdjacencyIndex.OtherOf(word), forward, outgoing);
                }

                return;
            }
        }

        var neighbours = join.Graph.Neighbours(join.View, start, type, outgoing);
        while (neighbours.MoveNext())
        {
            Try(join, alive, start, neighbours.Relation, neighbours.Other, forward, outgoing);
        }
    }

    private void Try(DeltaJoin join, Sides alive, int start, int relation, int other, bool forward, bool outgoing)
    {
        // A self-loop stands in both lists of its node and is met once.
        if (atom.EitherWay && outgoing != forward && other == start)
        {
            return;
        }

        var target = forward ? atom.To : atom.From;
        if (_isTargetKnown && other != join.Frame.Elements[target.Register])
        {
            join.Count();
            return;
        }

        if (join.BindRelation(atom, relation, used, isWalked: true) && (_isTargetKnown || join.BindNode(target, other)))
        {
            Next.Run(join, alive);
        }
    }
}

/// <summary>A relation that the left row brought: validates its ends, in each allowed orientation.</summary>
internal sealed class BoundRelationStep(RelationJoinAtom atom, bool fromBound, bool toBound, UsedLinks used) : JoinStep
{
    internal override void Run(DeltaJoin join, Sides alive)
    {
        var relation = join.Frame.Elements[atom.Register];
        if (used.Contains(join.Frame.Elements, relation) || !join.Graph.RelationIn(join.View, relation, out var image))
        {
            return;
        }

        Orient(join, alive, image.Start, image.End);
        if (atom.EitherWay && image.Start != image.End)
        {
            Orient(join, alive, image.End, image.Start);
        }
    }

    internal override string Describe() => $"ends of {atom.Name}";

    private void Orient(DeltaJoin join, Sides alive, int from, int to)
    {
        if (!Fits(join, atom.From, from, fromBound))
        {
            return;
        }

        var toKnown = toBound || ReferenceEquals(atom.From, atom.To);
        if (Fits(join, atom.To, to, toKnown))
        {
            Next.Run(join, alive);
        }
    }

    private static bool Fits(DeltaJoin join, NodeJoinAtom atom, int node, bool known) =>
        known ? join.Frame.Elements[atom.Register] == node : join.BindNode(atom, node);
}

/// <summary>
/// From an inner element to the left rows that hold it (or to all of them where nothing connects): rows touched in this epoch are left
/// out, they were starts themselves.
/// </summary>
internal sealed class LeftJoinStep(
    ElementIndex? index, JoinAtom? indexed, JoinAtom[] known, JoinAtom[] unknown) : JoinStep
{
    internal override void Run(DeltaJoin join, Sides alive)
    {
        if (index is null)
        {
            foreach (var row in join.Left!)
            {
                Join(join, alive, row);
            }

            return;
        }

        foreach (var row in index.Find(join.Frame.Elements[JoinAtom.RegisterOf(indexed!)]))
        {
            Join(join, alive, row);
        }
    }

    internal override string Describe() => index is null ? "all rows from below" : $"rows from below with {indexed!.Name}";

    private void Join(DeltaJoin join, Sides alive, LeftRow row)
    {
        join.Count();
        if (row.Touched || row.NewError is not null)
        {
            return;
        }

        var columns = join.Left!.Columns;
        foreach (var atom in known)
        {
            if (!IsSame(join, columns, row, atom))
            {
                return;
            }
        }

        columns.Load(row, join.Frame, Sides.Both);
        foreach (var atom in unknown)
        {
            if (!Bind(join, columns, row, atom))
            {
                return;
            }
        }

        Next.Run(join, alive);
    }

    private static bool IsSame(DeltaJoin join, RowColumns columns, LeftRow row, JoinAtom atom)
    {
        var value = ValueOf(columns, row, atom);
        return atom is TrailJoinAtom trail
            ? ValueComparison.Same(value, join.Frame.New.Values[trail.Slot])
            : value.Kind == (atom is NodeJoinAtom ? ValueKind.Node : ValueKind.Relation)
              && (int)value.Bits == join.Frame.Elements[JoinAtom.RegisterOf(atom)];
    }

    private static bool Bind(DeltaJoin join, RowColumns columns, LeftRow row, JoinAtom atom)
    {
        var value = ValueOf(columns, row, atom);
        return atom switch
        {
            NodeJoinAtom node => value.Kind == ValueKind.Node && join.BindNode(node, (int)value.Bits),
            RelationJoinAtom relation =>
                value.Kind == ValueKind.Relation && join.BindRelation(relation, (int)value.Bits, UsedLinks.None),
            _ => value.Kind == ValueKind.List,
        };
    }

    private static Value ValueOf(RowColumns columns, LeftRow row, JoinAtom atom)
    {
        if (atom.BoundSlot >= 0)
        {
            return row.NewValues[Array.IndexOf(columns.Slots, atom.BoundSlot)];
        }

        var handle = row.Elements[Array.IndexOf(columns.Registers, JoinAtom.RegisterOf(atom))];
        return handle < 0 ? default : atom is NodeJoinAtom ? Value.NodeHandle(handle) : Value.RelationHandle(handle);
    }
}

/// <summary>A condition, asked as soon as its variables are bound.</summary>
internal sealed class ConditionStep(JoinCondition condition) : JoinStep
{
    internal override void Run(DeltaJoin join, Sides alive)
    {
        if (!condition.CanFail)
        {
            alive = join.Ask(condition, alive);
            if (alive != Sides.None)
            {
                Next.Run(join, alive);
            }

            return;
        }

        var pending = join.Pending;
        alive = join.Ask(condition, alive);
        if (alive != Sides.None)
        {
            Next.Run(join, alive);
        }

        join.Pending = pending;
    }

    internal override string Describe() => $"where {condition.Text}";
}

/// <summary>The match is complete.</summary>
internal sealed class EmitStep : JoinStep
{
    internal override void Run(DeltaJoin join, Sides alive) => join.Emit(alive);

    internal override string Describe() => "emit";
}
