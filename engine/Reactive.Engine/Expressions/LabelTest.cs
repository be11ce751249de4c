using Reactive.Engine.Graph;
using Reactive.Engine.Logical;

namespace Reactive.Engine.Expressions;

/// <summary>A label predicate compiled for one graph: true or false for a shape, remembered per shape.</summary>
internal sealed class LabelTest(GraphStore graph, LabelPredicate predicate)
{
    private const sbyte Unknown = 0;
    private const sbyte Yes = 1;
    private const sbyte No = -1;
    private sbyte[] _known = [];

    internal LabelPredicate Predicate { get; } = predicate;

    internal bool Matches(int shape)
    {
        var known = _known;
        if ((uint)shape < (uint)known.Length && known[shape] != Unknown)
        {
            return known[shape] == Yes;
        }

        return Decide(shape);
    }

    private bool Decide(int shapeId)
    {
        if (shapeId >= _known.Length)
        {
            Array.Resize(ref _known, Math.Max(shapeId + 1, _known.Length * 2));
        }

        var shape = graph.ShapeOf(shapeId);
        var names = shape.IsRelation ? graph.Types : graph.Labels;
        var result = Matches(Predicate, shape, names);
        _known[shapeId] = result ? Yes : No;
        return result;
    }

    private static bool Matches(LabelPredicate predicate, Shape shape, SymbolTable names) => predicate switch
    {
        LabelName name => names.TryGet(name.Name, out var symbol) && shape.Labels.AsSpan().Contains(symbol),
        LabelAny => shape.Labels.Length > 0,
        LabelNot not => !Matches(not.Operand, shape, names),
        LabelAnd and => Matches(and.Left, shape, names) && Matches(and.Right, shape, names),
        LabelOr or => Matches(or.Left, shape, names) || Matches(or.Right, shape, names),
        _ => throw new ArgumentOutOfRangeException(nameof(predicate)),
    };
}
