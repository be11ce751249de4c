using System.Buffers;
using System.Text;
using NodaTime;

namespace Reactive.Values;

/// <summary>A date and a time of day in nanoseconds, without zone.</summary>
public sealed class LocalDateTimeValue : TemporalValue
{
    /// <summary>Takes a date and time of NodaTime, of any of its calendars.</summary>
    public LocalDateTimeValue(LocalDateTime dateTime)
        : this(DateValue.IsoDay(dateTime.Date), dateTime.NanosecondOfDay)
    {
    }

    /// <summary>Takes a date and time of the BCL as it reads, whatever its kind.</summary>
    public LocalDateTimeValue(DateTime dateTime)
        : this(LocalDateTime.FromDateTime(dateTime))
    {
    }

    internal LocalDateTimeValue(long epochDay, long nanosecondOfDay)
        : base(ValueKind.LocalDateTime)
    {
        EpochDay = epochDay;
        NanosecondOfDay = nanosecondOfDay;
    }

    /// <summary>The days of the date since 1970-01-01.</summary>
    public long EpochDay { get; }

    /// <summary>The nanoseconds since midnight.</summary>
    public long NanosecondOfDay { get; }

    /// <summary>As a date and time of NodaTime.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside -9998 to 9999.</exception>
    public LocalDateTime ToLocalDateTime()
    {
        var (year, month, day) = IsoCalendar.Date(EpochDay);
        return new LocalDate(year, month, day).At(LocalTime.FromNanosecondsSinceMidnight(NanosecondOfDay));
    }

    /// <summary>As a date and time of the BCL of unspecified kind; what is finer than 100 ns is cut off.</summary>
    /// <exception cref="InvalidOperationException">The year is outside 1 to 9999.</exception>
    public DateTime ToDateTime() => ToLocalDateTime().ToDateTimeUnspecified();

    /// <inheritdoc/>
    public override bool SameAs(TemporalValue other) => Equivalent(other);

    /// <inheritdoc/>
    public override bool Equivalent(TemporalValue other) =>
        other is LocalDateTimeValue that && that.EpochDay == EpochDay && that.NanosecondOfDay == NanosecondOfDay;

    /// <inheritdoc/>
    public override int CompareTo(TemporalValue other)
    {
        var that = (LocalDateTimeValue)other;
        var byDate = EpochDay.CompareTo(that.EpochDay);
        return byDate != 0 ? byDate : NanosecondOfDay.CompareTo(that.NanosecondOfDay);
    }

    /// <inheritdoc/>
    public override Value Less(TemporalValue other) => other is LocalDateTimeValue ? Value.Boolean(CompareTo(other) < 0) : default;

    /// <inheritdoc/>
    public override int Hash() => TemporalHash.Of(EpochDay, NanosecondOfDay);

    /// <inheritdoc/>
    public override void WriteCanonical(IBufferWriter<byte> output)
    {
        OrderedBytes.Write(output, EpochDay);
        OrderedBytes.Write(output, NanosecondOfDay);
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder(29);
        TemporalFormat.AppendDate(text, EpochDay);
        TemporalFormat.AppendTime(text.Append('T'), NanosecondOfDay);
        return text.ToString();
    }
}
