using System.Runtime.CompilerServices;
using Reactive.Engine.Graph;

namespace Reactive.Engine.Expressions;

/// <summary>Reads a property of an element in a register where it is a float, and tells when it is not.</summary>
internal sealed class FloatProperty(int register, int key)
{
    private int _shape;
    private int _slot = -1;

    internal int Register { get; } = register;

    internal int Key { get; } = key;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryRead(Side side, out double value)
    {
        var image = side.Images[Register];
        if (image.Shape != _shape)
        {
            Find(side.Graph, image.Shape);
        }

        if (_slot >= 0)
        {
            ref readonly var cell = ref side.Graph.Cell(image.Row + _slot);
            value = cell.FloatBits;
            return cell.IsFloat;
        }

        value = 0;
        return false;
    }

    private void Find(GraphStore graph, int shape)
    {
        _shape = shape;
        _slot = shape == 0 ? -1 : graph.ShapeOf(shape).SlotOf(Key);
    }
}
