using System.Buffers;
using System.Globalization;
using System.Text;
using NodaTime;

namespace Reactive.Values;

/// <summary>
/// An amount of months, days, and seconds with nanoseconds, each of which may be negative: none can be told exactly in another.
/// Equal when all are; ordered by the average length, where a year has 365.2425 days, then by months, then by days. Cypher's
/// <c>&lt;</c> leaves the order open.
/// </summary>
public sealed class DurationValue : TemporalValue
{
    /// <summary>The seconds of a month on average: a twelfth of 365.2425 days.</summary>
    internal const long SecondsPerMonth = 2_629_746;

    /// <summary>No time at all.</summary>
    public static readonly DurationValue Zero = new(0, 0, 0, 0);

    /// <summary>Takes the amounts; nanoseconds that exceed a second or are negative are carried over to the seconds.</summary>
    /// <exception cref="OverflowException">The seconds overflow by the carry.</exception>
    public DurationValue(long months, long days, long seconds, int nanoseconds)
        : base(ValueKind.Duration)
    {
        Months = months;
        Days = days;
        Seconds = checked(seconds + IsoCalendar.FloorDivide(nanoseconds, IsoCalendar.NanosPerSecond));
        Nanoseconds = (int)IsoCalendar.FloorModulo(nanoseconds, IsoCalendar.NanosPerSecond);
    }

    /// <summary>Takes an elapsed time.</summary>
    public DurationValue(TimeSpan time)
        : this(0, 0, time.Ticks / TimeSpan.TicksPerSecond, (int)(time.Ticks % TimeSpan.TicksPerSecond) * 100)
    {
    }

    /// <summary>Takes an elapsed time of NodaTime.</summary>
    public DurationValue(Duration time)
        : this(0, 0, ((long)time.Days * IsoCalendar.SecondsPerDay) + (time.NanosecondOfDay / IsoCalendar.NanosPerSecond), time.SubsecondNanoseconds)
    {
    }

    /// <summary>Takes a period of NodaTime.</summary>
    /// <exception cref="OverflowException">The amounts exceed 64 bits.</exception>
    public DurationValue(Period period)
        : this(
            checked(((long)period.Years * 12) + period.Months),
            checked(((long)period.Weeks * 7) + period.Days),
            PeriodSeconds(period),
            (int)(PeriodNanoseconds(period) % IsoCalendar.NanosPerSecond))
    {
    }

    /// <summary>The months; twelve are a year.</summary>
    public long Months { get; }

    /// <summary>The days; seven are a week.</summary>
    public long Days { get; }

    /// <summary>The seconds, rounded down: half a second less than nothing is -1 second and 500,000,000 nanoseconds.</summary>
    public long Seconds { get; }

    /// <summary>The nanoseconds to add to <see cref="Seconds"/>, 0 to 999,999,999.</summary>
    public int Nanoseconds { get; }

    /// <summary>The length in seconds, counting months and days as long as they are on average.</summary>
    internal Int128 AverageSeconds => ((Int128)Months * SecondsPerMonth) + ((Int128)Days * IsoCalendar.SecondsPerDay) + Seconds;

    /// <summary>As a period of NodaTime.</summary>
    /// <exception cref="OverflowException">Months or days exceed 32 bits.</exception>
    public Period ToPeriod() => new PeriodBuilder
    {
        Months = checked((int)Months),
        Days = checked((int)Days),
        Seconds = Seconds,
        Nanoseconds = Nanoseconds,
    }.Build().Normalize();

    /// <summary>Makes a duration unless an amount exceeds 64 bits.</summary>
    internal static bool TryCreate(Int128 months, Int128 days, Int128 seconds, Int128 nanoseconds, out DurationValue duration)
    {
        var carry = nanoseconds / IsoCalendar.NanosPerSecond;
        var rest = (int)(nanoseconds % IsoCalendar.NanosPerSecond);
        if (rest < 0)
        {
            rest += (int)IsoCalendar.NanosPerSecond;
            carry--;
        }

        seconds += carry;
        if (!Fits(months) || !Fits(days) || !Fits(seconds))
        {
            duration = Zero;
            return false;
        }

        duration = new DurationValue((long)months, (long)days, (long)seconds, rest);
        return true;
    }

    /// <inheritdoc/>
    public override bool SameAs(TemporalValue other) => Equivalent(other);

    /// <inheritdoc/>
    public override bool Equivalent(TemporalValue other) =>
        other is DurationValue that
        && that.Months == Months
        && that.Days == Days
        && that.Seconds == Seconds
        && that.Nanoseconds == Nanoseconds;

    /// <inheritdoc/>
    public override int CompareTo(TemporalValue other)
    {
        var that = (DurationValue)other;
        var order = AverageSeconds.CompareTo(that.AverageSeconds);
        if (order == 0)
        {
            order = Nanoseconds.CompareTo(that.Nanoseconds);
        }

        if (order == 0)
        {
            order = Months.CompareTo(that.Months);
        }

        return order != 0 ? order : Days.CompareTo(that.Days);
    }

    /// <inheritdoc/>
    public override Value Less(TemporalValue other) => default;

    /// <inheritdoc/>
    public override int Hash() => TemporalHash.Of(TemporalHash.Of(Months, Days), Seconds ^ ((long)Nanoseconds << 32));

    /// <inheritdoc/>
    public override void WriteCanonical(IBufferWriter<byte> output)
    {
        // The seconds follow from the average length, the months and the days.
        OrderedBytes.Write(output, AverageSeconds);
        OrderedBytes.Write(output, Nanoseconds);
        OrderedBytes.Write(output, Months);
        OrderedBytes.Write(output, Days);
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder(24).Append('P');
        AppendAmount(text, Months / 12, 'Y');
        AppendAmount(text, Months % 12, 'M');
        AppendAmount(text, Days, 'D');
        if (Seconds != 0 || Nanoseconds != 0)
        {
            AppendTime(text.Append('T'));
        }

        return text.Length == 1 ? "PT0S" : text.ToString();
    }

    private static bool Fits(Int128 amount) => amount >= long.MinValue && amount <= long.MaxValue;

    private static long PeriodSeconds(Period period) => checked(
        (period.Hours * 3600) + (period.Minutes * 60) + period.Seconds + (long)(PeriodNanoseconds(period) / IsoCalendar.NanosPerSecond));

    private static Int128 PeriodNanoseconds(Period period) =>
        ((Int128)period.Milliseconds * 1_000_000) + ((Int128)period.Ticks * 100) + period.Nanoseconds;

    private static void AppendAmount(StringBuilder text, long amount, char unit)
    {
        if (amount != 0)
        {
            text.Append(amount).Append(unit);
        }
    }

    private void AppendTime(StringBuilder text)
    {
        // Every part has the sign of the whole, so the fraction is taken from the side of zero.
        var towardsZero = Seconds < 0 && Nanoseconds > 0;
        var seconds = towardsZero ? Seconds + 1 : Seconds;
        var nanoseconds = towardsZero ? Nanoseconds - (int)IsoCalendar.NanosPerSecond : Nanoseconds;
        AppendAmount(text, seconds / 3600, 'H');
        AppendAmount(text, seconds / 60 % 60, 'M');
        if (nanoseconds == 0)
        {
            AppendAmount(text, seconds % 60, 'S');
            return;
        }

        if (nanoseconds < 0)
        {
            text.Append('-');
        }

        text.Append(Math.Abs(seconds % 60)).Append('.');
        text.Append(Math.Abs(nanoseconds).ToString("D9", CultureInfo.InvariantCulture).TrimEnd('0')).Append('S');
    }
}
