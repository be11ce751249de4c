namespace Reactive.Values;

/// <summary>A set of kinds: what an expression may be, as far as it is known before a row is there. Null is always possible and not listed.</summary>
[Flags]
public enum ValueKinds
{
    /// <summary>Only null.</summary>
    None = 0,

    /// <summary>Booleans.</summary>
    Boolean = 1 << ValueKind.Boolean,

    /// <summary>Integers.</summary>
    Integer = 1 << ValueKind.Integer,

    /// <summary>Floats.</summary>
    Float = 1 << ValueKind.Float,

    /// <summary>Decimals.</summary>
    Decimal = 1 << ValueKind.Decimal,

    /// <summary>Text.</summary>
    String = 1 << ValueKind.String,

    /// <summary>Bytes.</summary>
    Bytes = 1 << ValueKind.Bytes,

    /// <summary>Lists.</summary>
    List = 1 << ValueKind.List,

    /// <summary>Maps.</summary>
    Map = 1 << ValueKind.Map,

    /// <summary>Dates.</summary>
    Date = 1 << ValueKind.Date,

    /// <summary>Local times.</summary>
    LocalTime = 1 << ValueKind.LocalTime,

    /// <summary>Times with offset.</summary>
    Time = 1 << ValueKind.Time,

    /// <summary>Local dates with time.</summary>
    LocalDateTime = 1 << ValueKind.LocalDateTime,

    /// <summary>Dates with time and zone.</summary>
    DateTime = 1 << ValueKind.DateTime,

    /// <summary>Durations.</summary>
    Duration = 1 << ValueKind.Duration,

    /// <summary>Nodes.</summary>
    Node = 1 << ValueKind.Node,

    /// <summary>Relations.</summary>
    Relation = 1 << ValueKind.Relation,

    /// <summary>Paths.</summary>
    Path = 1 << ValueKind.Path,

    /// <summary>Numbers of every kind.</summary>
    Number = Integer | Float | Decimal,

    /// <summary>Dates, times and both together.</summary>
    Temporal = Date | LocalTime | Time | LocalDateTime | DateTime,

    /// <summary>Nodes and relations.</summary>
    Element = Node | Relation,

    /// <summary>Everything.</summary>
    Any = Boolean | Number | String | Bytes | List | Map | Temporal | Duration | Element | Path,
}
