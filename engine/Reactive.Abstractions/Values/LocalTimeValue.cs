using System.Buffers;
using System.Text;
using NodaTime;

namespace Reactive.Values;

/// <summary>A time of day in nanoseconds, without date or zone.</summary>
public sealed class LocalTimeValue : TemporalValue
{
    /// <summary>Takes a time of NodaTime.</summary>
    public LocalTimeValue(LocalTime time)
        : this(time.NanosecondOfDay)
    {
    }

    /// <summary>Takes a time of the BCL.</summary>
    public LocalTimeValue(TimeOnly time)
        : this(time.Ticks * 100)
    {
    }

    internal LocalTimeValue(long nanosecondOfDay)
        : base(ValueKind.LocalTime) => NanosecondOfDay = nanosecondOfDay;

    /// <summary>The nanoseconds since midnight.</summary>
    public long NanosecondOfDay { get; }

    /// <summary>As a time of NodaTime.</summary>
    public LocalTime ToLocalTime() => LocalTime.FromNanosecondsSinceMidnight(NanosecondOfDay);

    /// <summary>As a time of the BCL; what is finer than 100 ns is cut off.</summary>
    public TimeOnly ToTimeOnly() => new(NanosecondOfDay / 100);

    /// <inheritdoc/>
    public override bool SameAs(TemporalValue other) => Equivalent(other);

    /// <inheritdoc/>
    public override bool Equivalent(TemporalValue other) => other is LocalTimeValue time && time.NanosecondOfDay == NanosecondOfDay;

    /// <inheritdoc/>
    public override int CompareTo(TemporalValue other) => NanosecondOfDay.CompareTo(((LocalTimeValue)other).NanosecondOfDay);

    /// <inheritdoc/>
    public override Value Less(TemporalValue other) =>
        other is LocalTimeValue time ? Value.Boolean(NanosecondOfDay < time.NanosecondOfDay) : default;

    /// <inheritdoc/>
    public override int Hash() => TemporalHash.Of(NanosecondOfDay, 1);

    /// <inheritdoc/>
    public override void WriteCanonical(IBufferWriter<byte> output) => OrderedBytes.Write(output, NanosecondOfDay);

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder(18);
        TemporalFormat.AppendTime(text, NanosecondOfDay);
        return text.ToString();
    }
}
