namespace Reactive.Values;

/// <summary>The total order of ORDER BY, min and max over values of all kinds (openCypher 9, orderability), ascending.</summary>
public static class ValueOrder
{
    /// <summary>Compares by orderability: map, node, relation, list, path, temporal values, string, boolean, number, NaN, null. Equivalent values give 0.</summary>
    public static int Compare(in Value left, in Value right) => Compare(left, right, null);

    /// <summary>As <see cref="Compare(in Value, in Value)"/>; <paramref name="names"/> tells the ids of elements that are held as handles.</summary>
    internal static int Compare(in Value left, in Value right, IElementNames? names) => throw new NotSupportedException();
}
