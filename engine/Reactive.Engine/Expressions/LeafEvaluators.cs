using Reactive.Engine.Graph;
using Reactive.Values;

namespace Reactive.Engine.Expressions;

internal sealed class ConstantEvaluator(Value value) : Evaluator
{
    internal Value Value { get; } = value;

    internal override Value Evaluate(Side side) => Value;
}

internal sealed class ParameterEvaluator(int index) : Evaluator
{
    internal override Value Evaluate(Side side) => side.Parameters[index];
}

/// <summary>A computed column.</summary>
internal sealed class SlotEvaluator(int slot) : Evaluator
{
    internal int Slot { get; } = slot;

    internal override Value Evaluate(Side side) => side.Values[Slot];
}

/// <summary>A node or relation as a value: its handle, or null.</summary>
internal sealed class ElementEvaluator(int register, bool isRelation) : Evaluator
{
    internal int Register { get; } = register;

    internal bool IsRelation { get; } = isRelation;

    internal override Value Evaluate(Side side)
    {
        var handle = side.Elements[Register];
        return handle < 0 ? default : IsRelation ? Value.RelationHandle(handle) : Value.NodeHandle(handle);
    }
}

/// <summary>A property of an element in a register. The slot of the last shape is remembered: most rows have the same.</summary>
internal sealed class ElementPropertyEvaluator(int register, int key) : Evaluator
{
    private Shape? _shape;
    private int _slot;

    internal int Register { get; } = register;

    internal int Key { get; } = key;

    internal override Value Evaluate(Side side)
    {
        var image = side.Images[Register];
        if (_shape is null || _shape.Id != image.Shape)
        {
            if (image.Shape == 0)
            {
                return default;
            }

            _shape = side.Graph.ShapeOf(image.Shape);
            _slot = _shape.SlotOf(Key);
        }

        return _slot < 0 ? default : side.Graph.Cell(image.Row + _slot);
    }
}

/// <summary>A property of whatever the target is: node, relation, map or temporal value.</summary>
internal sealed class ValuePropertyEvaluator(Evaluator target, string key) : Evaluator
{
    internal override Value Evaluate(Side side) => ElementReading.Component(side, target.Evaluate(side), key);
}
