namespace Reactive.Values;

/// <summary>Where a number goes that lies between two of the wanted precision.</summary>
internal enum DecimalRounding
{
    /// <summary>Away from zero.</summary>
    Up,

    /// <summary>Towards zero.</summary>
    Down,

    /// <summary>Towards positive infinity.</summary>
    Ceiling,

    /// <summary>Towards negative infinity.</summary>
    Floor,

    /// <summary>To the nearer one, from the middle away from zero.</summary>
    HalfUp,

    /// <summary>To the nearer one, from the middle towards zero.</summary>
    HalfDown,

    /// <summary>To the nearer one, from the middle to the even one.</summary>
    HalfEven,

    /// <summary>To the nearer one, from the middle towards positive infinity.</summary>
    HalfCeiling,
}
