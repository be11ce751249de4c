using Reactive.Values;
using Xunit;

namespace Reactive.Engine.Tests.Temporal;

public sealed class ConstructionTests
{
    [Theory]
    [InlineData("date({year: 2020, month: 2, day: 29})", "2020-02-29")]
    [InlineData("date({year: -5})", "-0005-01-01")]
    [InlineData("date({year: 2020, week: 53, dayOfWeek: 7})", "2021-01-03")]
    [InlineData("date({date: date('2020-02-29'), year: 2021})", "2021-02-28")]
    [InlineData("date({date: date('2020-01-31'), month: 2})", "2020-02-29")]
    [InlineData("date({date: date('2020-12-31'), quarter: 2})", "2020-06-30")]
    [InlineData("date({date: date('2021-01-02'), year: 2019, week: 52})", "2019-12-28")]
    [InlineData("date({date: date('2020-08-14'), dayOfQuarter: 1})", "2020-07-01")]
    [InlineData("date({date: datetime('2020-08-14T23:30-08:00')})", "2020-08-14")]
    [InlineData("localdatetime({datetime: date('2020-08-14'), hour: 3})", "2020-08-14T03:00")]
    [InlineData("datetime(date('2020-08-14'))", "2020-08-14T00:00Z")]
    [InlineData("time(localdatetime('2020-08-14T03:04'))", "03:04Z")]
    [InlineData("time({time: datetime('2020-08-14T03:04Z'), timezone: 'Europe/Stockholm'})", "05:04+02:00")]
    [InlineData("localtime({time: localtime('01:02:03.123456789'), millisecond: 5})", "01:02:03.005")]
    [InlineData("localtime({hour: 1, minute: 2, second: 3, millisecond: 4, nanosecond: 5})", "01:02:03.004000005")]
    [InlineData("datetime({epochSeconds: 1, nanosecond: 23})", "1970-01-01T00:00:01.000000023Z")]
    [InlineData("datetime({epochMillis: -1, timezone: '+01:00'})", "1970-01-01T00:59:59.999+01:00")]
    [InlineData("datetime({epochMillis: 5, nanosecond: 7})", "1970-01-01T00:00:00.005000007Z")]
    [InlineData("datetime.fromEpoch(0, -1)", "1969-12-31T23:59:59.999999999Z")]
    [InlineData("datetime.fromepochmillis(-1)", "1969-12-31T23:59:59.999Z")]
    [InlineData("datetime({datetime: datetime('2020-10-25T02:30+01:00[Europe/Stockholm]'), second: 5})", "2020-10-25T02:30:05+01:00[Europe/Stockholm]")]
    [InlineData("date({year: 2020, month: null})", "null")]
    [InlineData("date(null)", "null")]
    [InlineData("date.truncate('year', null)", "null")]
    public void Components_make_an_instant(string expression, string expected) =>
        Assert.Equal(expected, TemporalExpression.Show(expression));

    [Theory]
    [InlineData("date({})")]
    [InlineData("date({month: 2})")]
    [InlineData("date({year: 2020, day: 2})")]
    [InlineData("date({year: 2020, dayOfWeek: 2})")]
    [InlineData("date({year: 2020, dayOfQuarter: 2})")]
    [InlineData("date({year: 2020, month: 2, week: 3})")]
    [InlineData("date({year: 2020, month: 2, day: 30})")]
    [InlineData("date({year: 2019, week: 53})")]
    [InlineData("date({year: 2019, ordinalDay: 366})")]
    [InlineData("date({year: 2019, quarter: 1, dayOfQuarter: 91})")]
    [InlineData("date({year: 2019, hour: 1})")]
    [InlineData("date({year: 2019, yaer: 1})")]
    [InlineData("date({year: 1000000000})")]
    [InlineData("localtime({minute: 1})")]
    [InlineData("localtime({hour: 1, second: 1})")]
    [InlineData("localtime({hour: 1, minute: 1, nanosecond: 1})")]
    [InlineData("localtime({hour: 24})")]
    [InlineData("localtime({hour: 1, minute: 1, second: 1, millisecond: 1, microsecond: 1000})")]
    [InlineData("localtime({hour: 1, timezone: 'Z'})")]
    [InlineData("localdatetime({year: 2020, hour: 1})")]
    [InlineData("localdatetime({year: 2020, week: 1, hour: 1})")]
    [InlineData("datetime({year: 2020, timezone: 'Mars/Olympus'})")]
    [InlineData("datetime({datetime: datetime('2020Z'), date: date('2020')})")]
    [InlineData("datetime({epochSeconds: 1, epochMillis: 1})")]
    [InlineData("datetime({epochSeconds: 1, hour: 1})")]
    [InlineData("time({hour: 1, timezone: 'Europe/Stockholm'})")]
    [InlineData("datetime({timezone: 'Europe/Stockholm'})")]
    public void Components_that_make_no_instant_are_an_error(string expression) =>
        Assert.Equal("ArgumentError/InvalidArgumentValue", TemporalExpression.Show(expression));

    [Theory]
    [InlineData("date({year: 2020.0})")]
    [InlineData("date({year: '2020'})")]
    [InlineData("date({date: localtime('10:00')})")]
    [InlineData("date(localtime('10:00'))")]
    [InlineData("localtime(date('2020'))")]
    [InlineData("datetime({year: 2020, timezone: 1})")]
    [InlineData("datetime.fromEpoch(1.5, 0)")]
    [InlineData("date(2020)")]
    [InlineData("duration(2020)")]
    [InlineData("duration({days: 'x'})")]
    [InlineData("duration.between(date('2020'), 5)")]
    public void Values_of_the_wrong_type_are_a_type_error(string expression) =>
        Assert.Equal("TypeError/InvalidArgumentType", TemporalExpression.Show(expression));

    [Theory]
    [InlineData("duration({years: 12.5, months: 5.5, days: 14.5, hours: 16.5, minutes: 12.5, seconds: 70.5, nanoseconds: 3})", "P12Y11M29DT33H58M13.500000003S")]
    [InlineData("duration({seconds: 0.3})", "PT0.3S")]
    [InlineData("duration({seconds: 2, milliseconds: -1})", "PT1.999S")]
    [InlineData("duration({seconds: -2, milliseconds: 1})", "PT-1.999S")]
    [InlineData("duration({seconds: -2, milliseconds: -1})", "PT-2.001S")]
    [InlineData("duration({days: 1, milliseconds: -1})", "P1DT-0.001S")]
    [InlineData("duration({seconds: 60, milliseconds: -1})", "PT59.999S")]
    [InlineData("duration({seconds: -60, milliseconds: 1})", "PT-59.999S")]
    [InlineData("duration({seconds: -60, milliseconds: -1})", "PT-1M-0.001S")]
    [InlineData("duration({minutes: 12, seconds: -60})", "PT11M")]
    [InlineData("duration({years: 12, months: 5, days: -14, hours: 16})", "P12Y5M-14DT16H")]
    [InlineData("duration({nanoseconds: 0.9})", "PT0S")]
    [InlineData("duration({nanoseconds: -0.9})", "PT0S")]
    [InlineData("duration({quarters: 5})", "P1Y3M")]
    [InlineData("duration({days: 9223372036854775807})", "P9223372036854775807D")]
    [InlineData("duration({weeks: 9223372036854775807})", "ArithmeticError/NumberOutOfRange")]
    [InlineData("duration({centuries: 1})", "ArgumentError/InvalidArgumentValue")]
    [InlineData("duration({})", "ArgumentError/InvalidArgumentValue")]
    [InlineData("duration({days: null})", "null")]
    public void Amounts_make_a_duration_and_fractions_cascade(string expression, string expected) =>
        Assert.Equal(expected, TemporalExpression.Show(expression));

    [Theory]
    [InlineData("date()", "2024-02-29")]
    [InlineData("localtime()", "23:11:13")]
    [InlineData("time()", "23:11:13Z")]
    [InlineData("localdatetime()", "2024-02-29T23:11:13")]
    [InlineData("datetime()", "2024-02-29T23:11:13Z")]
    [InlineData("date.statement('Europe/Stockholm')", "2024-03-01")]
    [InlineData("time.statement({timezone: 'Europe/Stockholm'})", "00:11:13+01:00")]
    [InlineData("datetime.transaction()", "2024-02-29T10:11:12.345Z")]
    [InlineData("datetime.realtime('+02:00')", "2024-03-01T03:02:03+02:00")]
    [InlineData("date.truncate('month')", "2024-02-01")]
    [InlineData("date.realtime(null)", "null")]
    [InlineData("datetime.statement('Nowhere')", "ArgumentError/InvalidArgumentValue")]
    [InlineData("timestamp()", "1709248273000")]
    [InlineData("duration.inSeconds(localtime(), localtime())", "PT0S")]
    public void Clocks_are_those_of_the_epoch(string expression, string expected) =>
        Assert.Equal(expected, TemporalExpression.Show(expression));

    [Fact]
    public void Only_what_reads_the_clock_says_so()
    {
        var byName = Engine.Functions.Temporal.TemporalFunctions.All.ToDictionary(function => function.Name);
        Assert.True(byName["date"].ReadsClock);
        Assert.False(byName["date"].ClockFree!.ReadsClock);
        Assert.Equal(1, byName["date"].ClockFree!.MinimumArguments);
        Assert.Equal(2, byName["datetime.truncate"].ClockFree!.MinimumArguments);
        Assert.True(byName["time.realtime"].ReadsClock);
        Assert.Null(byName["time.realtime"].ClockFree);
        Assert.False(byName["duration.between"].ReadsClock);
        Assert.Equal(ValueKinds.LocalDateTime, byName["localdatetime"].Result);
        Assert.Equal(33, byName.Count);
    }

    [Fact]
    public void A_map_of_nothing_but_a_zone_asks_for_the_clock()
    {
        var date = Engine.Functions.Temporal.TemporalFunctions.All.Single(function => function.Name == "datetime");
        var map = Value.Of(MapValue.From([new("timezone", Value.String("+01:00"))]));
        Assert.Equal("2024-03-01T00:11:13+01:00", TemporalExpression.Show(date.Invoke([map], TemporalExpression.Clocks)));
    }
}
