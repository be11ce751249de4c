using Reactive.Engine.Graph;

namespace Reactive.Engine.Matching;

/// <summary>
/// Which properties of an atom's elements the plan reads. A change of others cannot move a row. As a mask per shape, in the form of
/// <see cref="ElementChange.PropertyMask"/>.
/// </summary>
internal sealed class PropertyNeeds(bool all, int[] keys)
{
    private ulong[] _masks = [];
    private bool[] _known = [];

    internal bool IsRelevant(GraphStore graph, in ElementChange change)
    {
        if (change.Structural)
        {
            return true;
        }

        // An update that brought or took a key goes over two shapes: the key may be known to either only.
        var mask = MaskFor(graph.ShapeOf(change.New.Shape));
        return change.Old.Shape == change.New.Shape
            ? (change.PropertyMask & mask) != 0
            : (mask | MaskFor(graph.ShapeOf(change.Old.Shape))) != 0;
    }

    internal ulong MaskFor(Shape shape)
    {
        if (shape.Id >= _known.Length)
        {
            Array.Resize(ref _masks, Math.Max(shape.Id + 1, _known.Length * 2));
            Array.Resize(ref _known, _masks.Length);
        }

        if (!_known[shape.Id])
        {
            _known[shape.Id] = true;
            _masks[shape.Id] = Compute(shape);
        }

        return _masks[shape.Id];
    }

    private ulong Compute(Shape shape)
    {
        if (all)
        {
            return ulong.MaxValue;
        }

        var mask = 0UL;
        foreach (var key in keys)
        {
            var slot = shape.SlotOf(key);
            if (slot >= 0)
            {
                mask |= 1UL << Math.Min(slot, 63);
            }
        }

        return mask;
    }
}
