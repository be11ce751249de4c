namespace Reactive.Values;

/// <summary>A map from text to values, its keys in ordinal order and each there once.</summary>
public sealed class MapValue : ValueObject
{
    /// <summary>A map without entries.</summary>
    public static readonly MapValue Empty = new([], []);

    internal readonly string[] KeyArray;
    internal readonly Value[] ValueArray;

    /// <summary>Takes keys that are in ordinal order and unique already.</summary>
    internal MapValue(string[] sortedKeys, Value[] values)
        : base(ValueKind.Map, DepthAround(values))
    {
        KeyArray = sortedKeys;
        ValueArray = values;
    }

    /// <summary>The keys in ordinal order.</summary>
    public ReadOnlySpan<string> Keys => KeyArray;

    /// <summary>The values in the order of <see cref="Keys"/>.</summary>
    public ReadOnlySpan<Value> Values => ValueArray;

    /// <summary>The number of entries.</summary>
    public int Count => KeyArray.Length;

    /// <summary>The value of a key; null when the key is absent.</summary>
    public Value this[string key]
    {
        get
        {
            var index = IndexOf(key);
            return index < 0 ? default : ValueArray[index];
        }
    }

    /// <summary>Makes a map; of several entries with one key the last counts.</summary>
    public static MapValue From(IEnumerable<KeyValuePair<string, Value>> entries)
    {
        var sorted = new SortedDictionary<string, Value>(StringComparer.Ordinal);
        foreach (var (key, value) in entries)
        {
            sorted[key] = value;
        }

        return new MapValue([.. sorted.Keys], [.. sorted.Values]);
    }

    /// <summary>Whether there is an entry with this key, its value null or not.</summary>
    public bool ContainsKey(string key) => IndexOf(key) >= 0;

    /// <inheritdoc/>
    public override string ToString() => ValueDisplay.Of(Value.Of(this));

    private int IndexOf(string key) => Array.BinarySearch(KeyArray, key, StringComparer.Ordinal);
}
