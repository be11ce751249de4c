using Reactive.Engine.Graph;
using Reactive.Values;

namespace Reactive.Engine.Expressions;

/// <summary>
/// The one row of a plan that is under way: an item of a keyed delta, (key, before, after). Every variable of the plan has a place of its
/// own in it, so operators extend the frame in place and pass it on; who keeps a row copies what it needs.
/// </summary>
internal sealed class Frame
{
    /// <summary>A register without an element: null.</summary>
    internal const int None = -1;

    /// <summary>A register of an error row that would have had several rows here.</summary>
    internal const int Failed = -2;

    private readonly GraphStore _graph;
    private RegisterKind[] _kinds = [];

    /// <param name="graph">The graph that handles refer to.</param>
    internal Frame(GraphStore graph)
    {
        _graph = graph;
        Old = new Side(graph, View.Old);
        New = new Side(graph, View.New);
    }

    internal Side Old { get; }

    internal Side New { get; }

    internal int[] Elements { get; private set; } = [];

    /// <summary>Makes the places, once the plan knows how many it needs.</summary>
    /// <param name="kinds">What each register holds.</param>
    /// <param name="slots">How many computed values a row can have.</param>
    internal void Allocate(RegisterKind[] kinds, int slots)
    {
        _kinds = kinds;
        Elements = new int[kinds.Length];
        Old.Allocate(Elements, slots);
        New.Allocate(Elements, slots);
    }

    internal RegisterKind KindOf(int register) => _kinds[register];

    /// <summary>Which sides are present.</summary>
    internal Sides Present
    {
        get => (Old.Present ? Sides.Old : Sides.None) | (New.Present ? Sides.New : Sides.None);
        set
        {
            Old.Present = (value & Sides.Old) != 0;
            New.Present = (value & Sides.New) != 0;
        }
    }

    /// <summary>Puts an element (or a number) into a register and looks up its images on the given sides.</summary>
    internal void Load(int register, int handle, Sides sides)
    {
        Elements[register] = handle;
        if (_kinds[register] == RegisterKind.Number)
        {
            return;
        }

        if ((sides & Sides.Old) != 0)
        {
            LoadImage(Old, register, handle);
        }

        if ((sides & Sides.New) != 0)
        {
            LoadImage(New, register, handle);
        }
    }

    /// <summary>Puts a node into a register whose image in one view is known already.</summary>
    internal void LoadNode(int register, int node, Image image, View view, Sides sides)
    {
        Elements[register] = node;
        if (sides != Sides.Both)
        {
            (sides == Sides.New ? New : Old).Images[register] = view == View.New == (sides == Sides.New) ? image : ImageIn(sides, node);
            return;
        }

        New.Images[register] = view == View.New ? image : ImageIn(Sides.New, node);
        Old.Images[register] = view == View.New && _graph.IsNodeTouched(node) ? ImageIn(Sides.Old, node) : image;
    }

    private Image ImageIn(Sides side, int node)
    {
        _graph.NodeIn(side == Sides.New ? View.New : View.Old, node, out var image);
        return image;
    }

    /// <summary>Puts the same computed value into a slot of both sides.</summary>
    internal void Set(int slot, in Value value)
    {
        Old.Values[slot] = value;
        New.Values[slot] = value;
    }

    private void LoadImage(Side side, int register, int handle)
    {
        side.Images[register] = default;
        if (handle < 0)
        {
            return;
        }

        if (_kinds[register] == RegisterKind.Relation)
        {
            if (_graph.RelationIn(side.View, handle, out var relation))
            {
                side.Images[register] = relation.Content;
            }
        }
        else if (_graph.NodeIn(side.View, handle, out var image))
        {
            side.Images[register] = image;
        }
    }
}
