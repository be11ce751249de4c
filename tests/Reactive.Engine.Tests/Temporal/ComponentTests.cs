using Xunit;

namespace Reactive.Engine.Tests.Temporal;

public sealed class ComponentTests
{
    private const string Moment = "datetime('2020-12-31T23:04:05.006007008+05:45[Asia/Kathmandu]')";

    [Theory]
    [InlineData("year", "2020")]
    [InlineData("quarter", "4")]
    [InlineData("month", "12")]
    [InlineData("week", "53")]
    [InlineData("weekYear", "2020")]
    [InlineData("dayOfQuarter", "92")]
    [InlineData("quarterDay", "92")]
    [InlineData("day", "31")]
    [InlineData("ordinalDay", "366")]
    [InlineData("weekDay", "4")]
    [InlineData("dayOfWeek", "4")]
    [InlineData("hour", "23")]
    [InlineData("minute", "4")]
    [InlineData("second", "5")]
    [InlineData("millisecond", "6")]
    [InlineData("microsecond", "6007")]
    [InlineData("nanosecond", "6007008")]
    [InlineData("timezone", "Asia/Kathmandu")]
    [InlineData("offset", "+05:45")]
    [InlineData("offsetMinutes", "345")]
    [InlineData("offsetSeconds", "20700")]
    [InlineData("epochSeconds", "1609435145")]
    [InlineData("epochMillis", "1609435145006")]
    public void A_datetime_has_all_components(string component, string expected) =>
        Assert.Equal(expected, TemporalExpression.Show($"{Moment}.{component}"));

    [Theory]
    [InlineData("date('2021-01-03').weekYear", "2020")]
    [InlineData("time('10:00').timezone", "Z")]
    [InlineData("time('10:00-01:30').offsetMinutes", "-90")]
    [InlineData("datetime('1969-12-31T23:59:59.999Z').epochMillis", "-1")]
    [InlineData("duration('P-1Y-4M').years", "-1")]
    [InlineData("duration('P-1Y-4M').monthsOfYear", "-4")]
    [InlineData("duration('PT-0.5S').milliseconds", "-500")]
    [InlineData("duration('P400D').weeks", "57")]
    [InlineData("duration('PT25H').days", "0")]
    [InlineData("date('2021-01-03').hour", "ArgumentError/InvalidArgumentValue")]
    [InlineData("localtime('10:00').year", "ArgumentError/InvalidArgumentValue")]
    [InlineData("localdatetime('2021-01-03').epochSeconds", "ArgumentError/InvalidArgumentValue")]
    [InlineData("localdatetime('2021-01-03').timezone", "ArgumentError/InvalidArgumentValue")]
    [InlineData("duration('PT1S').hour", "ArgumentError/InvalidArgumentValue")]
    [InlineData("duration({seconds: 9223372036854775807}).nanoseconds", "ArithmeticError/NumberOutOfRange")]
    public void A_value_has_the_components_of_its_kind_only(string expression, string expected) =>
        Assert.Equal(expected, TemporalExpression.Show(expression));
}
