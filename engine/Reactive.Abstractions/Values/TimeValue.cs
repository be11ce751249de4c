using System.Buffers;
using System.Text;
using NodaTime;

namespace Reactive.Values;

/// <summary>
/// A time of day in nanoseconds with an offset from UTC. Ordered by the time at UTC, then by the offset from west to east; equal
/// only when both are.
/// </summary>
public sealed class TimeValue : TemporalValue
{
    /// <summary>Takes a time with offset of NodaTime.</summary>
    public TimeValue(OffsetTime time)
        : this(time.TimeOfDay.NanosecondOfDay, time.Offset.Seconds)
    {
    }

    internal TimeValue(long nanosecondOfDay, int offsetSeconds)
        : base(ValueKind.Time)
    {
        NanosecondOfDay = nanosecondOfDay;
        OffsetSeconds = offsetSeconds;
    }

    /// <summary>The nanoseconds since midnight where the clock stands.</summary>
    public long NanosecondOfDay { get; }

    /// <summary>The offset from UTC in seconds, east is positive.</summary>
    public int OffsetSeconds { get; }

    // Not wrapped around midnight: 00:30+01:00 is before 00:00Z.
    private long UtcNanosecond => NanosecondOfDay - (OffsetSeconds * IsoCalendar.NanosPerSecond);

    /// <summary>As a time with offset of NodaTime.</summary>
    public OffsetTime ToOffsetTime() => new(LocalTime.FromNanosecondsSinceMidnight(NanosecondOfDay), Offset.FromSeconds(OffsetSeconds));

    /// <inheritdoc/>
    public override bool SameAs(TemporalValue other) => Equivalent(other);

    /// <inheritdoc/>
    public override bool Equivalent(TemporalValue other) =>
        other is TimeValue time && time.NanosecondOfDay == NanosecondOfDay && time.OffsetSeconds == OffsetSeconds;

    /// <inheritdoc/>
    public override int CompareTo(TemporalValue other)
    {
        var time = (TimeValue)other;
        var byInstant = UtcNanosecond.CompareTo(time.UtcNanosecond);
        return byInstant != 0 ? byInstant : OffsetSeconds.CompareTo(time.OffsetSeconds);
    }

    /// <inheritdoc/>
    public override Value Less(TemporalValue other) => other is TimeValue ? Value.Boolean(CompareTo(other) < 0) : default;

    /// <inheritdoc/>
    public override int Hash() => TemporalHash.Of(NanosecondOfDay, OffsetSeconds);

    /// <inheritdoc/>
    public override void WriteCanonical(IBufferWriter<byte> output)
    {
        OrderedBytes.Write(output, UtcNanosecond);
        OrderedBytes.Write(output, OffsetSeconds);
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder(27);
        TemporalFormat.AppendTime(text, NanosecondOfDay);
        TemporalFormat.AppendOffset(text, OffsetSeconds);
        return text.ToString();
    }
}
