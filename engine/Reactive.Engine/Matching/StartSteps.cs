using Reactive.Engine.Expressions;

namespace Reactive.Engine.Matching;

/// <summary>The first step of a chain that begins at a changed element.</summary>
internal abstract class StartStep : JoinStep
{
    internal abstract void RunFrom(DeltaJoin join, int handle, Sides alive);

    internal sealed override void Run(DeltaJoin join, Sides alive) =>
        throw new InvalidOperationException("A chain begins here.");
}

internal sealed class NodeStartStep(NodeJoinAtom atom) : StartStep
{
    internal override void RunFrom(DeltaJoin join, int handle, Sides alive)
    {
        if (join.BindNode(atom, handle))
        {
            Next.Run(join, alive);
        }
    }

    internal override string Describe() => $"changed node {atom.Name}";
}

/// <summary>Binds a changed relation and the nodes at its ends, in each allowed orientation.</summary>
internal sealed class RelationStartStep(RelationJoinAtom atom) : StartStep
{
    internal override void RunFrom(DeltaJoin join, int handle, Sides alive)
    {
        if (!join.BindRelation(atom, handle, UsedLinks.None))
        {
            return;
        }

        join.Graph.RelationIn(join.View, handle, out var image);
        Orient(join, alive, image.Start, image.End);
        if (atom.EitherWay && image.Start != image.End)
        {
            Orient(join, alive, image.End, image.Start);
        }
    }

    internal override string Describe() => $"changed relation {atom.Name}";

    private void Orient(DeltaJoin join, Sides alive, int from, int to)
    {
        if (ReferenceEquals(atom.From, atom.To) ? from != to : !join.BindNode(atom.To, to))
        {
            return;
        }

        if (join.BindNode(atom.From, from))
        {
            Next.Run(join, alive);
        }
    }
}

/// <summary>
/// Goes through all nodes, or through those below a watermark in chunks: the first step of a query's start, and of a component of a
/// pattern that nothing connects to the rest.
/// </summary>
internal sealed class ScanStep(NodeJoinAtom atom) : JoinStep
{
    internal NodeJoinAtom Atom { get; } = atom;

    internal override void Run(DeltaJoin join, Sides alive)
    {
        // Registers of outer steps stay as they are; the capacity can grow only between epochs.
        var end = join.Graph.NodeCapacity;
        for (var node = 1; node < end; node++)
        {
            if (join.BindNode(Atom, node))
            {
                Next.Run(join, alive);
            }
        }
    }

    internal void RunOne(DeltaJoin join, int node)
    {
        if (join.BindNode(Atom, node))
        {
            Next.Run(join, Sides.New);
        }
    }

    internal override string Describe() => $"all nodes {Atom.Name}";
}
