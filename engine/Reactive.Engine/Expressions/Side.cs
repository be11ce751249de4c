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
    internal Side(GraphStore graph, View view)
    {
        Graph = graph;
        View = view;
    }

    internal GraphStore Graph { get; }

    internal View View { get; }

    /// <summary>Handles (or UNWIND positions) by register; <see cref="Frame.None"/> for null, <see cref="Frame.Failed"/> in an error row.</summary>
    internal int[] Elements = [];

    /// <summary>What the elements look like on this side, by register. Undefined where the side is absent.</summary>
    internal Image[] Images = [];

    /// <summary>Computed values by slot.</summary>
    internal Value[] Values = [];

    /// <summary>Values of the query's parameters, in the order of the plan.</summary>
    internal Value[] Parameters = [];

    /// <summary>The clocks that expressions see: the epoch's, or those remembered for the row.</summary>
    internal FunctionContext Clock;

    /// <summary>What random values depend on beside the row: the graph's seed and the query.</summary>
    internal long Seed;

    /// <summary>A number for the positions in the lists of the lambdas that are being evaluated.</summary>
    internal long LambdaPath;

    /// <summary>Whether this side of the row exists.</summary>
    internal bool Present;

    /// <summary>When set, the row is an error row: its content is this error (algebra: "an error is a row").</summary>
    internal ErrorValue? Error;

    /// <summary>Whether the side exists and is no error row.</summary>
    internal bool IsRow => Present && Error is null;

    internal void Allocate(int[] elements, int slots)
    {
        Elements = elements;
        Images = new Image[elements.Length];
        Values = new Value[slots];
    }

    /// <summary>The number for a position inside the lambda at <paramref name="path"/>.</summary>
    internal static long Inside(long path, int position) => ((path * 31) + position + 1) * 0x5851F42D4C957F2D;
}
