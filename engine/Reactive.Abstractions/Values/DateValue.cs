using System.Buffers;
using System.Text;
using NodaTime;

namespace Reactive.Values;

/// <summary>A date of the ISO calendar, of years -999,999,999 to 999,999,999, without time or zone.</summary>
public sealed class DateValue : TemporalValue
{
    /// <summary>Takes a date of NodaTime, of any of its calendars.</summary>
    public DateValue(LocalDate date)
        : this(IsoDay(date))
    {
    }

    /// <summary>Takes a date of the BCL.</summary>
    public DateValue(DateOnly date)
        : this(IsoCalendar.Day(date.Year, date.Month, date.Day))
    {
    }

    internal DateValue(long epochDay)
        : base(ValueKind.Date)
    {
        EpochDay = epochDay;
        (Year, Month, Day) = IsoCalendar.Date(epochDay);
    }

    /// <summary>The astronomical year: 0 comes before 1.</summary>
    public int Year { get; }

    /// <summary>The month, 1 to 12.</summary>
    public int Month { get; }

    /// <summary>The day of the month, from 1.</summary>
    public int Day { get; }

    /// <summary>The days since 1970-01-01.</summary>
    public long EpochDay { get; }

    /// <summary>As a date of NodaTime.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside -9998 to 9999.</exception>
    public LocalDate ToLocalDate() => new(Year, Month, Day);

    /// <summary>As a date of the BCL.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside 1 to 9999.</exception>
    public DateOnly ToDateOnly() => new(Year, Month, Day);

    /// <inheritdoc/>
    public override bool SameAs(TemporalValue other) => Equivalent(other);

    /// <inheritdoc/>
    public override bool Equivalent(TemporalValue other) => other is DateValue date && date.EpochDay == EpochDay;

    /// <inheritdoc/>
    public override int CompareTo(TemporalValue other) => EpochDay.CompareTo(((DateValue)other).EpochDay);

    /// <inheritdoc/>
    public override Value Less(TemporalValue other) => other is DateValue date ? Value.Boolean(EpochDay < date.EpochDay) : default;

    /// <inheritdoc/>
    public override int Hash() => TemporalHash.Of(EpochDay, 0);

    /// <inheritdoc/>
    public override void WriteCanonical(IBufferWriter<byte> output) => OrderedBytes.Write(output, EpochDay);

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder(10);
        TemporalFormat.AppendDate(text, EpochDay);
        return text.ToString();
    }

    internal static long IsoDay(LocalDate date)
    {
        var iso = date.WithCalendar(CalendarSystem.Iso);
        return IsoCalendar.Day(iso.Year, iso.Month, iso.Day);
    }
}
