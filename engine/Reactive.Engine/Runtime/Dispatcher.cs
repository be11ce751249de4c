using Reactive.Engine.Graph;
using Reactive.Engine.Matching;

namespace Reactive.Engine.Runtime;

/// <summary>
/// Brings each changed element to the atoms that it can fit. A shape remembers who watches it, so a change that nobody asked about costs one
/// look-up and a comparison of masks; who watches one value of a property is found by that value.
/// </summary>
internal sealed class Dispatcher(GraphStore graph)
{
    private readonly List<QueryRun> _runs = [];
    private int _version = 1;

    internal void Add(QueryRun run)
    {
        _runs.Add(run);
        for (var id = 1; id < graph.ShapeCount; id++)
        {
            var shape = graph.ShapeOf(id);
            if (shape.SubscriptionsVersion == _version)
            {
                Subscribe(run, shape, (ShapeSubscriptions)shape.Subscriptions!);
            }
        }
    }

    internal void Remove(QueryRun run)
    {
        _runs.Remove(run);
        _version++;
    }

    /// <summary>Gives the queries their starts and lists those that have any.</summary>
    internal void Dispatch(ReadOnlySpan<ElementChange> changes, List<QueryRun> affected)
    {
        foreach (ref readonly var change in changes)
        {
            var keepsShape = change.Old.Shape == change.New.Shape;
            if (change.New.Shape != 0)
            {
                For(change.New.Shape).Start(graph, change, change.New, keepsShape, affected);
            }

            if (change.Old.Shape != 0 && !keepsShape)
            {
                For(change.Old.Shape).Start(graph, change, change.Old, keepsShape: false, affected);
            }
        }
    }

    private ShapeSubscriptions For(int shapeId)
    {
        var shape = graph.ShapeOf(shapeId);
        if (shape.SubscriptionsVersion != _version)
        {
            var subscriptions = new ShapeSubscriptions();
            foreach (var run in _runs)
            {
                Subscribe(run, shape, subscriptions);
            }

            shape.Subscriptions = subscriptions;
            shape.SubscriptionsVersion = _version;
        }

        return (ShapeSubscriptions)shape.Subscriptions!;
    }

    private static void Subscribe(QueryRun run, Shape shape, ShapeSubscriptions subscriptions)
    {
        foreach (var join in run.Plan.Joins)
        {
            foreach (var atom in join.Atoms)
            {
                var isInnerNode = atom is TrailJoinAtom && !shape.IsRelation;
                if ((!atom.IsBound || isInnerNode) && Fits(atom, shape))
                {
                    subscriptions.Add(shape, new Subscription(run, join, atom, isInnerNode, atom.Needs.MaskFor(shape)));
                }
            }
        }
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
