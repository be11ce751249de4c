using Reactive.Engine.Logical;

namespace Reactive.Language.Binding;

/// <summary>
/// The columns that hold the ends of a relation that a pattern bound. With <paramref name="MayOutliveRelation"/> they can be there while the
/// relation is null, after OPTIONAL MATCH.
/// </summary>
internal sealed record RelationEnds(Variable Start, Variable End, bool MayOutliveRelation);
