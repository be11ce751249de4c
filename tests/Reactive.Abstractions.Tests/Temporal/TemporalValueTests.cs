using System.Buffers;
using NodaTime;
using Reactive.Values;
using Xunit;

namespace Reactive.Abstractions.Tests.Temporal;

public sealed class TemporalValueTests
{
    [Fact]
    public void Values_come_from_NodaTime_and_go_back()
    {
        var date = new LocalDate(-44, 3, 15);
        Assert.Equal(date, new DateValue(date).ToLocalDate());
        Assert.Equal("2024-02-29", new DateValue(new LocalDate(2024, 2, 29).WithCalendar(CalendarSystem.Coptic)).ToString());
        var time = new LocalTime(1, 2, 3).PlusNanoseconds(4);
        Assert.Equal(time, new LocalTimeValue(time).ToLocalTime());
        var offsetTime = new OffsetTime(time, Offset.FromSeconds(-12_345));
        Assert.Equal(offsetTime, new TimeValue(offsetTime).ToOffsetTime());
        var local = date.At(time);
        Assert.Equal(local, new LocalDateTimeValue(local).ToLocalDateTime());
        var offset = local.WithOffset(Offset.FromHours(5));
        Assert.Equal(offset, new DateTimeValue(offset).ToZonedDateTime().ToOffsetDateTime());
        var zoned = Instant.FromUtc(1969, 7, 20, 20, 17, 40).PlusNanoseconds(-1).InZone(DateTimeZoneProviders.Tzdb["America/New_York"]);
        Assert.Equal(zoned, new DateTimeValue(zoned).ToZonedDateTime());
        Assert.Equal("1969-07-20T16:17:39.999999999-04:00[America/New_York]", new DateTimeValue(zoned).ToString());
        var period = new PeriodBuilder { Years = 1, Months = -3, Weeks = 1, Days = 1, Hours = 25, Nanoseconds = -1 }.Build();
        Assert.Equal("P9M8DT24H59M59.999999999S", new DurationValue(period).ToString());
        Assert.Equal("PT-1.5S", new DurationValue(Duration.FromMilliseconds(-1500)).ToString());
        Assert.Equal(Period.FromDays(3), new DurationValue(0, 3, 0, 0).ToPeriod());
    }

    [Fact]
    public void Values_come_from_the_BCL_and_go_back()
    {
        Assert.Equal(new DateOnly(2024, 2, 29), new DateValue(new DateOnly(2024, 2, 29)).ToDateOnly());
        Assert.Equal(new TimeOnly(1, 2, 3, 4, 5), new LocalTimeValue(new TimeOnly(1, 2, 3, 4, 5)).ToTimeOnly());
        var dateTime = new DateTime(2024, 2, 29, 1, 2, 3, DateTimeKind.Unspecified);
        Assert.Equal(dateTime, new LocalDateTimeValue(dateTime).ToDateTime());
        var offset = new DateTimeOffset(2024, 2, 29, 1, 2, 3, TimeSpan.FromMinutes(-90));
        Assert.Equal(offset, new DateTimeValue(offset).ToDateTimeOffset());
        Assert.Equal("2024-02-29T01:02:03-01:30", new DateTimeValue(offset).ToString());
        Assert.Equal("PT-0.0000001S", new DurationValue(new TimeSpan(-1)).ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => new DateValue(IsoCalendar.MaxDay).ToDateOnly());
    }

    [Theory]
    [InlineData(0, "00:00")]
    [InlineData(1, "00:00:00.000000001")]
    [InlineData(100_000_000, "00:00:00.100")]
    [InlineData(120_000, "00:00:00.000120")]
    [InlineData(43_200_000_000_000, "12:00")]
    [InlineData(86_399_999_999_999, "23:59:59.999999999")]
    public void A_time_shows_seconds_only_when_there_are_any(long nanosecondOfDay, string expected) =>
        Assert.Equal(expected, new LocalTimeValue(nanosecondOfDay).ToString());

    [Theory]
    [InlineData(0, 0, 0, 0, "PT0S")]
    [InlineData(14, 0, 0, 0, "P1Y2M")]
    [InlineData(-14, 1, 0, 0, "P-1Y-2M1D")]
    [InlineData(0, 0, -3661, 0, "PT-1H-1M-1S")]
    [InlineData(0, 0, -61, 999_000_000, "PT-1M-0.001S")]
    [InlineData(0, 0, 0, -1, "PT-0.000000001S")]
    [InlineData(0, 0, long.MinValue, 1, "PT-2562047788015215H-30M-7.999999999S")]
    [InlineData(long.MinValue, long.MinValue, 0, 0, "P-768614336404564650Y-8M-9223372036854775808D")]
    public void A_duration_shows_each_part_with_its_sign(long months, long days, long seconds, int nanoseconds, string expected) =>
        Assert.Equal(expected, new DurationValue(months, days, seconds, nanoseconds).ToString());

    [Fact]
    public void Durations_of_equal_average_length_are_still_told_apart()
    {
        var day = new DurationValue(0, 1, 0, 0);
        var hours = new DurationValue(0, 0, 86_400, 0);
        Assert.False(day.Equivalent(hours));
        Assert.True(day.CompareTo(hours) > 0);
        Assert.True(day.Less(hours).IsNull);
        Assert.True(new DurationValue(0, 0, 70, 0).Equivalent(new DurationValue(0, 0, 69, 1_000_000_000)));
        Assert.True(new DurationValue(1, 0, 0, 0).CompareTo(new DurationValue(0, 30, 0, 0)) > 0);
        Assert.True(new DurationValue(1, 0, 0, 0).CompareTo(new DurationValue(0, 31, 0, 0)) < 0);
    }

    [Fact]
    public void Equal_instants_with_other_offsets_or_zones_are_ordered_but_not_equal()
    {
        Assert.True(TemporalZone.TryNamed("Europe/Berlin", out var berlin));
        Assert.True(TemporalZone.TryNamed("Europe/Stockholm", out var stockholm));
        TemporalValue[] ordered =
        [
            new DateTimeValue(0, 0, TemporalZone.Fixed(-3600)),
            new DateTimeValue(0, 0, default),
            new DateTimeValue(0, 0, TemporalZone.Fixed(3600)),
            new DateTimeValue(0, 0, berlin),
            new DateTimeValue(0, 0, stockholm),
            new DateTimeValue(0, 1, TemporalZone.Fixed(-3600)),
            new DateTimeValue(1, 0, TemporalZone.Fixed(-3600)),
        ];
        AssertOrder(ordered);
        AssertOrder([new TimeValue(3600_000_000_000, 7200), new TimeValue(0, 0), new TimeValue(3600_000_000_000, 3600), new TimeValue(1, 0)]);
    }

    [Fact]
    public void Order_bytes_equality_and_hash_agree()
    {
        var random = new Random(7);
        foreach (var make in Makers())
        {
            for (var round = 0; round < 3_000; round++)
            {
                var left = make(random);
                var right = make(random);
                var order = left.CompareTo(right);
                Assert.Equal(order == 0, left.Equivalent(right));
                Assert.Equal(Math.Sign(order), -Math.Sign(right.CompareTo(left)));
                Assert.Equal(Math.Sign(order), Math.Sign(Bytes(left).AsSpan().SequenceCompareTo(Bytes(right))));
                Assert.True(order != 0 || left.Hash() == right.Hash());
                Assert.True(left.SameAs(left) && !left.Equivalent(DurationValue.Zero) | left.Kind == ValueKind.Duration);
                Assert.True(left is DurationValue ? left.Less(right).IsNull : left.Less(right).IsTrue == order < 0);
            }
        }
    }

    [Fact]
    public void Values_of_other_kinds_are_neither_equal_nor_comparable()
    {
        var date = new DateValue(0);
        var local = new LocalDateTimeValue(0, 0);
        Assert.False(date.Equivalent(local));
        Assert.True(date.Less(local).IsNull);
        Assert.True(local.Less(date).IsNull);
    }

    [Fact]
    public void The_canonical_bytes_stay_as_they_are()
    {
        Assert.True(TemporalZone.TryNamed("Asia/Tokyo", out var tokyo));
        Assert.Equal("8000000000000001", Convert.ToHexString(Bytes(new DateValue(1))));
        Assert.Equal("8000000000000002", Convert.ToHexString(Bytes(new LocalTimeValue(2))));
        Assert.Equal("7FFFFFFFC465360180000001", Convert.ToHexString(Bytes(new TimeValue(1, 1))));
        Assert.Equal("7FFFFFFFFFFFFFFF8000000000000003", Convert.ToHexString(Bytes(new LocalDateTimeValue(-1, 3))));
        Assert.Equal("7FFFFFFFFFFFFFFF8000000380007E90417369612F546F6B796F00", Convert.ToHexString(Bytes(new DateTimeValue(-1, 3, tokyo))));
        Assert.Equal("8000000000000001800000028000000000", Convert.ToHexString(Bytes(new DateTimeValue(1, 2, default))));
        Assert.Equal(
            "800000000000000000000000002AC3748000000480000000000000018000000000000002",
            Convert.ToHexString(Bytes(new DurationValue(1, 2, 2, 4))));
    }

    private static void AssertOrder(TemporalValue[] ordered)
    {
        for (var left = 0; left < ordered.Length; left++)
        {
            for (var right = 0; right < ordered.Length; right++)
            {
                Assert.Equal(left.CompareTo(right), Math.Sign(ordered[left].CompareTo(ordered[right])));
                Assert.Equal(left == right, ordered[left].Equivalent(ordered[right]));
            }
        }
    }

    private static Func<Random, TemporalValue>[] Makers() =>
    [
        random => new DateValue(random.Next(-3, 3) * (random.Next(2) == 0 ? 1 : 100_000_000_000L)),
        random => new LocalTimeValue(random.Next(5)),
        random => new TimeValue(random.Next(3) * 3_600_000_000_000, random.Next(-2, 3) * 3600),
        random => new LocalDateTimeValue(random.Next(-2, 2), random.Next(3)),
        random => new DateTimeValue(random.Next(-2, 2), random.Next(2), Zone(random)),
        random => new DurationValue(random.Next(-1, 2), random.Next(-1, 2), random.Next(-1, 2) * 86_400, random.Next(-1, 2)),
    ];

    private static TemporalZone Zone(Random random)
    {
        string[] names = ["Europe/Berlin", "Europe/Stockholm", "UTC"];
        Assert.True(TemporalZone.TryNamed(names[random.Next(3)], out var zone));
        return random.Next(2) == 0 ? zone : TemporalZone.Fixed(random.Next(-1, 2) * 3600);
    }

    private static byte[] Bytes(TemporalValue value)
    {
        var output = new ArrayBufferWriter<byte>();
        value.WriteCanonical(output);
        return output.WrittenSpan.ToArray();
    }
}
