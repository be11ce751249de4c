using Reactive.Values;

namespace Reactive.Engine.Functions.Temporal;

/// <summary>Makes datetimes at UTC from the time since 1970-01-01T00:00Z.</summary>
internal static class EpochTime
{
    /// <summary>From seconds, and nanoseconds that may be more than a second or negative.</summary>
    internal static Value FromSeconds(in Value seconds, in Value nanoseconds)
    {
        if (!seconds.IsInteger || !nanoseconds.IsInteger)
        {
            return TemporalFailure.Type("datetime.fromEpoch() takes two integers, seconds and nanoseconds");
        }

        var carry = IsoCalendar.FloorDivide(nanoseconds.Bits, IsoCalendar.NanosPerSecond);
        var nanosecond = (int)IsoCalendar.FloorModulo(nanoseconds.Bits, IsoCalendar.NanosPerSecond);
        return TemporalFactory.Instant((Int128)seconds.Bits + carry, nanosecond, default);
    }

    internal static Value FromMilliseconds(in Value milliseconds) => milliseconds.IsInteger
        ? TemporalFactory.Instant(
            IsoCalendar.FloorDivide(milliseconds.Bits, 1000), (int)IsoCalendar.FloorModulo(milliseconds.Bits, 1000) * 1_000_000, default)
        : TemporalFailure.Type("datetime.fromEpochMillis() takes an integer");
}
