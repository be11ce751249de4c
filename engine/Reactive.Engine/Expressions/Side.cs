using Reactive.Engine.Graph;
using Reactive.Functions;
using Reactive.Values;

namespace Reactive.Engine.Expressions;

/// <summary>
/// One side of the row that passes through the operators: its values before or after the epoch. Expressions read it and nothing else.
/// Element variables are registers that both sides share (the row key fixes them); what they look like is the side's own image.
/// </summary>
internal sealed class Side
{
    internal Side(GraphStore graph, View view, int[] elements, int valueSlots)
    {
        Graph = graph;
        View = view;
        Elements = elements;
        Images = new Image[elements.Length];
        Values = new Value[valueSlots];
    }

    internal GraphStore Graph { get; }

    internal View View { get; }

    /// <summary>Handles (or UNWIND positions) by register; <see cref="Frame.None"/> for null, <see cref="Frame.Failed"/> in an error row.</summary>
    internal readonly int[] Elements;

    /// <summary>What the elements look like on this side, by register. Undefined where the side is absent.</summary>
    internal readonly Image[] Images;

    /// <summary>Computed values by slot.</summary>
    internal readonly Value[] Values;

    /// <summary>Values of the query's parameters, in the order of the plan.</summary>
    internal Value[] Parameters = [];

    /// <summary>The clocks that expressions see: the epoch's, or those remembered for the row.</summary>
    internal FunctionContext Clock;

    /// <summary>Whether this side of the row exists.</summary>
    internal bool Present;

    /// <summary>When set, the row is an error row: its content is this error (algebra: "an error is a row").</summary>
    internal ErrorValue? Error;

    /// <summary>Whether the side exists and is no error row.</summary>
    internal bool IsRow => Present && Error is null;
}
