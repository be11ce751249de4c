using Reactive.Changes;

namespace Reactive.Engine.Graph;

/// <summary>All shapes of a store, and how changes fit them.</summary>
internal sealed class ShapeTable
{
    private readonly SymbolTable _labels;
    private readonly SymbolTable _types;
    private readonly SymbolTable _keys;
    private readonly Dictionary<ShapeContent, Shape> _interned = [];
    private readonly Dictionary<SymbolSet, int> _labelSets = [];
    private Shape[] _shapes = new Shape[16];

    internal ShapeTable(SymbolTable labels, SymbolTable types, SymbolTable keys)
    {
        _labels = labels;
        _types = types;
        _keys = keys;
        NoNode = new Shape(0, isRelation: false, -1, [], []);
        NoRelation = new Shape(0, isRelation: true, -1, [], []);
        _shapes[0] = NoNode;
    }

    /// <summary>What is there before a node is inserted.</summary>
    internal Shape NoNode { get; }

    /// <summary>What is there before a relation is inserted.</summary>
    internal Shape NoRelation { get; }

    /// <summary>One more than the greatest id.</summary>
    internal int Count { get; private set; } = 1;

    internal Shape this[int id] => _shapes[id];

    /// <summary>How a change that replaces the whole content fits an element of a shape.</summary>
    internal ShapeMapping Replacement(Shape current, ChangeShape source) =>
        current.Replacements.TryGet(source, out var known) ? known : MakeReplacement(current, source);

    /// <summary>How a patch fits an element of a shape; no target when the element would have too many properties.</summary>
    internal ShapeMapping Patch(Shape current, ChangeShape source) =>
        current.Patches.TryGet(source, out var known) ? known : MakePatch(current, source);

    private ShapeMapping MakeReplacement(Shape current, ChangeShape source)
    {
        var keys = KeysOf(source);
        var labels = LabelsOf(source);

        // An element that has a slot for every key stays in its shape: what the change does not name becomes null in place, and the
        // change stays one of properties.
        var fits = current.Id != 0 && current.LabelSet == LabelSetOf(source.IsRelation, labels)
            && Array.TrueForAll(keys, key => current.SlotOf(key) >= 0);
        var target = fits ? current : Intern(source.IsRelation, labels, Sorted(keys));
        var slots = Array.ConvertAll(keys, target.SlotOf);
        var cleared = new List<int>();
        for (var slot = 0; slot < target.Width; slot++)
        {
            if (Array.IndexOf(slots, slot) < 0)
            {
                cleared.Add(slot);
            }
        }

        var mapping = new ShapeMapping(source, target, slots, null, [.. cleared]);
        current.Replacements.Add(mapping);
        return mapping;
    }

    private ShapeMapping MakePatch(Shape current, ChangeShape source)
    {
        var keys = KeysOf(source);
        var all = Sorted([.. new HashSet<int>([.. current.Keys, .. keys])]);
        if (all.Length > ChangeShape.MaxKeys)
        {
            return new ShapeMapping(source, null, [], null, []);
        }

        var target = Intern(source.IsRelation, source.HasLabels ? LabelsOf(source) : current.Labels, all);
        var slots = Array.ConvertAll(keys, target.SlotOf);
        var carry = target.Width == current.Width ? null : Array.ConvertAll(current.Keys, target.SlotOf);
        var mapping = new ShapeMapping(source, target, slots, carry, []);
        current.Patches.Add(mapping);
        return mapping;
    }

    private Shape Intern(bool isRelation, int[] labels, int[] keys)
    {
        var content = new ShapeContent(isRelation, LabelSetOf(isRelation, labels), new SymbolSet(keys));
        if (_interned.TryGetValue(content, out var known))
        {
            return known;
        }

        if (Count == _shapes.Length)
        {
            Array.Resize(ref _shapes, Count * 2);
        }

        var shape = new Shape(Count, isRelation, content.LabelSet, labels, keys);
        _shapes[Count++] = shape;
        _interned.Add(content, shape);
        return shape;
    }

    private int LabelSetOf(bool isRelation, int[] labels)
    {
        if (isRelation)
        {
            return labels[0];
        }

        var set = new SymbolSet(labels);
        if (!_labelSets.TryGetValue(set, out var id))
        {
            id = _labelSets.Count;
            _labelSets.Add(set, id);
        }

        return id;
    }

    private int[] LabelsOf(ChangeShape source)
    {
        var names = new HashSet<int>();
        foreach (var label in source.Labels)
        {
            names.Add((source.IsRelation ? _types : _labels).Intern(label));
        }

        return Sorted([.. names]);
    }

    private int[] KeysOf(ChangeShape source) => Array.ConvertAll(source.KeyArray, _keys.Intern);

    private static int[] Sorted(int[] symbols)
    {
        var sorted = (int[])symbols.Clone();
        Array.Sort(sorted);
        return sorted;
    }

    private readonly record struct ShapeContent(bool IsRelation, int LabelSet, SymbolSet Keys);
}
