namespace Reactive.Values;

/// <summary>The kinds of value that a query can compute with.</summary>
public enum ValueKind : byte
{
    /// <summary>No value. A property that is null is the same as one that is absent.</summary>
    Null,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A 64-bit signed integer.</summary>
    Integer,

    /// <summary>A 64-bit IEEE 754 number.</summary>
    Float,

    /// <summary>An exact decimal number of any number of digits.</summary>
    Decimal,

    /// <summary>Unicode text.</summary>
    String,

    /// <summary>A sequence of bytes.</summary>
    Bytes,

    /// <summary>A list of values.</summary>
    List,

    /// <summary>A map from text to values.</summary>
    Map,

    /// <summary>A calendar date.</summary>
    Date,

    /// <summary>A time of day without offset.</summary>
    LocalTime,

    /// <summary>A time of day with an offset from UTC.</summary>
    Time,

    /// <summary>A date and time of day without zone.</summary>
    LocalDateTime,

    /// <summary>A date and time of day with zone or offset.</summary>
    DateTime,

    /// <summary>Months, days, seconds and nanoseconds.</summary>
    Duration,

    /// <summary>A node of the graph.</summary>
    Node,

    /// <summary>A relation of the graph.</summary>
    Relation,

    /// <summary>Nodes and relations that follow each other.</summary>
    Path,

    /// <summary>An evaluation that failed. Never inside a result: it takes out the row that depends on it.</summary>
    Error,
}
