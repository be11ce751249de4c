namespace Reactive.Engine.Graph;

/// <summary>A relation in one view.</summary>
/// <param name="Content">Shape and cells.</param>
/// <param name="Start">The handle of the node where it begins.</param>
/// <param name="End">The handle of the node where it ends.</param>
internal readonly record struct RelationImage(Image Content, int Start, int End);
