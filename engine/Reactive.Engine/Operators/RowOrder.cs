using Reactive.Engine.Expressions;
using Reactive.Engine.Graph;
using Reactive.Values;

namespace Reactive.Engine.Operators;

/// <summary>
/// The total order of rows: sort columns by orderability, then the row key, ids compared as bytes. Ties are decided by identity, never by
/// arrival. Registers without an element come after those with one, as null does.
/// </summary>
internal sealed class RowOrder : IComparer<OrderedRow>
{
    private readonly GraphStore _graph;
    private readonly bool[] _descending;
    private readonly KeyPart[] _key;
    private readonly Frame _frame;

    /// <param name="graph">Tells the ids behind handles.</param>
    /// <param name="descending">For each sort column, whether it descends.</param>
    /// <param name="key">The parts of the row key.</param>
    /// <param name="frame">Tells what each register holds.</param>
    internal RowOrder(GraphStore graph, bool[] descending, KeyPart[] key, Frame frame)
    {
        _graph = graph;
        _descending = descending;
        _key = key;
        _frame = frame;
    }

    public int Compare(OrderedRow? x, OrderedRow? y)
    {
        for (var i = 0; i < _descending.Length; i++)
        {
            var order = ValueOrder.Compare(x!.Sort[i], y!.Sort[i], _graph);
            if (order != 0)
            {
                return _descending[i] ? -order : order;
            }
        }

        return CompareKeys(x!, y!);
    }

    /// <summary>The key of a row as it lies in the frame.</summary>
    internal OrderedRow Capture(Side side, Value[] sort)
    {
        var elements = new int[_key.Length];
        Value[] values = [];
        for (var i = 0; i < _key.Length; i++)
        {
            if (_key[i].IsRegister)
            {
                elements[i] = side.Elements[_key[i].Place];
            }
            else
            {
                if (values.Length == 0)
                {
                    values = new Value[_key.Length];
                }

                values[i] = side.Values[_key[i].Place];
            }
        }

        return new OrderedRow(sort, elements, values);
    }

    private int CompareKeys(OrderedRow x, OrderedRow y)
    {
        for (var i = 0; i < _key.Length; i++)
        {
            var order = _key[i].IsRegister
                ? CompareElements(_frame.KindOf(_key[i].Place), x.KeyElements[i], y.KeyElements[i])
                : CanonicalEncoding.Compare(x.KeyValues[i], y.KeyValues[i], _graph);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    private int CompareElements(RegisterKind kind, int x, int y)
    {
        if (x == y)
        {
            return 0;
        }

        if (kind == RegisterKind.Number)
        {
            return x.CompareTo(y);
        }

        if (x < 0 || y < 0)
        {
            return y.CompareTo(x);
        }

        return kind == RegisterKind.Node ? _graph.CompareNodeIds(x, y) : _graph.CompareRelationIds(x, y);
    }
}

/// <summary>A row as order sees it: its sort columns and its key; and what the operator that orders keeps with it.</summary>
internal class OrderedRow(Value[] sort, int[] keyElements, Value[] keyValues)
{
    internal Value[] Sort { get; } = sort;

    internal int[] KeyElements { get; } = keyElements;

    internal Value[] KeyValues { get; } = keyValues;

    /// <summary>What is collected for the row, or shown.</summary>
    internal Value Content;
}
