namespace Reactive.Values;

/// <summary>Cypher's <c>=</c> and <c>&lt;</c> (openCypher 9, equality and comparability): true, false or null.</summary>
public static class ValueComparison
{
    /// <summary><c>a = b</c>: null when either is null, or when a comparison inside lists or maps is undecided.</summary>
    public static Value Equal(in Value left, in Value right) => throw new NotSupportedException();

    /// <summary><c>a &lt; b</c>: null when either is null or the kinds cannot be compared; false with NaN.</summary>
    public static Value Less(in Value left, in Value right) => throw new NotSupportedException();

    /// <summary><c>a &lt;= b</c>, as <see cref="Less"/>.</summary>
    public static Value LessOrEqual(in Value left, in Value right) => throw new NotSupportedException();

    /// <summary>
    /// Whether both are the same to the last bit: 1 differs from 1.0 and 0.0 from -0.0, NaN is the same as NaN. What decides whether a
    /// row changed. Elements are the same by identity.
    /// </summary>
    public static bool Same(in Value left, in Value right) => throw new NotSupportedException();
}
