using System.Collections.Immutable;

namespace Reactive.Engine.Logical;

/// <summary>One element that a pattern binds. Each different variable of a clause is one atom, anonymous ones too.</summary>
internal abstract record PatternAtom(Variable Variable, bool IsBound);

/// <summary>A node. <paramref name="IsBound"/>: the variable comes from the rows below and is only validated here (null or not a node: no match / row error).</summary>
internal sealed record NodeAtom(Variable Variable, bool IsBound, LabelPredicate? Labels) : PatternAtom(Variable, IsBound);

internal enum AtomDirection
{
    /// <summary>From <c>From</c> to <c>To</c>.</summary>
    Forward,

    /// <summary>Either way; a self-loop once.</summary>
    Both,
}

/// <summary>
/// A relation between two node atoms (a pattern that points left arrives with <paramref name="From"/> and <paramref name="To"/> exchanged).
/// With <paramref name="Length"/> it is a trail, its variable the list of relations in the order of the text:
/// <paramref name="Reversed"/> says that the text walks from <paramref name="To"/> to <paramref name="From"/>.
/// </summary>
internal sealed record RelationAtom(
    Variable Variable,
    bool IsBound,
    Variable From,
    Variable To,
    AtomDirection Direction,
    bool Reversed,
    LabelPredicate? Types,
    TrailLength? Length)
    : PatternAtom(Variable, IsBound);

/// <summary>
/// Bounds of a trail, both inclusive; no <paramref name="Maximum"/>: unbounded. <paramref name="Predicate"/> is asked of each relation,
/// which it sees as <paramref name="Element"/>.
/// </summary>
internal sealed record TrailLength(int Minimum, int? Maximum, Variable? Element, Expression? Predicate);

/// <summary>A named path: a computed column of the clause's atoms, node, relation, node, ... in the order of the text.</summary>
internal sealed record PathColumn(Variable Variable, ImmutableArray<Variable> Steps);

/// <summary>
/// All comma patterns of one clause together. All relations are different from each other. <paramref name="Atoms"/> are in the
/// order in which they first occur in the text: that order makes the row key. <paramref name="Predicates"/> hold what stands inline:
/// property maps as equalities, inline WHERE; all must be true.
/// </summary>
internal sealed record MatchPattern(
    ImmutableArray<PatternAtom> Atoms, ImmutableArray<Expression> Predicates, ImmutableArray<PathColumn> Paths);
