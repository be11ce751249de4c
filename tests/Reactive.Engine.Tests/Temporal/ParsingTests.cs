using Xunit;

namespace Reactive.Engine.Tests.Temporal;

public sealed class ParsingTests
{
    [Theory]
    [InlineData("2019-03-04", "2019-03-04")]
    [InlineData("20190304", "2019-03-04")]
    [InlineData("2019-3-4", "2019-03-04")]
    [InlineData("2019-03", "2019-03-01")]
    [InlineData("201903", "2019-03-01")]
    [InlineData("2019", "2019-01-01")]
    [InlineData("2020-W53-7", "2021-01-03")]
    [InlineData("2020W537", "2021-01-03")]
    [InlineData("2020-W01", "2019-12-30")]
    [InlineData("2020W01", "2019-12-30")]
    [InlineData("2020-366", "2020-12-31")]
    [InlineData("2020366", "2020-12-31")]
    [InlineData("2020-Q3-45", "2020-08-14")]
    [InlineData("2020Q345", "2020-08-14")]
    [InlineData("2020-Q4", "2020-10-01")]
    [InlineData("2020Q4", "2020-10-01")]
    [InlineData("-0044-03-15", "-0044-03-15")]
    [InlineData("+12345-06-07", "+12345-06-07")]
    [InlineData("-999999999-01-01", "-999999999-01-01")]
    [InlineData("+999999999-12-31", "+999999999-12-31")]
    [InlineData("0000-02-29", "0000-02-29")]
    public void A_date_is_read_in_every_form(string text, string expected) =>
        Assert.Equal(expected, TemporalExpression.Show($"date('{text}')"));

    [Theory]
    [InlineData("2019-02-29")]
    [InlineData("2019-13-01")]
    [InlineData("2019-00-01")]
    [InlineData("2019-W53")]
    [InlineData("2019-W10-8")]
    [InlineData("2019-366")]
    [InlineData("2019-000")]
    [InlineData("2019-Q5")]
    [InlineData("2019-Q1-91")]
    [InlineData("20190")]
    [InlineData("201")]
    [InlineData("")]
    [InlineData("2019-03-04x")]
    [InlineData("2019-03-04T10:00")]
    [InlineData("12345-06-07")]
    [InlineData("+1234567890-01-01")]
    [InlineData("2019-W")]
    [InlineData("2019-")]
    [InlineData("+")]
    public void What_is_no_date_is_an_error(string text) =>
        Assert.Equal("ArgumentError/InvalidArgumentValue", TemporalExpression.Show($"date('{text}')"));

    [Theory]
    [InlineData("21:40:32.142", "21:40:32.142")]
    [InlineData("214032.142", "21:40:32.142")]
    [InlineData("21:40:32,5", "21:40:32.500")]
    [InlineData("21:40:32.123456", "21:40:32.123456")]
    [InlineData("21:40:32.000000001", "21:40:32.000000001")]
    [InlineData("21:40:32", "21:40:32")]
    [InlineData("214032", "21:40:32")]
    [InlineData("21:40", "21:40")]
    [InlineData("2140", "21:40")]
    [InlineData("21", "21:00")]
    [InlineData("9:5", "09:05")]
    [InlineData("T21:40", "21:40")]
    public void A_local_time_is_read_in_every_form(string text, string expected) =>
        Assert.Equal(expected, TemporalExpression.Show($"localtime('{text}')"));

    [Theory]
    [InlineData("24:00")]
    [InlineData("12:60")]
    [InlineData("12:00:60")]
    [InlineData("12:00:00.")]
    [InlineData("12:00:00.1234567890")]
    [InlineData("12:00Z")]
    [InlineData("123")]
    [InlineData("12345")]
    [InlineData("12:")]
    [InlineData("")]
    public void What_is_no_local_time_is_an_error(string text) =>
        Assert.Equal("ArgumentError/InvalidArgumentValue", TemporalExpression.Show($"localtime('{text}')"));

    [Theory]
    [InlineData("21:40:32.142+0100", "21:40:32.142+01:00")]
    [InlineData("214032.142Z", "21:40:32.142Z")]
    [InlineData("21:40:32+01:00", "21:40:32+01:00")]
    [InlineData("214032-0130", "21:40:32-01:30")]
    [InlineData("2140-00:00", "21:40Z")]
    [InlineData("2140-02", "21:40-02:00")]
    [InlineData("22+18:00", "22:00+18:00")]
    [InlineData("22:00-02:05:07", "22:00-02:05:07")]
    [InlineData("22:00", "22:00Z")]
    public void A_time_is_read_with_its_offset(string text, string expected) =>
        Assert.Equal(expected, TemporalExpression.Show($"time('{text}')"));

    [Theory]
    [InlineData("21:40+18:01")]
    [InlineData("21:40+1")]
    [InlineData("21:40+01:60")]
    [InlineData("21:40[Europe/Stockholm]")]
    public void What_is_no_time_is_an_error(string text) =>
        Assert.Equal("ArgumentError/InvalidArgumentValue", TemporalExpression.Show($"time('{text}')"));

    [Theory]
    [InlineData("2015-07-21T21:40:32.142", "2015-07-21T21:40:32.142")]
    [InlineData("2015-W30-2T214032.142", "2015-07-21T21:40:32.142")]
    [InlineData("2015-202T21:40:32", "2015-07-21T21:40:32")]
    [InlineData("2015T214032", "2015-01-01T21:40:32")]
    [InlineData("20150721T21:40", "2015-07-21T21:40")]
    [InlineData("2015-W30T2140", "2015-07-20T21:40")]
    [InlineData("2015202t21", "2015-07-21T21:00")]
    [InlineData("2015-07-21", "2015-07-21T00:00")]
    public void A_local_datetime_mixes_the_forms_of_dates_and_times(string text, string expected) =>
        Assert.Equal(expected, TemporalExpression.Show($"localdatetime('{text}')"));

    [Theory]
    [InlineData("2015-07-21T21:40:32.142+0100", "2015-07-21T21:40:32.142+01:00")]
    [InlineData("2015-W30-2T214032.142Z", "2015-07-21T21:40:32.142Z")]
    [InlineData("2015T214032-0100", "2015-01-01T21:40:32-01:00")]
    [InlineData("20150721T21:40-01:30", "2015-07-21T21:40-01:30")]
    [InlineData("2015-W30T2140-02", "2015-07-20T21:40-02:00")]
    [InlineData("2015202T21+18:00", "2015-07-21T21:00+18:00")]
    [InlineData("2015-07-21T21:40", "2015-07-21T21:40Z")]
    [InlineData("2015-07-21T21:40:32.142[Europe/London]", "2015-07-21T21:40:32.142+01:00[Europe/London]")]
    [InlineData("2015-07-21T21:40:32.142+0845[Australia/Eucla]", "2015-07-21T21:40:32.142+08:45[Australia/Eucla]")]
    [InlineData("2015-07-21T21:40:32.142-04[America/New_York]", "2015-07-21T21:40:32.142-04:00[America/New_York]")]
    [InlineData("1818-07-21T21:40:32.142[Europe/Berlin]", "1818-07-21T21:40:32.142+00:53:28[Europe/Berlin]")]
    [InlineData("2015-07-21T21:40[UTC]", "2015-07-21T21:40Z[UTC]")]
    [InlineData("+20000-01-01T00:00+02:00", "+20000-01-01T00:00+02:00")]
    public void A_datetime_is_read_with_offset_zone_or_both(string text, string expected) =>
        Assert.Equal(expected, TemporalExpression.Show($"datetime('{text}')"));

    [Theory]
    [InlineData("2015-07-21T21:40+05:00[Europe/Stockholm]")]
    [InlineData("2015-07-21T21:40[Europe/Nowhere]")]
    [InlineData("2015-07-21T21:40[Europe/Stockholm")]
    [InlineData("2015-07-21T21:40[]")]
    [InlineData("2015-07-21T21:40[")]
    [InlineData("2015-07-21T21:40+19:00")]
    [InlineData("2015-07-21 21:40")]
    public void What_is_no_datetime_is_an_error(string text) =>
        Assert.Equal("ArgumentError/InvalidArgumentValue", TemporalExpression.Show($"datetime('{text}')"));

    [Fact]
    public void A_named_zone_reaches_as_far_as_its_rules_are_known()
    {
        Assert.Equal("ArithmeticError/NumberOutOfRange", TemporalExpression.Show("datetime('+20000-01-01T00:00[Europe/Stockholm]')"));
        Assert.Equal("9999-12-31T23:59-10:00[Pacific/Honolulu]", TemporalExpression.Show("datetime('9999-12-31T23:59[Pacific/Honolulu]')"));
    }

    [Theory]
    [InlineData("2020-03-29T02:30[Europe/Stockholm]", "2020-03-29T03:30+02:00[Europe/Stockholm]")]
    [InlineData("2020-10-25T02:30[Europe/Stockholm]", "2020-10-25T02:30+02:00[Europe/Stockholm]")]
    [InlineData("2020-10-25T02:30+02:00[Europe/Stockholm]", "2020-10-25T02:30+02:00[Europe/Stockholm]")]
    [InlineData("2020-10-25T02:30+01:00[Europe/Stockholm]", "2020-10-25T02:30+01:00[Europe/Stockholm]")]
    [InlineData("2020-03-29T02:30+01:00[Europe/Stockholm]", "ArgumentError/InvalidArgumentValue")]
    public void A_time_that_clocks_skip_moves_on_and_one_that_comes_twice_is_the_first(string text, string expected) =>
        Assert.Equal(expected, TemporalExpression.Show($"datetime('{text}')"));

    [Theory]
    [InlineData("P14DT16H12M", "P14DT16H12M")]
    [InlineData("P5M1.5D", "P5M1DT12H")]
    [InlineData("P0.75M", "P22DT19H51M49.5S")]
    [InlineData("PT0.75M", "PT45S")]
    [InlineData("P2.5W", "P17DT12H")]
    [InlineData("P12Y5M14DT16H12M70S", "P12Y5M14DT16H13M10S")]
    [InlineData("P1Y2M3W4DT5H6M7.008S", "P1Y2M25DT5H6M7.008S")]
    [InlineData("PT0.1S", "PT0.1S")]
    [InlineData("PT0,3S", "PT0.3S")]
    [InlineData("PT-0.5S", "PT-0.5S")]
    [InlineData("P-1Y+2M", "P-10M")]
    [InlineData("-P1DT1H", "P-1DT-1H")]
    [InlineData("pt1h", "PT1H")]
    [InlineData("P0D", "PT0S")]
    [InlineData("P2012-02-02T14:37:21.545", "P2012Y2M2DT14H37M21.545S")]
    [InlineData("P20120202T143721.545", "P2012Y2M2DT14H37M21.545S")]
    [InlineData("P0001-00-03", "P1Y3D")]
    public void A_duration_is_read_in_every_form(string text, string expected) =>
        Assert.Equal(expected, TemporalExpression.Show($"duration('{text}')"));

    [Theory]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("P1DT")]
    [InlineData("P1")]
    [InlineData("1D")]
    [InlineData("P1D2M")]
    [InlineData("PT1D")]
    [InlineData("P1.5DT1H")]
    [InlineData("P1.D")]
    [InlineData("P.5D")]
    [InlineData("P1H")]
    [InlineData("PT1HT1M")]
    [InlineData("P2012-13-02")]
    [InlineData("P2012-02-02T25:00")]
    [InlineData("P1111111111111111111D")]
    public void What_is_no_duration_is_an_error(string text) =>
        Assert.Equal("ArgumentError/InvalidArgumentValue", TemporalExpression.Show($"duration('{text}')"));
}
