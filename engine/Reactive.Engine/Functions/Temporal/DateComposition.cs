using Reactive.Values;

namespace Reactive.Engine.Functions.Temporal;

/// <summary>
/// Makes a date from components: calendar, week, quarter or ordinal, from the year down; or from another date, of which the
/// components replace parts, from the largest to the smallest.
/// </summary>
internal static class DateComposition
{
    /// <param name="set">The components.</param>
    /// <param name="source">The date whose parts they replace; null when they are all.</param>
    /// <param name="complete">Whether the day must be told, because a time of day follows.</param>
    /// <param name="epochDay">The date.</param>
    /// <param name="failure">Why there is none.</param>
    internal static bool TryCompose(ComponentSet set, long? source, bool complete, out long epochDay, out Value failure)
    {
        epochDay = source ?? 0;
        failure = CheckFamilies(set);
        if (failure.IsNull && source is null)
        {
            failure = CheckOrder(set, complete);
        }

        if (!failure.IsNull)
        {
            return false;
        }

        if (set.Has(Component.Year))
        {
            epochDay = WithYear(set, source);
        }

        epochDay = WithMonth(set, epochDay);
        failure = WithDay(set, ref epochDay);
        return failure.IsNull;
    }

    private static Value CheckFamilies(ComponentSet set)
    {
        var families = (set.Has(Component.Month) || set.Has(Component.Day) ? 1 : 0)
            + (set.Has(Component.Week) || set.Has(Component.DayOfWeek) ? 1 : 0)
            + (set.Has(Component.Quarter) || set.Has(Component.DayOfQuarter) ? 1 : 0)
            + (set.Has(Component.OrdinalDay) ? 1 : 0);
        return families <= 1
            ? default
            : TemporalFailure.Argument(
                "a date is told by month and day, week and dayOfWeek, quarter and dayOfQuarter, or ordinalDay, not by a mixture");
    }

    private static Value CheckOrder(ComponentSet set, bool complete)
    {
        var missing = Missing(set, complete);
        return missing is null
            ? default
            : TemporalFailure.Argument($"`{missing}` is missing: smaller components may be left out only from the smallest upwards");
    }

    private static string? Missing(ComponentSet set, bool complete)
    {
        if (!set.Has(Component.Year))
        {
            return "year";
        }

        if (set.Has(Component.OrdinalDay))
        {
            return null;
        }

        if (set.Has(Component.Week) || set.Has(Component.DayOfWeek))
        {
            return Missing(set, complete, (Component.Week, "week"), (Component.DayOfWeek, "dayOfWeek"));
        }

        return set.Has(Component.Quarter) || set.Has(Component.DayOfQuarter)
            ? Missing(set, complete, (Component.Quarter, "quarter"), (Component.DayOfQuarter, "dayOfQuarter"))
            : Missing(set, complete, (Component.Month, "month"), (Component.Day, "day"));
    }

    private static string? Missing(ComponentSet set, bool complete, (Component Key, string Name) large, (Component Key, string Name) small)
    {
        var hasSmall = set.Has(small.Key);
        return (hasSmall || complete) && !set.Has(large.Key) ? large.Name
            : complete && !hasSmall ? small.Name
            : null;
    }

    private static long WithYear(ComponentSet set, long? source)
    {
        var year = set.Small(Component.Year);
        if (source is not { } epochDay)
        {
            return set.Has(Component.Week) ? IsoCalendar.WeekYearStart(year) : IsoCalendar.Day(year, 1, 1);
        }

        if (!set.Has(Component.Week))
        {
            var (_, month, day) = IsoCalendar.Date(epochDay);
            return IsoCalendar.ClampedDay(year, month, day);
        }

        // With a week the year is the one that the week belongs to.
        var week = Math.Min(IsoCalendar.Week(epochDay).Week, IsoCalendar.WeeksIn(year));
        return IsoCalendar.WeekYearStart(year) + (7 * (week - 1)) + IsoCalendar.DayOfWeek(epochDay) - 1;
    }

    private static long WithMonth(ComponentSet set, long epochDay)
    {
        if (!set.Has(Component.Month) && !set.Has(Component.Quarter))
        {
            return epochDay;
        }

        var (year, month, day) = IsoCalendar.Date(epochDay);
        var wanted = set.Has(Component.Month)
            ? set.Small(Component.Month)
            : month + ((set.Small(Component.Quarter) - IsoCalendar.QuarterOf(month)) * 3);
        return IsoCalendar.ClampedDay(year, wanted, day);
    }

    private static Value WithDay(ComponentSet set, ref long epochDay)
    {
        var (year, month, _) = IsoCalendar.Date(epochDay);
        if (set.Has(Component.Day))
        {
            return Within(IsoCalendar.Day(year, month, 1), set.Small(Component.Day), IsoCalendar.MonthLength(year, month), "month", "day", out epochDay);
        }

        if (set.Has(Component.OrdinalDay))
        {
            return Within(IsoCalendar.Day(year, 1, 1), set.Small(Component.OrdinalDay), IsoCalendar.YearLength(year), "year", "day", out epochDay);
        }

        if (set.Has(Component.DayOfQuarter))
        {
            var quarter = IsoCalendar.QuarterOf(month);
            return Within(
                IsoCalendar.QuarterStart(year, quarter), set.Small(Component.DayOfQuarter), IsoCalendar.QuarterLength(year, quarter), "quarter", "day", out epochDay);
        }

        return WithWeekDay(set, ref epochDay);
    }

    private static Value WithWeekDay(ComponentSet set, ref long epochDay)
    {
        var dayOfWeek = IsoCalendar.DayOfWeek(epochDay);
        if (set.Has(Component.Week))
        {
            var (weekYear, _) = IsoCalendar.Week(epochDay);
            var failure = Within(0, set.Small(Component.Week), IsoCalendar.WeeksIn(weekYear), "year", "week", out var weeks);
            if (!failure.IsNull)
            {
                return failure;
            }

            epochDay = IsoCalendar.WeekYearStart(weekYear) + (7 * weeks) + dayOfWeek - 1;
        }

        if (set.Has(Component.DayOfWeek))
        {
            epochDay += set.Small(Component.DayOfWeek) - dayOfWeek;
        }

        return default;
    }

    private static Value Within(long first, int number, int count, string whole, string part, out long result)
    {
        result = first + number - 1;
        return number <= count ? default : TemporalFailure.Argument($"the {whole} has {count} {part}s, there is no {part} {number}");
    }
}
