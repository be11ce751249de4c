namespace Reactive.Language.Syntax;

/// <summary>Where a label expression stands; it decides which of the old forms are legal.</summary>
internal enum LabelPlace
{
    Node,
    Relation,
    Predicate,
}
