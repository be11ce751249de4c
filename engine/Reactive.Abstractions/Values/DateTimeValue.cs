using System.Buffers;
using System.Text;
using NodaTime;

namespace Reactive.Values;

/// <summary>
/// An instant in nanoseconds, with the zone or the offset from UTC in which it is told. Ordered by instant, then offset from west
/// to east, then plain offsets before zones and these by name; equal only when all are.
/// </summary>
public sealed class DateTimeValue : TemporalValue
{
    /// <summary>Takes an instant in a zone of NodaTime; a fixed zone of NodaTime becomes a plain offset.</summary>
    public DateTimeValue(ZonedDateTime dateTime)
        : this(dateTime.ToInstant(), TemporalZone.Of(dateTime.Zone))
    {
    }

    /// <summary>Takes a date and time with offset of NodaTime.</summary>
    public DateTimeValue(OffsetDateTime dateTime)
        : this(dateTime.ToInstant(), TemporalZone.Fixed(dateTime.Offset.Seconds))
    {
    }

    /// <summary>Takes a date and time with offset of the BCL.</summary>
    public DateTimeValue(DateTimeOffset dateTime)
        : this(OffsetDateTime.FromDateTimeOffset(dateTime))
    {
    }

    internal DateTimeValue(Instant instant, TemporalZone zone)
        : this(instant.ToUnixTimeSeconds(), (int)(instant - Instant.FromUnixTimeSeconds(instant.ToUnixTimeSeconds())).TotalNanoseconds, zone)
    {
    }

    internal DateTimeValue(long epochSecond, int nanosecond, TemporalZone zone)
        : base(ValueKind.DateTime)
    {
        EpochSecond = epochSecond;
        Nanosecond = nanosecond;
        OffsetSeconds = zone.OffsetAt(epochSecond);
        Zone = zone;
    }

    /// <summary>The seconds since 1970-01-01T00:00Z.</summary>
    public long EpochSecond { get; }

    /// <summary>The nanoseconds within the second.</summary>
    public int Nanosecond { get; }

    /// <summary>The offset from UTC in seconds that holds at the instant, east is positive.</summary>
    public int OffsetSeconds { get; }

    /// <summary>The name of the zone in the IANA database; null for a plain offset.</summary>
    public string? ZoneId => Zone.Id;

    internal TemporalZone Zone { get; }

    internal long LocalDay => IsoCalendar.FloorDivide(EpochSecond + OffsetSeconds, IsoCalendar.SecondsPerDay);

    internal long LocalNanosecondOfDay =>
        (IsoCalendar.FloorModulo(EpochSecond + OffsetSeconds, IsoCalendar.SecondsPerDay) * IsoCalendar.NanosPerSecond) + Nanosecond;

    /// <summary>As an instant of NodaTime.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside -9998 to 9999.</exception>
    public Instant ToInstant() => Instant.FromUnixTimeSeconds(EpochSecond).PlusNanoseconds(Nanosecond);

    /// <summary>As an instant in a zone of NodaTime.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside -9998 to 9999.</exception>
    public ZonedDateTime ToZonedDateTime() => ToInstant().InZone(Zone.ToDateTimeZone());

    /// <summary>As a date and time with offset of the BCL; what is finer than 100 ns is cut off.</summary>
    /// <exception cref="InvalidOperationException">The year is outside 1 to 9999, or the offset has seconds or exceeds 14 hours.</exception>
    public DateTimeOffset ToDateTimeOffset() => ToZonedDateTime().ToDateTimeOffset();

    /// <inheritdoc/>
    public override bool SameAs(TemporalValue other) => Equivalent(other);

    /// <inheritdoc/>
    public override bool Equivalent(TemporalValue other) =>
        other is DateTimeValue that
        && that.EpochSecond == EpochSecond
        && that.Nanosecond == Nanosecond
        && that.OffsetSeconds == OffsetSeconds
        && that.ZoneId == ZoneId;

    /// <inheritdoc/>
    public override int CompareTo(TemporalValue other)
    {
        var that = (DateTimeValue)other;
        var order = EpochSecond.CompareTo(that.EpochSecond);
        if (order == 0)
        {
            order = Nanosecond.CompareTo(that.Nanosecond);
        }

        if (order == 0)
        {
            order = OffsetSeconds.CompareTo(that.OffsetSeconds);
        }

        return order != 0 ? order : string.CompareOrdinal(ZoneId, that.ZoneId);
    }

    /// <inheritdoc/>
    public override Value Less(TemporalValue other) => other is DateTimeValue ? Value.Boolean(CompareTo(other) < 0) : default;

    /// <inheritdoc/>
    public override int Hash() => TemporalHash.Of(EpochSecond, ((long)OffsetSeconds << 32) ^ Nanosecond);

    /// <inheritdoc/>
    public override void WriteCanonical(IBufferWriter<byte> output)
    {
        OrderedBytes.Write(output, EpochSecond);
        OrderedBytes.Write(output, Nanosecond);
        OrderedBytes.Write(output, OffsetSeconds);

        // No name has a NUL, so that it ends the name, and a plain offset, which is only the NUL, comes first.
        var name = ZoneId ?? string.Empty;
        var bytes = output.GetSpan(Encoding.UTF8.GetMaxByteCount(name.Length) + 1);
        var length = Encoding.UTF8.GetBytes(name, bytes);
        bytes[length] = 0;
        output.Advance(length + 1);
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder(40);
        TemporalFormat.AppendDate(text, LocalDay);
        TemporalFormat.AppendTime(text.Append('T'), LocalNanosecondOfDay);
        TemporalFormat.AppendOffset(text, OffsetSeconds);
        if (ZoneId is { } name)
        {
            text.Append('[').Append(name).Append(']');
        }

        return text.ToString();
    }
}
