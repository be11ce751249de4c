namespace Reactive.Engine.Graph;

/// <summary>The indexes of a store: made for the first query that wants one, shared by all, gone with the last. Kept up by net changes.</summary>
internal sealed class GraphIndexes(GraphStore store)
{
    private readonly List<LabelIndex> _labels = [];
    private readonly List<PropertyIndex> _properties = [];
    private int _version;

    /// <summary>Whether there is none, so that changes need not be shown.</summary>
    internal bool IsEmpty => _labels.Count + _properties.Count == 0;

    /// <summary>Bytes held by all.</summary>
    internal long Bytes => _labels.Sum(index => index.Bytes) + _properties.Sum(index => index.Bytes);

    internal LabelIndex AcquireLabel(int label)
    {
        var index = _labels.Find(known => known.Label == label);
        if (index is null)
        {
            index = new LabelIndex(store, label);
            _labels.Add(index);
            _version++;
        }

        index.Owners++;
        return index;
    }

    internal PropertyIndex AcquireProperty(int label, int key)
    {
        var index = _properties.Find(known => known.Label == label && known.Key == key);
        if (index is null)
        {
            index = new PropertyIndex(store, label, key);
            _properties.Add(index);
            _version++;
        }

        index.Owners++;
        return index;
    }

    internal void Release(LabelIndex index)
    {
        if (--index.Owners == 0)
        {
            _labels.Remove(index);
            _version++;
        }
    }

    internal void Release(PropertyIndex index)
    {
        if (--index.Owners == 0)
        {
            _properties.Remove(index);
            _version++;
        }
    }

    /// <summary>At the seal: takes in what is new.</summary>
    internal void Add(EpochChanges changes)
    {
        foreach (ref readonly var change in changes.Nodes)
        {
            var indexes = Of(change.New.Shape);
            if (change.Structural)
            {
                foreach (var index in indexes.Labels)
                {
                    index.Add(change);
                }
            }

            foreach (var index in indexes.Properties)
            {
                index.Add(change);
            }
        }
    }

    /// <summary>At the end of the epoch: lets go of what is old.</summary>
    internal void Remove(EpochChanges changes)
    {
        foreach (ref readonly var change in changes.Nodes)
        {
            var indexes = Of(change.Old.Shape);
            if (change.Structural)
            {
                foreach (var index in indexes.Labels)
                {
                    index.Remove(change);
                }
            }

            foreach (var index in indexes.Properties)
            {
                index.Remove(change);
            }
        }
    }

    internal void Verify()
    {
        _labels.ForEach(index => index.Verify());
        _properties.ForEach(index => index.Verify());
    }

    private ShapeIndexes Of(int shapeId)
    {
        var shape = store.ShapeOf(shapeId);
        if (shape.IndexesVersion != _version)
        {
            shape.Indexes = shapeId == 0 ? ShapeIndexes.None : Find(shape);
            shape.IndexesVersion = _version;
        }

        return shape.Indexes;
    }

    // Apart, because the lambdas' closure would be made on every call of the method above.
    private ShapeIndexes Find(Shape shape) =>
        new(
            [.. _labels.Where(index => shape.HasLabel(index.Label))],
            [.. _properties.Where(index => index.Concerns(shape))]);
}
