using NodaTime;
using NodaTime.Calendars;
using Reactive.Values;
using Xunit;

namespace Reactive.Abstractions.Tests.Temporal;

public sealed class IsoCalendarTests
{
    [Fact]
    public void It_agrees_with_NodaTime_where_that_reaches()
    {
        var start = new LocalDate(1970, 1, 1);
        var random = new Random(1);
        for (var round = 0; round < 50_000; round++)
        {
            var date = new LocalDate(random.Next(-9997, 9999), random.Next(1, 13), random.Next(1, 29)).PlusDays(random.Next(4));
            var epochDay = Period.DaysBetween(start, date);
            Assert.Equal(epochDay, IsoCalendar.Day(date.Year, date.Month, date.Day));
            Assert.Equal((date.Year, date.Month, date.Day), IsoCalendar.Date(epochDay));
            Assert.Equal(date.DayOfYear, IsoCalendar.DayOfYear(epochDay));
            Assert.Equal((int)date.DayOfWeek, IsoCalendar.DayOfWeek(epochDay));
            Assert.Equal(
                (WeekYearRules.Iso.GetWeekYear(date), WeekYearRules.Iso.GetWeekOfWeekYear(date)), IsoCalendar.Week(epochDay));
            Assert.Equal(WeekYearRules.Iso.GetWeeksInWeekYear(date.Year), IsoCalendar.WeeksIn(date.Year));
        }
    }

    [Theory]
    [InlineData(IsoCalendar.MinYear)]
    [InlineData(-400_001)]
    [InlineData(IsoCalendar.MaxYear)]
    public void Its_days_follow_each_other_in_years_of_nine_digits(int year)
    {
        var epochDay = IsoCalendar.Day(year, 1, 1);
        for (var month = 1; month <= 12; month++)
        {
            for (var day = 1; day <= IsoCalendar.MonthLength(year, month); day++)
            {
                Assert.Equal((year, month, day), IsoCalendar.Date(epochDay));
                Assert.Equal(epochDay++, IsoCalendar.Day(year, month, day));
            }
        }

        Assert.Equal(IsoCalendar.YearLength(year), epochDay - IsoCalendar.Day(year, 1, 1));
    }
}
