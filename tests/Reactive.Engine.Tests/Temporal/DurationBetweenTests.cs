using Xunit;

namespace Reactive.Engine.Tests.Temporal;

public sealed class DurationBetweenTests
{
    private const string Date = "date('1984-10-11')";
    private const string Local = "localdatetime('2016-07-21T21:45:22.142')";
    private const string Zoned = "datetime('2014-07-21T21:40:36.143+0200')";

    [Theory]
    [InlineData(Date, "date('2015-06-24')", "P30Y8M13D", "P30Y8M", "P11213D", "PT269112H")]
    [InlineData(Date, Local, "P31Y9M10DT21H45M22.142S", "P31Y9M", "P11606D", "PT278565H45M22.142S")]
    [InlineData(Date, "datetime('2015-07-21T21:40:32.142+0100')", "P30Y9M10DT21H40M32.142S", "P30Y9M", "P11240D", "PT269781H40M32.142S")]
    [InlineData(Date, "localtime('16:30')", "PT16H30M", "PT0S", "PT0S", "PT16H30M")]
    [InlineData(Date, "time('16:30+0100')", "PT16H30M", "PT0S", "PT0S", "PT16H30M")]
    [InlineData("localtime('14:30')", "date('2015-06-24')", "PT-14H-30M", "PT0S", "PT0S", "PT-14H-30M")]
    [InlineData("localtime('14:30')", Local, "PT7H15M22.142S", "PT0S", "PT0S", "PT7H15M22.142S")]
    [InlineData("localtime('14:30')", "time('16:30+0100')", "PT2H", "PT0S", "PT0S", "PT2H")]
    [InlineData("time('14:30')", "time('16:30+0100')", "PT1H", "PT0S", "PT0S", "PT1H")]
    [InlineData(Zoned, "localtime('16:30')", "PT-5H-10M-36.143S", "PT0S", "PT0S", "PT-5H-10M-36.143S")]
    [InlineData(Zoned, "time('16:30+0100')", "PT-4H-10M-36.143S", "PT0S", "PT0S", "PT-4H-10M-36.143S")]
    [InlineData(Zoned, "date('2015-06-24')", "P11M2DT2H19M23.857S", "P11M", "P337D", "PT8090H19M23.857S")]
    [InlineData(Zoned, Local, "P2YT4M45.999S", "P2Y", "P731D", "PT17544H4M45.999S")]
    [InlineData("date('2018-01-01')", "date('2015-06-24')", "P-2Y-6M-7D", "P-2Y-6M", "P-922D", "PT-22128H")]
    [InlineData("date('-999999999-01-01')", "date('+999999999-12-31')", "P1999999998Y11M30D", "P1999999998Y11M", "P730484999633D", "PT17531639991192H")]
    [InlineData("localdatetime('-999999999-01-01')", "localdatetime('+999999999-12-31T23:59:59')", "P1999999998Y11M30DT23H59M59S", "P1999999998Y11M", "P730484999633D", "PT17531639991215H59M59S")]
    public void Months_days_and_seconds_are_counted_each_in_its_way(
        string from, string to, string between, string months, string days, string seconds)
    {
        Assert.Equal(between, TemporalExpression.Show($"duration.between({from}, {to})"));
        Assert.Equal(months, TemporalExpression.Show($"duration.inMonths({from}, {to})"));
        Assert.Equal(days, TemporalExpression.Show($"duration.inDays({from}, {to})"));
        Assert.Equal(seconds, TemporalExpression.Show($"duration.inSeconds({from}, {to})"));
    }

    [Theory]
    [InlineData("datetime('2017-10-29T00:00[Europe/Stockholm]')", "localdatetime('2017-10-29T04:00')", "PT5H")]
    [InlineData("datetime('2017-10-29T00:00[Europe/Stockholm]')", "localtime('04:00')", "PT5H")]
    [InlineData("date('2017-10-29')", "datetime('2017-10-29T04:00[Europe/Stockholm]')", "PT5H")]
    [InlineData("localtime('00:00')", "datetime('2017-10-29T04:00[Europe/Stockholm]')", "PT5H")]
    [InlineData("datetime('2017-10-29T00:00[Europe/Stockholm]')", "date('2017-10-30')", "PT25H")]
    [InlineData("localdatetime('2014-07-21T21:40:36.143')", "localdatetime('2014-07-21T21:40:36.142')", "PT-0.001S")]
    [InlineData("localtime('12:34:54.7')", "localtime('12:34:54.3')", "PT-0.4S")]
    [InlineData("localtime('12:34:54.3')", "localtime('12:34:55.7')", "PT1.4S")]
    [InlineData("localtime('12:34:55.7')", "localtime('12:34:54.3')", "PT-1.4S")]
    [InlineData("localtime('12:34:54.7')", "localtime('12:34:55.3')", "PT0.6S")]
    public void Seconds_are_counted_on_the_line_of_time(string from, string to, string expected) =>
        Assert.Equal(expected, TemporalExpression.Show($"duration.inSeconds({from}, {to})"));

    [Theory]
    [InlineData("date('2020-01-31')", "date('2020-03-01')", "P1M1D")]
    [InlineData("date('2020-03-31')", "date('2020-02-29')", "P-1M")]
    [InlineData("localdatetime('2020-01-01T12:00')", "localdatetime('2020-01-02T11:00')", "PT23H")]
    [InlineData("localdatetime('2020-01-02T11:00')", "localdatetime('2020-01-01T12:00')", "PT-23H")]
    [InlineData("datetime('2020-01-01T00:00+01:00')", "datetime('2020-01-02T00:00+02:00')", "PT23H")]
    [InlineData("date('2020')", "null", "null")]
    public void Between_counts_whole_months_before_days(string from, string to, string expected) =>
        Assert.Equal(expected, TemporalExpression.Show($"duration.between({from}, {to})"));
}
