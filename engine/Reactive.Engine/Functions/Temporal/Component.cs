namespace Reactive.Engine.Functions.Temporal;

/// <summary>The keys of the maps that temporal instants are made from. The first ones are numbers.</summary>
internal enum Component
{
    Year,
    Quarter,
    Month,
    Week,
    OrdinalDay,
    DayOfQuarter,
    DayOfWeek,
    Day,
    Hour,
    Minute,
    Second,
    Millisecond,
    Microsecond,
    Nanosecond,
    EpochSeconds,
    EpochMillis,
    Date,
    Time,
    DateTime,
    TimeZone,
}

/// <summary>The components that a kind of temporal instant takes.</summary>
[Flags]
internal enum ComponentGroups
{
    None = 0,
    Date = 1,
    Time = 2,
    Epoch = 4,
    DateSelector = 8,
    TimeSelector = 16,
    DateTimeSelector = 32,
    TimeZone = 64,
}
