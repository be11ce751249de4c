using Reactive.Engine.Graph;
using Reactive.Engine.Matching;
using Reactive.Values;

namespace Reactive.Engine.Runtime;

/// <summary>Who watches the elements of one shape: all of them, or those with one value of a property.</summary>
internal sealed class ShapeSubscriptions
{
    private readonly List<Route> _routes = [];
    private Subscription[] _all = [];
    private int _count;

    internal void Add(Shape shape, in Subscription subscription)
    {
        if (subscription.Atom is NodeJoinAtom { RoutedBy: { } routing })
        {
            // An element without the property can't have the value.
            var slot = shape.SlotOf(routing.Key);
            if (slot >= 0)
            {
                RouteFor(slot).Add(routing.ValueFor(subscription.Run.Options.Parameters), subscription);
            }

            return;
        }

        if (_count == _all.Length)
        {
            Array.Resize(ref _all, Math.Max(2, _count * 2));
        }

        _all[_count++] = subscription;
    }

    /// <summary>Gives the queries that a change concerns their start.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="change">The change.</param>
    /// <param name="image">The side of it that has this shape.</param>
    /// <param name="keepsShape">Whether the other side has this shape too.</param>
    /// <param name="affected">Takes the queries whose first start this is.</param>
    internal void Start(GraphStore graph, in ElementChange change, Image image, bool keepsShape, List<QueryRun> affected)
    {
        for (var i = 0; i < _count; i++)
        {
            Start(graph, _all[i], change, keepsShape, affected);
        }

        foreach (var route in _routes)
        {
            if (keepsShape && !change.Structural && (change.PropertyMask & route.Mask) == 0)
            {
                continue;
            }

            ref readonly var value = ref graph.Cell(image.Row + route.Slot);
            Start(graph, route, value, change, keepsShape, affected);
            if (keepsShape && (change.PropertyMask & route.Bit) != 0)
            {
                ref readonly var before = ref graph.Cell(change.Old.Row + route.Slot);
                if (!before.Equals(value))
                {
                    Start(graph, route, before, change, keepsShape, affected);
                }
            }
        }
    }

    private static void Start(
        GraphStore graph, Route route, in Value value, in ElementChange change, bool keepsShape, List<QueryRun> affected)
    {
        foreach (ref readonly var subscription in route.Find(value))
        {
            Start(graph, subscription, change, keepsShape, affected);
        }
    }

    private static void Start(
        GraphStore graph, in Subscription subscription, in ElementChange change, bool keepsShape, List<QueryRun> affected)
    {
        var isRelevant = change.Structural
            || (keepsShape ? (change.PropertyMask & subscription.Mask) != 0 : subscription.Atom.Needs.IsRelevant(graph, change));
        if (!isRelevant)
        {
            return;
        }

        var start = new JoinStart(subscription.Atom.Order, change.Handle, change.Structural, subscription.IsInnerNode);

        // With two shapes the atom may be found by either.
        if ((keepsShape || !subscription.Run.HasStart(subscription.Join, start))
            && subscription.Run.AddStart(subscription.Join, start))
        {
            affected.Add(subscription.Run);
        }
    }

    private Route RouteFor(int slot)
    {
        foreach (var route in _routes)
        {
            if (route.Slot == slot)
            {
                return route;
            }
        }

        var added = new Route(slot);
        _routes.Add(added);
        return added;
    }

    /// <summary>Who watches which value of one property.</summary>
    private sealed class Route(int slot)
    {
        private readonly Dictionary<Value, Subscription[]> _byValue = [];

        internal int Slot { get; } = slot;

        internal ulong Bit { get; } = 1UL << Math.Min(slot, 63);

        /// <summary>What any of the subscriptions reads.</summary>
        internal ulong Mask { get; private set; }

        internal void Add(in Value value, in Subscription subscription)
        {
            Mask |= subscription.Mask;
            _byValue[value] = _byValue.TryGetValue(value, out var others) ? [.. others, subscription] : [subscription];
        }

        internal ReadOnlySpan<Subscription> Find(in Value value) =>
            _byValue.TryGetValue(value, out var found) ? found : default;
    }
}
