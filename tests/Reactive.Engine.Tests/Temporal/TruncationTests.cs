using Xunit;

namespace Reactive.Engine.Tests.Temporal;

public sealed class TruncationTests
{
    private const string Moment = "datetime('2017-11-14T12:31:14.645876123-03:00')";

    [Theory]
    [InlineData("millennium", "2000-01-01")]
    [InlineData("century", "2000-01-01")]
    [InlineData("decade", "2010-01-01")]
    [InlineData("year", "2017-01-01")]
    [InlineData("weekYear", "2017-01-02")]
    [InlineData("quarter", "2017-10-01")]
    [InlineData("month", "2017-11-01")]
    [InlineData("week", "2017-11-13")]
    [InlineData("day", "2017-11-14")]
    [InlineData("DAY", "2017-11-14")]
    public void A_date_unit_gives_the_first_day_of_the_unit(string unit, string day)
    {
        Assert.Equal(day, TemporalExpression.Show($"date.truncate('{unit}', {Moment})"));
        Assert.Equal($"{day}T00:00", TemporalExpression.Show($"localdatetime.truncate('{unit}', {Moment})"));
        Assert.Equal($"{day}T00:00-03:00", TemporalExpression.Show($"datetime.truncate('{unit}', {Moment}, {{}})"));
        Assert.Equal($"{day}T00:00Z", TemporalExpression.Show($"datetime.truncate('{unit}', date({Moment}))"));
    }

    [Theory]
    [InlineData("day", "00:00")]
    [InlineData("hour", "12:00")]
    [InlineData("minute", "12:31")]
    [InlineData("second", "12:31:14")]
    [InlineData("millisecond", "12:31:14.645")]
    [InlineData("microsecond", "12:31:14.645876")]
    public void A_time_unit_gives_its_first_nanosecond(string unit, string time)
    {
        Assert.Equal(time, TemporalExpression.Show($"localtime.truncate('{unit}', {Moment})"));
        Assert.Equal($"{time}-03:00", TemporalExpression.Show($"time.truncate('{unit}', {Moment})"));
        Assert.Equal($"{time}Z", TemporalExpression.Show($"time.truncate('{unit}', localtime({Moment}))"));
        Assert.Equal($"2017-11-14T{time}", TemporalExpression.Show($"localdatetime.truncate('{unit}', {Moment})"));
        Assert.Equal($"2017-11-14T{time}-03:00", TemporalExpression.Show($"datetime.truncate('{unit}', {Moment})"));
    }

    [Theory]
    [InlineData("date.truncate('weekYear', date('1984-01-01'))", "1983-01-03")]
    [InlineData("date.truncate('weekYear', date('1984-02-01'), {day: 5})", "1984-01-05")]
    [InlineData("date.truncate('week', date('1984-10-11'), {dayOfWeek: 2})", "1984-10-09")]
    [InlineData("date.truncate('century', date('1984-10-11'), {day: 2})", "1900-01-02")]
    [InlineData("date.truncate('millennium', date('-0001-10-11'))", "-1000-01-01")]
    [InlineData("datetime.truncate('decade', localdatetime('1984-10-11T12:00'), {timezone: 'Europe/Stockholm'})", "1980-01-01T00:00+01:00[Europe/Stockholm]")]
    [InlineData("datetime.truncate('hour', datetime('1984-10-11T12:31-01:00'), {timezone: 'Europe/Stockholm'})", "1984-10-11T12:00+01:00[Europe/Stockholm]")]
    [InlineData("datetime.truncate('millisecond', datetime('1984-10-11T12:31:14.645876123Z'), {nanosecond: 2})", "1984-10-11T12:31:14.645000002Z")]
    [InlineData("datetime.truncate('microsecond', datetime('1984-10-11T12:31:14.645876123Z'), {nanosecond: 2})", "1984-10-11T12:31:14.645876002Z")]
    [InlineData("datetime.truncate('second', datetime('1984-10-11T12:31:14.645876123Z'), {nanosecond: 2})", "1984-10-11T12:31:14.000000002Z")]
    [InlineData("time.truncate('day', datetime('1984-10-11T12:31-01:00'), {timezone: '+01:00'})", "00:00+01:00")]
    [InlineData("time.truncate('hour', datetime('1984-07-11T12:31-01:00'), {timezone: 'Europe/Stockholm'})", "12:00+02:00")]
    [InlineData("localtime.truncate('minute', localtime('12:31:14.6'), {millisecond: 2})", "12:31:00.002")]
    [InlineData("datetime.truncate('minute', datetime('2020-10-25T02:30:11+01:00[Europe/Stockholm]'))", "2020-10-25T02:30+01:00[Europe/Stockholm]")]
    public void The_map_replaces_components_of_what_is_left(string expression, string expected) =>
        Assert.Equal(expected, TemporalExpression.Show(expression));

    [Theory]
    [InlineData("date.truncate('hour', date('2020'))", "ArgumentError/InvalidArgumentValue")]
    [InlineData("date.truncate('eon', date('2020'))", "ArgumentError/InvalidArgumentValue")]
    [InlineData("localtime.truncate('month', localdatetime('2020'))", "ArgumentError/InvalidArgumentValue")]
    [InlineData("datetime.truncate('hour', date('2020'))", "ArgumentError/InvalidArgumentValue")]
    [InlineData("date.truncate('day', date('2020'), {hour: 1})", "ArgumentError/InvalidArgumentValue")]
    [InlineData("date.truncate('day', localtime('10:00'))", "TypeError/InvalidArgumentType")]
    [InlineData("time.truncate('day', date('2020'))", "TypeError/InvalidArgumentType")]
    [InlineData("date.truncate('day', '2020')", "TypeError/InvalidArgumentType")]
    public void What_cannot_be_truncated_is_an_error(string expression, string expected) =>
        Assert.Equal(expected, TemporalExpression.Show(expression));
}
