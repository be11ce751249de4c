using Reactive.Engine.Graph;
using Reactive.Engine.Matching;

namespace Reactive.Engine.Runtime;

/// <summary>
/// Brings each changed element to the atoms that it can fit. A shape remembers who watches it, so a change that nobody asked about costs one
/// look-up and a comparison of masks.
/// </summary>
internal sealed class Dispatcher(GraphStore graph)
{
    private readonly List<QueryRun> _runs = [];
    private int _version = 1;

    internal void Add(QueryRun run)
    {
        _runs.Add(run);
        _version++;
    }

    internal void Remove(QueryRun run)
    {
        _runs.Remove(run);
        _version++;
    }

    /// <summary>Gives the joins their starts and lists the queries that have any.</summary>
    internal void Dispatch(ReadOnlySpan<ElementChange> changes, List<QueryRun> affected)
    {
        foreach (ref readonly var change in changes)
        {
            var current = change.New.Shape == 0 ? [] : For(change.New.Shape);
            foreach (ref readonly var subscription in current.AsSpan())
            {
                if (change.Structural || IsRelevant(subscription, change))
                {
                    Start(subscription, change, affected);
                }
            }

            if (change.Old.Shape != 0 && change.Old.Shape != change.New.Shape)
            {
                DispatchOldShape(change, current, affected);
            }
        }
    }

    private void DispatchOldShape(in ElementChange change, Subscription[] current, List<QueryRun> affected)
    {
        foreach (ref readonly var subscription in For(change.Old.Shape).AsSpan())
        {
            if (!IsListed(current, subscription) && (change.Structural || IsRelevant(subscription, change)))
            {
                Start(subscription, change, affected);
            }
        }
    }

    private bool IsRelevant(in Subscription subscription, in ElementChange change) =>
        change.Old.Shape == change.New.Shape
            ? (change.PropertyMask & subscription.Mask) != 0
            : subscription.Join.Atoms[subscription.Atom].Needs.IsRelevant(graph, change);

    private static bool IsListed(Subscription[] current, in Subscription subscription)
    {
        foreach (ref readonly var other in current.AsSpan())
        {
            if (ReferenceEquals(other.Join, subscription.Join)
                && other.Atom == subscription.Atom
                && other.IsInnerNode == subscription.IsInnerNode)
            {
                return true;
            }
        }

        return false;
    }

    private static void Start(in Subscription subscription, in ElementChange change, List<QueryRun> affected)
    {
        subscription.Join.AddStart(
            new JoinStart(subscription.Atom, change.Handle, change.Structural, subscription.IsInnerNode));
        if (!subscription.Run.IsAffected)
        {
            subscription.Run.IsAffected = true;
            affected.Add(subscription.Run);
        }
    }

    private Subscription[] For(int shapeId)
    {
        var shape = graph.ShapeOf(shapeId);
        if (shape.SubscriptionsVersion != _version)
        {
            shape.Subscriptions = Find(shape);
            shape.SubscriptionsVersion = _version;
        }

        return (Subscription[])shape.Subscriptions!;
    }

    private Subscription[] Find(Shape shape)
    {
        var found = new List<Subscription>();
        foreach (var run in _runs)
        {
            foreach (var join in run.Plan.Joins)
            {
                foreach (var atom in join.Atoms)
                {
                    if (!atom.IsBound && Fits(atom, shape))
                    {
                        var mask = atom.Needs.MaskFor(shape);
                        found.Add(new Subscription(run, join, atom.Order, atom is TrailJoinAtom && !shape.IsRelation, mask));
                    }
                }
            }
        }

        return [.. found];
    }

    private static bool Fits(JoinAtom atom, Shape shape) => atom switch
    {
        NodeJoinAtom node => !shape.IsRelation && (node.Labels is null || node.Labels.Matches(shape.Id)),
        TrailJoinAtom { Maximum: < 1 } => false,
        TrailJoinAtom { ReadsInnerNodes: true } when !shape.IsRelation => true,
        LinkJoinAtom link => shape.IsRelation && (link.Types.Test is null || link.Types.Test.Matches(shape.Id)),
        _ => false,
    };
}
