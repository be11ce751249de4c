namespace Reactive.Engine.Aggregates;

/// <summary>
/// What an <see cref="ExactFloatSum"/> holds beside its 128 bits: the members that are no numbers, by count so that they can leave
/// again, and the wide accumulator while there is a need for it.
/// </summary>
internal sealed class FloatOutliers
{
    internal long NaNs;
    internal long PositiveInfinities;
    internal long NegativeInfinities;

    /// <summary>The finite members that do not fit the 128 bits.</summary>
    internal long Misfits;

    internal WideAccumulator? Wide;

    internal bool IsEmpty => NaNs == 0 && HasNoInfinity && Misfits == 0 && Wide is null;

    internal bool IsFinite => NaNs == 0 && HasNoInfinity;

    private bool HasNoInfinity => PositiveInfinities == 0 && NegativeInfinities == 0;

    /// <summary>What the members that are not finite make of any sum.</summary>
    internal double NonFinite =>
        NaNs != 0 || (PositiveInfinities != 0 && NegativeInfinities != 0) ? double.NaN
        : PositiveInfinities != 0 ? double.PositiveInfinity
        : double.NegativeInfinity;

    internal void CountNonFinite(double value, long weight)
    {
        if (double.IsNaN(value))
        {
            NaNs += weight;
        }
        else if (value > 0)
        {
            PositiveInfinities += weight;
        }
        else
        {
            NegativeInfinities += weight;
        }
    }
}
