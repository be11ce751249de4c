using Reactive.Engine.Matching;
using Reactive.Engine.Operators;

namespace Reactive.Engine.Planning;

/// <summary>Builds the chains of a join: one for each start, all over the same atoms.</summary>
internal sealed class JoinChains(DeltaJoin join, JoinAtom[] atoms, List<PlacedCondition> conditions, LeftRows? left)
{
    internal void Build()
    {
        join.CarriesConditions = conditions.Any(c => c.Condition.CanFail)
            || atoms.Any(a => a is TrailJoinAtom { Predicate.CanFail: true });
        join.Starts = new JoinStep?[atoms.Length];
        join.InnerStarts = new JoinStep?[atoms.Length];
        foreach (var atom in atoms)
        {
            // The relations of a bound list change with the left row; the nodes between them do not.
            if (atom is TrailJoinAtom { ReadsInnerNodes: true } trail)
            {
                join.InnerStarts[atom.Order] = Chain(new TrailStartStep(trail, isInnerNode: true), trail, leftIsBound: false);
            }

            if (!atom.IsBound)
            {
                join.Starts[atom.Order] = StartAt(atom);
            }
        }

        if (left is not null)
        {
            join.LeftStart = Chain(null, null, leftIsBound: true);
        }
        else
        {
            var first = FirstToScan();
            var scan = new ScanStep(first);
            join.ScannedAtom = first;
            Chain(scan, first, leftIsBound: false);
            join.ScanStart = scan;
        }
    }

    private JoinStep StartAt(JoinAtom atom)
    {
        JoinStep start = atom switch
        {
            NodeJoinAtom node => new NodeStartStep(node),
            RelationJoinAtom relation => new RelationStartStep(relation),
            _ => new TrailStartStep((TrailJoinAtom)atom, isInnerNode: false),
        };
        return Chain(start, atom, leftIsBound: false);
    }

    // Nothing is known of sizes when a query starts on an empty graph: one value is the best guess, labels the next.
    private NodeJoinAtom FirstToScan()
    {
        var nodes = atoms.OfType<NodeJoinAtom>().ToArray();
        return nodes.FirstOrDefault(n => n.RoutedBy is not null) ?? nodes.FirstOrDefault(n => n.Labels is not null) ?? nodes[0];
    }

    private JoinStep Chain(JoinStep? start, JoinAtom? startAtom, bool leftIsBound)
    {
        var builder = new JoinChain(atoms, conditions, left);
        if (start is not null)
        {
            builder.Begin(start, startAtom!);
        }

        if (leftIsBound)
        {
            builder.BindLeft();
        }

        return builder.Complete();
    }
}
