namespace Reactive.Engine.Graph;

/// <summary>
/// What elements with the same labels (or type) and property keys have in common. A cell of an element may hold null: the element then
/// lacks that property, so the keys are those that it may have.
/// </summary>
internal sealed class Shape
{
    private readonly int[] _slots;
    private readonly int _firstKey;

    internal Shape(int id, bool isRelation, int labelSet, int[] labels, int[] keys)
    {
        Id = id;
        IsRelation = isRelation;
        LabelSet = labelSet;
        Labels = labels;
        Keys = keys;
        (_firstKey, _slots) = SlotsByKey(keys);
    }

    /// <summary>From 1 on; nodes and relations share the numbers.</summary>
    internal int Id { get; }

    internal bool IsRelation { get; }

    /// <summary>The number of the label set: equal for node shapes with the same labels; for relations the type.</summary>
    internal int LabelSet { get; }

    /// <summary>The labels' numbers, ascending; for a relation the number of its type.</summary>
    internal int[] Labels { get; }

    /// <summary>The keys' numbers, ascending; slot s belongs to the s-th.</summary>
    internal int[] Keys { get; }

    /// <summary>The number of cells of an element.</summary>
    internal int Width => Keys.Length;

    /// <summary>What the dispatcher keeps here.</summary>
    internal object? Subscriptions { get; set; }

    /// <summary>When <see cref="Subscriptions"/> was made; the dispatcher's number.</summary>
    internal int SubscriptionsVersion { get; set; }

    /// <summary>How patches fit elements of this shape.</summary>
    internal ShapeMappings Patches { get; } = new();

    /// <summary>How changes that replace the whole content fit elements of this shape.</summary>
    internal ShapeMappings Replacements { get; } = new();

    /// <summary>The indexes that elements of this shape are in, as of <see cref="IndexesVersion"/>.</summary>
    internal ShapeIndexes Indexes { get; set; } = ShapeIndexes.None;

    /// <summary>When <see cref="Indexes"/> was made.</summary>
    internal int IndexesVersion { get; set; }

    /// <summary>The slot of a key; -1 when elements of this shape never have it.</summary>
    internal int SlotOf(int key)
    {
        if (_slots.Length != 0)
        {
            var index = key - _firstKey;
            return (uint)index < (uint)_slots.Length ? _slots[index] : -1;
        }

        return Math.Max(-1, Array.BinarySearch(Keys, key));
    }

    /// <summary>Whether this has a label (for a relation: the type).</summary>
    internal bool HasLabel(int label)
    {
        foreach (var own in Labels)
        {
            if (own == label)
            {
                return true;
            }
        }

        return false;
    }

    // A table by key where the keys lie close together, as they mostly do; else the search in the keys.
    private static (int First, int[] Slots) SlotsByKey(int[] keys)
    {
        if (keys.Length == 0)
        {
            return (0, []);
        }

        var range = keys[^1] - keys[0] + 1;
        if (range > (keys.Length * 4) + 32)
        {
            return (0, []);
        }

        var slots = new int[range];
        Array.Fill(slots, -1);
        for (var slot = 0; slot < keys.Length; slot++)
        {
            slots[keys[slot] - keys[0]] = slot;
        }

        return (keys[0], slots);
    }
}
