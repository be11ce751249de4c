using Reactive.Engine.Expressions;
using Reactive.Values;

namespace Reactive.Engine.Matching;

/// <summary>
/// Walks trails (all relations different) of a variable-length atom, without stored paths. What the steps that use it share: one step in
/// either direction, the condition on each relation, the bounds, and binding the far end.
/// </summary>
internal abstract class TrailWalk(TrailJoinAtom trail, UsedLinks used)
{
    protected TrailJoinAtom Trail { get; } = trail;

    /// <summary>Goes on from a node along the trail (or against it) by each relation that fits.</summary>
    protected void Step(DeltaJoin join, int node, bool along, Sides alive)
    {
        foreach (var type in Trail.Types.Ids)
        {
            StepAlong(join, node, type, along, along, alive);
            if (Trail.EitherWay)
            {
                StepAlong(join, node, type, along, !along, alive);
            }
        }
    }

    /// <summary>A relation was taken; the walk stands at its other end.</summary>
    protected abstract void Arrive(DeltaJoin join, int node, bool along, Sides alive);

    /// <summary>Whether the trail may take a relation: type, not used yet, unchanged where it must be, its condition.</summary>
    protected bool TryTake(DeltaJoin join, int relation, bool onlyUnchanged, ref Sides alive)
    {
        join.Count();
        if (Trail.Uses(relation) || used.Contains(join.Frame.Elements, relation))
        {
            return false;
        }

        if (Trail.Types.Test is not null
            && (!join.Graph.RelationIn(join.View, relation, out var image) || !Trail.Types.Accepts(image.Content)))
        {
            return false;
        }

        if (onlyUnchanged && join.IsRelevantRelation(Trail, relation))
        {
            return false;
        }

        if (Trail.Predicate is not null)
        {
            join.Frame.Load(Trail.ElementRegister, relation, join.Loading);
            alive = join.Ask(Trail.Predicate, alive);
        }

        return alive != Sides.None;
    }

    /// <summary>Whether a walk that must not meet changes before its start may pass through an inner node.</summary>
    protected bool MayPass(DeltaJoin join, int node, bool onlyUnchanged) =>
        !onlyUnchanged || !Trail.ReadsInnerNodes || !join.IsRelevantInside(Trail, node);

    /// <summary>Puts the list of relations into its slot, in the order of the text.</summary>
    protected void SetList(DeltaJoin join)
    {
        var before = Trail.Before;
        var after = Trail.After;
        var count = before.Count + after.Count;
        var items = new Value[count];
        for (var i = 0; i < count; i++)
        {
            var relation = i < before.Count ? before[before.Count - 1 - i] : after[i - before.Count];
            items[Trail.Reversed ? count - 1 - i : i] = Value.RelationHandle(relation);
        }

        join.Frame.Set(Trail.Slot, Value.Of(new ListValue(items)));
    }

    private void StepAlong(DeltaJoin join, int node, int type, bool along, bool outgoing, Sides alive)
    {
        var onlyUnchanged = OnlyUnchanged(join, along);
        var neighbours = join.Graph.Neighbours(join.View, node, type, outgoing);
        while (neighbours.MoveNext())
        {
            if (Trail.EitherWay && outgoing != along && neighbours.Other == node)
            {
                continue;
            }

            var pending = join.Pending;
            var alivePast = alive;
            if (TryTake(join, neighbours.Relation, onlyUnchanged, ref alivePast))
            {
                var stack = along ? Trail.After : Trail.Before;
                stack.Push(neighbours.Relation);
                Arrive(join, neighbours.Other, along, alivePast);
                stack.Pop();
            }

            join.Pending = pending;
        }
    }

    /// <summary>Whether relations taken in a direction must be unchanged: those before the start, or all where the start comes later in the text.</summary>
    protected abstract bool OnlyUnchanged(DeltaJoin join, bool along);
}

/// <summary>Extends a match by a trail from an end that is bound.</summary>
internal sealed class TrailStep : JoinStep
{
    private readonly Walk _walk;
    private readonly TrailJoinAtom _trail;
    private readonly bool _along;
    private readonly bool _isFarEndBound;

    internal TrailStep(TrailJoinAtom trail, bool fromBound, bool toBound, UsedLinks used)
    {
        _trail = trail;
        _along = fromBound;
        _isFarEndBound = (fromBound && toBound) || ReferenceEquals(trail.From, trail.To);
        _walk = new Walk(this, trail, used);
    }

    internal override void Run(DeltaJoin join, Sides alive)
    {
        var near = join.Frame.Elements[(_along ? _trail.From : _trail.To).Register];
        _walk.Begin(join, near, alive);
    }

    internal override string Describe() =>
        $"trails [{_trail.Name}*{_trail.Minimum}..{(_trail.Maximum == int.MaxValue ? string.Empty : _trail.Maximum)}] {(_along ? "from" : "to")} {(_along ? _trail.From : _trail.To).Name}";

    private sealed class Walk(TrailStep step, TrailJoinAtom trail, UsedLinks used) : TrailWalk(trail, used)
    {
        internal void Begin(DeltaJoin join, int near, Sides alive)
        {
            Trail.Before.Clear();
            Trail.After.Clear();
            Visit(join, near, alive);
        }

        protected override void Arrive(DeltaJoin join, int node, bool along, Sides alive) => Visit(join, node, alive);

        protected override bool OnlyUnchanged(DeltaJoin join, bool along) => Trail.Order < join.StartOrder;

        private void Visit(DeltaJoin join, int node, Sides alive)
        {
            var length = Trail.Before.Count + Trail.After.Count;
            if (length >= Trail.Minimum)
            {
                Finish(join, node, alive);
            }

            if (length < Trail.Maximum && (length == 0 || MayPass(join, node, Trail.Order < join.StartOrder)))
            {
                RuntimeGuard.EnsureStack();
                Step(join, node, step._along, alive);
            }
        }

        private void Finish(DeltaJoin join, int node, Sides alive)
        {
            var far = step._along ? Trail.To : Trail.From;
            if (step._isFarEndBound ? join.Frame.Elements[far.Register] == node : join.BindNode(far, node))
            {
                SetList(join);
                step.Next.Run(join, alive);
            }
        }
    }
}

/// <summary>Begins at a changed relation of a trail: every trail into it without changes before it, times every trail out of it.</summary>
internal sealed class TrailStartStep : StartStep
{
    private readonly Walk _walk;
    private readonly TrailJoinAtom _trail;
    private readonly bool _isInnerNode;

    internal TrailStartStep(TrailJoinAtom trail, bool isInnerNode)
    {
        _trail = trail;
        _isInnerNode = isInnerNode;
        _walk = new Walk(this, trail);
    }

    internal override void RunFrom(DeltaJoin join, int handle, Sides alive)
    {
        if (_isInnerNode)
        {
            _walk.BeginAtNode(join, handle, alive);
        }
        else
        {
            _walk.BeginAtRelation(join, handle, alive);
        }
    }

    internal override string Describe() =>
        _isInnerNode ? $"changed node inside [{_trail.Name}*]" : $"changed relation of [{_trail.Name}*]";

    private sealed class Walk(TrailStartStep step, TrailJoinAtom trail) : TrailWalk(trail, UsedLinks.None)
    {
        // Where the part after the start goes on when the part before it is complete.
        private int _resume;
        private int _fixed;

        internal void BeginAtRelation(DeltaJoin join, int relation, Sides alive)
        {
            if (Trail.Maximum < 1 || !join.Graph.RelationIn(join.View, relation, out var image))
            {
                return;
            }

            Clear();
            var pending = join.Pending;
            if (TryTake(join, relation, onlyUnchanged: false, ref alive))
            {
                Trail.After.Push(relation);
                _fixed = 1;
                Orient(join, image.Start, image.End, alive);
                if (Trail.EitherWay && image.Start != image.End)
                {
                    Orient(join, image.End, image.Start, alive);
                }

                Trail.After.Pop();
            }

            join.Pending = pending;
        }

        internal void BeginAtNode(DeltaJoin join, int node, Sides alive)
        {
            Clear();
            if (Trail.Maximum < 2 || !join.Graph.NodeIn(join.View, node, out _))
            {
                return;
            }

            // At least one relation before the node and one after it.
            _fixed = 0;
            _resume = node;
            Step(join, node, along: false, alive);
        }

        protected override void Arrive(DeltaJoin join, int node, bool along, Sides alive)
        {
            if (along)
            {
                VisitAfter(join, node, alive);
            }
            else
            {
                VisitBefore(join, node, alive);
            }
        }

        protected override bool OnlyUnchanged(DeltaJoin join, bool along) => !along;

        private void Clear()
        {
            Trail.Before.Clear();
            Trail.After.Clear();
        }

        private void Orient(DeltaJoin join, int from, int to, Sides alive)
        {
            _resume = to;
            VisitBefore(join, from, alive);
        }

        private void VisitBefore(DeltaJoin join, int node, Sides alive)
        {
            var resume = _resume;
            if (join.BindNode(Trail.From, node))
            {
                if (_fixed == 0)
                {
                    Step(join, resume, along: true, alive);
                }
                else
                {
                    VisitAfter(join, resume, alive);
                }
            }

            _resume = resume;
            // An inner node needs a relation after it, which is not taken yet.
            var taken = Trail.Before.Count + Trail.After.Count + (1 - _fixed);
            if (taken < Trail.Maximum && MayPass(join, node, onlyUnchanged: true))
            {
                RuntimeGuard.EnsureStack();
                Step(join, node, along: false, alive);
            }
        }

        private void VisitAfter(DeltaJoin join, int node, Sides alive)
        {
            var length = Trail.Before.Count + Trail.After.Count;
            if (length >= Trail.Minimum)
            {
                Finish(join, node, alive);
            }

            if (length < Trail.Maximum)
            {
                RuntimeGuard.EnsureStack();
                Step(join, node, along: true, alive);
            }
        }

        private void Finish(DeltaJoin join, int node, Sides alive)
        {
            var isKnown = ReferenceEquals(Trail.From, Trail.To);
            if (isKnown ? join.Frame.Elements[Trail.To.Register] == node : join.BindNode(Trail.To, node))
            {
                SetList(join);
                step.Next.Run(join, alive);
            }
        }
    }
}

/// <summary>A list of relations that the left row brought: validates that it is a trail of the pattern between the ends.</summary>
internal sealed class BoundTrailStep(TrailJoinAtom trail, bool fromBound, bool toBound, UsedLinks used) : JoinStep
{
    internal override void Run(DeltaJoin join, Sides alive)
    {
        var side = (alive & Sides.New) != 0 ? join.Frame.New : join.Frame.Old;
        if (side.Values[trail.BoundSlot].Tag is not ListValue list || list.Count < trail.Minimum || list.Count > trail.Maximum)
        {
            return;
        }

        join.Frame.Set(trail.Slot, side.Values[trail.BoundSlot]);
        trail.Before.Clear();
        trail.After.Clear();
        if (fromBound)
        {
            Walk(join, list.Items, 0, join.Frame.Elements[trail.From.Register], alive);
        }
        else
        {
            BindFirst(join, list.Items, alive);
        }
    }

    internal override string Describe() => $"the list {trail.Name}";

    private void BindFirst(DeltaJoin join, Value[] items, Sides alive)
    {
        if (items.Length == 0)
        {
            throw new InvalidOperationException("An empty trail has a bound end.");
        }

        var first = (int)items[trail.Reversed ? items.Length - 1 : 0].Bits;
        if (!join.Graph.RelationIn(join.View, first, out var image))
        {
            return;
        }

        Start(image.Start);
        if (trail.EitherWay && image.Start != image.End)
        {
            Start(image.End);
        }

        void Start(int node)
        {
            if (join.BindNode(trail.From, node))
            {
                Walk(join, items, 0, node, alive);
            }
        }
    }

    private void Walk(DeltaJoin join, Value[] items, int index, int node, Sides alive)
    {
        if (index == items.Length)
        {
            if (toBound || ReferenceEquals(trail.From, trail.To)
                ? join.Frame.Elements[trail.To.Register] == node
                : join.BindNode(trail.To, node))
            {
                Next.Run(join, alive);
            }

            return;
        }

        var item = items[trail.Reversed ? items.Length - 1 - index : index];
        var relation = (int)item.Bits;
        if (item.Kind != ValueKind.Relation
            || trail.Uses(relation)
            || used.Contains(join.Frame.Elements, relation)
            || !join.Graph.RelationIn(join.View, relation, out var image)
            || !trail.Types.Accepts(image.Content)
            || (image.Start != node && !(trail.EitherWay && image.End == node)))
        {
            return;
        }

        var pending = join.Pending;
        if (trail.Predicate is not null)
        {
            join.Frame.Load(trail.ElementRegister, relation, join.Loading);
            alive = join.Ask(trail.Predicate, alive);
        }

        if (alive != Sides.None)
        {
            trail.After.Push(relation);
            Walk(join, items, index + 1, image.Start == node ? image.End : image.Start, alive);
            trail.After.Pop();
        }

        join.Pending = pending;
    }
}
