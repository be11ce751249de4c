using Reactive.Engine.Functions.Temporal;
using Reactive.Values;
using Xunit;

namespace Reactive.Engine.Tests.Temporal;

public sealed class ArithmeticTests
{
    private const string Long = "duration({years: 12, months: 5, days: 14, hours: 16, minutes: 12, seconds: 70, nanoseconds: 1})";
    private const string Mixed = "duration({months: 1, days: -14, hours: 16, minutes: -12, seconds: 70})";
    private const string Fractional =
        "duration({years: 12.5, months: 5.5, days: 14.5, hours: 16.5, minutes: 12.5, seconds: 70.5, nanoseconds: 3})";

    [Theory]
    [InlineData("date('1984-10-11')", Long, "1997-03-25", "1972-04-27")]
    [InlineData("date('1984-10-11')", Mixed, "1984-10-28", "1984-09-25")]
    [InlineData("date('1984-10-11')", Fractional, "1997-10-11", "1971-10-12")]
    [InlineData("localtime('12:31:14.000000001')", Long, "04:44:24.000000002", "20:18:04")]
    [InlineData("localtime('12:31:14.000000001')", Mixed, "04:20:24.000000001", "20:42:04.000000001")]
    [InlineData("localtime('12:31:14.000000001')", Fractional, "22:29:27.500000004", "02:33:00.499999998")]
    [InlineData("time('12:31:14.000000001+01:00')", Mixed, "04:20:24.000000001+01:00", "20:42:04.000000001+01:00")]
    [InlineData("localdatetime('1984-10-11T12:31:14.000000001')", Long, "1997-03-26T04:44:24.000000002", "1972-04-26T20:18:04")]
    [InlineData("datetime('1984-10-11T12:31:14.000000001+01:00')", Mixed, "1984-10-29T04:20:24.000000001+01:00", "1984-09-24T20:42:04.000000001+01:00")]
    [InlineData("date('2020-01-31')", "duration('P1M')", "2020-02-29", "2019-12-31")]
    [InlineData("date('2020-02-29')", "duration('P1Y')", "2021-02-28", "2019-02-28")]
    [InlineData("date('2020-01-01')", "duration('PT-47H-59M-59.5S')", "2019-12-31", "2020-01-02")]
    [InlineData("date('2020-01-01')", "duration('PT-23H-59M-59.5S')", "2020-01-01", "2020-01-01")]
    [InlineData("datetime('2020-03-28T02:30[Europe/Stockholm]')", "duration('P1D')", "2020-03-29T03:30+02:00[Europe/Stockholm]", "2020-03-27T02:30+01:00[Europe/Stockholm]")]
    [InlineData("datetime('2020-03-28T02:30[Europe/Stockholm]')", "duration('PT24H')", "2020-03-29T03:30+02:00[Europe/Stockholm]", "2020-03-27T02:30+01:00[Europe/Stockholm]")]
    [InlineData("datetime('2020-10-24T02:30[Europe/Stockholm]')", "duration('PT25H')", "2020-10-25T02:30+01:00[Europe/Stockholm]", "2020-10-23T01:30+02:00[Europe/Stockholm]")]
    [InlineData("datetime('9999-12-31T22:00[Pacific/Honolulu]')", "duration('PT1H')", "9999-12-31T23:00-10:00[Pacific/Honolulu]", "9999-12-31T21:00-10:00[Pacific/Honolulu]")]
    public void A_duration_is_added_to_and_taken_from_an_instant(string instant, string duration, string sum, string difference)
    {
        Assert.Equal(sum, TemporalExpression.Show($"{instant} + {duration}"));
        Assert.Equal(sum, TemporalExpression.Show($"{duration} + {instant}"));
        Assert.Equal(difference, TemporalExpression.Show($"{instant} - {duration}"));
    }

    [Theory]
    [InlineData(Long, Long, "P24Y10M28DT32H26M20.000000002S", "PT0S")]
    [InlineData(Long, Mixed, "P12Y6MT32H2M20.000000001S", "P12Y4M28DT24M0.000000001S")]
    [InlineData("duration('PT0.5S')", "duration('PT0.7S')", "PT1.2S", "PT-0.2S")]
    public void Durations_add_up_part_by_part(string left, string right, string sum, string difference)
    {
        Assert.Equal(sum, TemporalExpression.Show($"{left} + {right}"));
        Assert.Equal(difference, TemporalExpression.Show($"{left} - {right}"));
    }

    [Theory]
    [InlineData(Long, "1", "P12Y5M14DT16H13M10.000000001S", "P12Y5M14DT16H13M10.000000001S")]
    [InlineData(Long, "2", "P24Y10M28DT32H26M20.000000002S", "P6Y2M22DT13H21M8S")]
    [InlineData(Long, "0.5", "P6Y2M22DT13H21M8S", "P24Y10M28DT32H26M20.000000002S")]
    [InlineData("duration('PT1S')", "0.1", "PT0.1S", "PT10S")]
    [InlineData("duration('P1D')", "-2", "P-2D", "PT-12H")]
    [InlineData("duration('PT1S')", "3", "PT3S", "PT0.333333333S")]
    public void A_duration_is_multiplied_and_divided_with_cascading_fractions(string duration, string number, string product, string quotient)
    {
        Assert.Equal(product, TemporalExpression.Show($"{duration} * {number}"));
        Assert.Equal(product, TemporalExpression.Show($"{number} * {duration}"));
        Assert.Equal(quotient, TemporalExpression.Show($"{duration} / {number}"));
    }

    [Fact]
    public void Numbers_of_every_kind_scale_a_duration()
    {
        var day = TemporalExpression.Evaluate("duration('P1D')");
        var tenth = Value.Of(new DecimalValue(0.1m));
        Assert.Equal("PT2H24M", TemporalExpression.Show(TemporalArithmetic.Multiply(day, tenth)));
        Assert.Equal("PT2H24M", TemporalExpression.Show(TemporalArithmetic.Multiply(Value.Float(0.1), day)));
        Assert.Equal("P10D", TemporalExpression.Show(TemporalArithmetic.Divide(day, tenth)));
        Assert.Equal("ArithmeticError/NumberOutOfRange", TemporalExpression.Show(TemporalArithmetic.Multiply(day, Value.Float(double.NaN))));
        Assert.Equal("ArithmeticError/NumberOutOfRange", TemporalExpression.Show(TemporalArithmetic.Divide(day, Value.Float(double.Epsilon))));
        Assert.Equal("PT0S", TemporalExpression.Show(TemporalArithmetic.Multiply(day, Value.Float(double.Epsilon))));
    }

    [Theory]
    [InlineData("date('2020') - date('2019')", "TypeError/InvalidArgumentType")]
    [InlineData("date('2020') + 1", "TypeError/InvalidArgumentType")]
    [InlineData("duration('P1D') - date('2020')", "TypeError/InvalidArgumentType")]
    [InlineData("date('2020') * 2", "TypeError/InvalidArgumentType")]
    [InlineData("2 / duration('P1D')", "TypeError/InvalidArgumentType")]
    [InlineData("duration('P1D') * duration('P1D')", "TypeError/InvalidArgumentType")]
    [InlineData("duration('P1D') / 0", "ArithmeticError/DivisionByZero")]
    [InlineData("duration('P1D') / 0.0", "ArithmeticError/DivisionByZero")]
    [InlineData("date('+999999999-12-31') + duration('P1D')", "ArithmeticError/NumberOutOfRange")]
    [InlineData("date('-999999999-01-01') - duration('PT24H')", "ArithmeticError/NumberOutOfRange")]
    [InlineData("localdatetime('+999999999-12-31T23:59:59.999999999') + duration('PT0.000000001S')", "ArithmeticError/NumberOutOfRange")]
    [InlineData("datetime('+999999999-12-31T23:59:59Z') + duration('PT1S')", "ArithmeticError/NumberOutOfRange")]
    [InlineData("date('2020') + duration({months: 9223372036854775807})", "ArithmeticError/NumberOutOfRange")]
    [InlineData("date('2020') + duration({days: -9223372036854775807})", "ArithmeticError/NumberOutOfRange")]
    [InlineData("datetime('2020Z') + duration({seconds: 9223372036854775807})", "ArithmeticError/NumberOutOfRange")]
    [InlineData("datetime('9999-12-31T23:00[Europe/Stockholm]') + duration('PT1H')", "ArithmeticError/NumberOutOfRange")]
    [InlineData("datetime('9999-12-31T23:00[Europe/Stockholm]') + duration('P1D')", "ArithmeticError/NumberOutOfRange")]
    [InlineData("datetime('9999-12-31T22:00[Pacific/Honolulu]') + duration('PT2H')", "ArithmeticError/NumberOutOfRange")]
    [InlineData("duration({seconds: 9223372036854775807}) + duration('PT1S')", "ArithmeticError/NumberOutOfRange")]
    [InlineData("duration({months: 9223372036854775807}) * 2", "ArithmeticError/NumberOutOfRange")]
    public void What_is_not_defined_or_out_of_range_is_an_error(string expression, string expected) =>
        Assert.Equal(expected, TemporalExpression.Show(expression));
}
