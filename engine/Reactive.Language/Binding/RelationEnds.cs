using Reactive.Engine.Logical;

namespace Reactive.Language.Binding;

/// <summary>
/// The columns that hold the ends of a relation that a pattern bound. An end that was bound before an OPTIONAL MATCH may outlive the relation:
/// it is there while the relation is null.
/// </summary>
internal sealed record RelationEnds(Variable Start, Variable End, bool StartMayOutlive = false, bool EndMayOutlive = false);
