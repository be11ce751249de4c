namespace Reactive.Engine.Graph;

/// <summary>The content of an element in one view. Good until the end of the epoch.</summary>
/// <param name="Shape">The id of its <see cref="Graph.Shape"/>.</param>
/// <param name="Row">The first of its cells in the store's slab; slot s is at Row + s.</param>
internal readonly record struct Image(int Shape, int Row);
