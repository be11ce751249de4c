namespace Reactive.Engine.Functions.Temporal;

/// <summary>The units of truncation, from the largest to the smallest.</summary>
internal enum TruncationUnit
{
    Millennium,
    Century,
    Decade,
    Year,
    WeekYear,
    Quarter,
    Month,
    Week,
    Day,
    Hour,
    Minute,
    Second,
    Millisecond,
    Microsecond,
}
