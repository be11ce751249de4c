using Reactive.Engine.Expressions;

namespace Reactive.Engine.Matching;

/// <summary>One element that the pattern binds, compiled. <see cref="Order"/> is its place in the text, which decides which changed atom is the first.</summary>
internal abstract class JoinAtom
{
    internal required int Order { get; init; }

    /// <summary>The variable comes from the rows below: never a start of its own, its changes arrive with the left row.</summary>
    internal required bool IsBound { get; init; }

    /// <summary>The slot where a bound variable that is no register lies; -1 where it is one.</summary>
    internal int BoundSlot { get; init; } = -1;

    internal required PropertyNeeds Needs { get; init; }

    internal required string Name { get; init; }

    /// <summary>The register of an atom that binds one element.</summary>
    internal static int RegisterOf(JoinAtom atom) => atom is NodeJoinAtom node ? node.Register : ((RelationJoinAtom)atom).Register;
}

internal sealed class NodeJoinAtom : JoinAtom
{
    internal required int Register { get; init; }

    internal LabelTest? Labels { get; init; }

    /// <summary>A value that one of its properties must have; null where no condition says so.</summary>
    internal Routing? RoutedBy { get; set; }
}

/// <summary>What relation atoms of fixed and of variable length share.</summary>
internal abstract class LinkJoinAtom : JoinAtom
{
    internal required NodeJoinAtom From { get; init; }

    internal required NodeJoinAtom To { get; init; }

    internal required bool EitherWay { get; init; }

    /// <summary>The types to walk along, each by its own adjacency; one entry -1 for all.</summary>
    internal required RelationTypes Types { get; init; }
}

internal sealed class RelationJoinAtom : LinkJoinAtom
{
    internal required int Register { get; init; }

    /// <summary>Its types are all told by adjacency and nothing of its content is read.</summary>
    internal bool IsBare { get; init; }
}

internal sealed class TrailJoinAtom : LinkJoinAtom
{
    /// <summary>The slot of the list of relations, in the order of the text.</summary>
    internal required int Slot { get; init; }

    /// <summary>The text walks from <see cref="LinkJoinAtom.To"/> to <see cref="LinkJoinAtom.From"/>.</summary>
    internal required bool Reversed { get; init; }

    internal required int Minimum { get; init; }

    internal required int Maximum { get; init; }

    /// <summary>The register in which <see cref="Predicate"/> sees one relation; -1 without a predicate.</summary>
    internal int ElementRegister { get; init; } = -1;

    internal JoinCondition? Predicate { get; init; }

    /// <summary>Inner nodes are read (a named path is used): their changes count.</summary>
    internal required bool ReadsInnerNodes { get; init; }

    /// <summary>The trail that is being walked: relations before the start in reverse order, and those from it on.</summary>
    internal IntStack Before { get; } = new();

    internal IntStack After { get; } = new();

    internal bool Uses(int relation) => Before.Contains(relation) || After.Contains(relation);
}

/// <summary>A condition of a join.</summary>
/// <param name="Evaluator">The condition.</param>
/// <param name="CanFail">Whether some condition of the join can fail: nulls and errors are then carried to the end of the match.</param>
/// <param name="IsInline">It stands inside the pattern: where it is not true there is no match, whatever else fails.</param>
/// <param name="Ordinal">Its place among the conjuncts: of several errors the first in the text is named.</param>
/// <param name="Text">How it is shown.</param>
internal sealed record JoinCondition(Evaluator Evaluator, bool CanFail, bool IsInline, int Ordinal, string Text);
