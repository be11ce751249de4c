using Reactive.Engine.Functions.Temporal;
using Reactive.Values;
using Xunit;

namespace Reactive.Engine.Tests.Temporal;

/// <summary>Laws that hold for all temporal values, tried on random ones.</summary>
public sealed class TemporalLawTests
{
    private const int Rounds = 4_000;

    private static readonly string[] Zones =
        ["Europe/Stockholm", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Apia", "UTC"];

    [Fact]
    public void The_text_of_a_value_reads_as_the_value()
    {
        var random = new Random(1);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var value in Values(random))
            {
                var text = value.ToString();
                Assert.True(TemporalText.Parse(value.Kind, text).Tag is TemporalValue read && read.Equivalent(value), text);
            }
        }
    }

    [Fact]
    public void The_time_between_two_instants_added_to_the_first_gives_the_second()
    {
        var random = new Random(2);
        for (var round = 0; round < Rounds; round++)
        {
            var from = Values(random).ToArray();
            var to = Values(random).ToArray();
            foreach (var index in new[] { 0, 3, 4, 5 })
            {
                var between = DurationBetween.Between(Value.Of(from[index]), Value.Of(to[index]));
                var sum = (TemporalValue)TemporalArithmetic.Add(Value.Of(from[index]), between).Tag!;
                Assert.True(SameInstant(sum, to[index]), $"{from[index]} + {between.Tag} = {sum}, not {to[index]}");
            }
        }
    }

    [Fact]
    public void An_exact_duration_that_is_added_can_be_taken_away()
    {
        var random = new Random(3);
        for (var round = 0; round < Rounds; round++)
        {
            var exact = Value.Of(new DurationValue(0, 0, random.NextInt64(-1_000_000_000, 1_000_000_000), random.Next(-999_999_999, 999_999_999)));
            foreach (var value in Values(random).Where(value => value.Kind is not (ValueKind.Date or ValueKind.Duration)))
            {
                var back = TemporalArithmetic.Subtract(TemporalArithmetic.Add(Value.Of(value), exact), exact);
                Assert.True(((TemporalValue)back.Tag!).Equivalent(value), $"{value} + {exact.Tag} - {exact.Tag} = {back.Tag}");
            }
        }
    }

    [Fact]
    public void A_value_is_made_again_from_its_own_components()
    {
        var random = new Random(4);
        string[][] families = [["month", "day"], ["quarter", "dayOfQuarter"], ["ordinalDay"], ["week", "dayOfWeek"]];
        for (var round = 0; round < Rounds; round++)
        {
            var date = Value.Of(new DateValue(Day(random)));
            foreach (var family in families)
            {
                var year = TemporalComponents.Get(date, family[0] == "week" ? "weekYear" : "year");
                var entries = family.Select(key => KeyValuePair.Create(key, TemporalComponents.Get(date, key))).Append(new("year", year));
                var made = InstantConstruction.FromMap(ValueKind.Date, MapValue.From(entries));
                Assert.True(((TemporalValue)date.Tag!).Equivalent((TemporalValue)made.Tag!), $"{date.Tag} by {family[0]} is {made.Tag}");
            }
        }
    }

    [Fact]
    public void Truncating_twice_is_truncating_once_and_never_moves_on()
    {
        var random = new Random(5);
        foreach (var unit in Enum.GetNames<TruncationUnit>())
        {
            for (var round = 0; round < 300; round++)
            {
                var value = Value.Of(new LocalDateTimeValue(Day(random), Nanosecond(random)));
                var once = Truncation.Truncate(ValueKind.LocalDateTime, unit, value, MapValue.Empty);
                var twice = Truncation.Truncate(ValueKind.LocalDateTime, unit, once, MapValue.Empty);
                Assert.True(((TemporalValue)once.Tag!).Equivalent((TemporalValue)twice.Tag!), $"{unit} of {value.Tag}");
                Assert.True(((TemporalValue)once.Tag!).CompareTo((TemporalValue)value.Tag!) <= 0, $"{unit} of {value.Tag}");
            }
        }
    }

    [Fact]
    public void No_text_makes_the_parser_throw()
    {
        var random = new Random(6);
        const string Alphabet = "0123456789-+:.,TZWQPYMDHS[]/aE ";
        foreach (var kind in new[] { ValueKind.Date, ValueKind.LocalTime, ValueKind.Time, ValueKind.LocalDateTime, ValueKind.DateTime, ValueKind.Duration })
        {
            for (var round = 0; round < 20_000; round++)
            {
                var text = Mutated(random, Alphabet);
                var value = TemporalText.Parse(kind, text);
                Assert.True(value.IsError || value.Kind == kind, text);
            }
        }
    }

    private static string Mutated(Random random, string alphabet)
    {
        var text = Values(random).ElementAt(random.Next(6)).ToString().ToList();
        for (var changes = random.Next(4); changes > 0; changes--)
        {
            var at = random.Next(text.Count + 1);
            if (at < text.Count && random.Next(2) == 0)
            {
                text.RemoveAt(at);
            }
            else
            {
                text.Insert(at, alphabet[random.Next(alphabet.Length)]);
            }
        }

        return new string([.. text]);
    }

    /// <summary>A value of each kind; datetimes with offset and with zone.</summary>
    private static IEnumerable<TemporalValue> Values(Random random)
    {
        yield return new DateValue(Day(random));
        yield return new LocalTimeValue(Nanosecond(random));
        yield return new TimeValue(Nanosecond(random), Offset(random));
        yield return new LocalDateTimeValue(Day(random), Nanosecond(random));
        yield return new DateTimeValue(Day(random) * 86_400, random.Next(1_000_000_000), TemporalZone.Fixed(Offset(random)));
        Assert.True(TemporalZone.TryNamed(Zones[random.Next(Zones.Length)], out var zone));
        yield return new DateTimeValue(random.NextInt64(-6_000_000_000, 6_000_000_000), random.Next(1_000_000_000), zone);
        yield return new DurationValue(
            random.Next(-100, 100), random.Next(-100, 100), random.NextInt64(-200_000, 200_000), random.Next(-999_999_999, 999_999_999));
    }

    private static bool SameInstant(TemporalValue left, TemporalValue right) =>
        left is DateTimeValue first && right is DateTimeValue second
            ? first.EpochSecond == second.EpochSecond && first.Nanosecond == second.Nanosecond
            : left.Equivalent(right);

    private static long Day(Random random) => random.Next(20) == 0
        ? random.NextInt64(IsoCalendar.MinDay + 1_000_000, IsoCalendar.MaxDay - 1_000_000)
        : random.Next(-1_000_000, 1_000_000);

    private static long Nanosecond(Random random) => random.Next(3) switch
    {
        0 => random.Next(24) * 3600L * IsoCalendar.NanosPerSecond,
        1 => random.Next(86_400_000) * 1_000_000L,
        _ => random.NextInt64(IsoCalendar.NanosPerDay),
    };

    private static int Offset(Random random) =>
        random.Next(3) == 0 ? random.Next(-64_800, 64_801) : random.Next(-72, 73) * 900;
}
