using Reactive.Engine.Expressions;

namespace Reactive.Engine.Operators;

/// <summary>One item of a result delta as it lies in a <see cref="ResultBuffer"/>.</summary>
/// <param name="Sides">New only: added; old only: removed; both: updated.</param>
/// <param name="Before">The first cell of the row before the epoch.</param>
/// <param name="After">The first cell of the row after it.</param>
/// <param name="Key">The first of the key's parts.</param>
internal readonly record struct ResultChange(Sides Sides, int Before, int After, int Key);
