namespace Reactive.Engine.Matching;

/// <summary>A changed element that may fit an atom.</summary>
/// <param name="Atom">The place of the atom in the join.</param>
/// <param name="Handle">The element.</param>
/// <param name="IsStructural">Whether more than properties changed.</param>
/// <param name="IsInnerNode">Whether it is meant as an inner node of a trail atom.</param>
internal readonly record struct JoinStart(int Atom, int Handle, bool IsStructural, bool IsInnerNode);
