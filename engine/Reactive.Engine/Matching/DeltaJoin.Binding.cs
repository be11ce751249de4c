using Reactive.Engine.Expressions;
using Reactive.Engine.Graph;
using Reactive.Values;

namespace Reactive.Engine.Matching;

/// <summary>Binding elements to atoms: what every step needs.</summary>
internal sealed partial class DeltaJoin
{
    private readonly PendingCondition[] _pending = new PendingCondition[2];

    /// <summary>The node that is scanned at the start of the query: only handles below <see cref="Watermark"/> are admitted.</summary>
    internal NodeJoinAtom? ScannedAtom { get; set; }

    /// <summary>The first handle that the start has not scanned yet; no limit when it is through.</summary>
    internal int Watermark { get; set; } = int.MaxValue;

    /// <summary>Whether some condition can fail, so that nulls and errors are carried to the end of a match.</summary>
    internal bool CarriesConditions { get; set; }

    internal (PendingCondition Old, PendingCondition New) Pending
    {
        get => (_pending[0], _pending[1]);
        set => (_pending[0], _pending[1]) = value;
    }

    /// <summary>Counts a candidate.</summary>
    internal void Count() => _budget.Count();

    /// <summary>Binds a node: false when it does not fit the atom in this view or must not be taken here.</summary>
    internal bool BindNode(NodeJoinAtom atom, int node)
    {
        Count();
        if (!Graph.NodeIn(View, node, out var image)
            || (atom.Labels is not null && !atom.Labels.Matches(image.Shape))
            || (atom.Order < StartOrder && IsRelevantNode(atom, node))
            || (ReferenceEquals(atom, ScannedAtom) && node >= Watermark))
        {
            return false;
        }

        _frame.LoadNode(atom.Register, node, image, View, Loading);
        return true;
    }

    /// <summary>Binds a relation of fixed length: false when it does not fit or is taken by another atom of the clause.</summary>
    internal bool BindRelation(RelationJoinAtom atom, int relation, UsedLinks used, bool isWalked = false)
    {
        Count();
        if (used.Contains(_frame.Elements, relation) || (atom.Order < StartOrder && IsRelevantRelation(atom, relation)))
        {
            return false;
        }

        // A relation that was reached by its type and of which nothing is read needs no look at its record.
        if (isWalked && atom.IsBare)
        {
            _frame.Elements[atom.Register] = relation;
            return true;
        }

        if (!Graph.RelationIn(View, relation, out var image) || !atom.Types.Accepts(image.Content))
        {
            return false;
        }

        _frame.Load(atom.Register, relation, Loading);
        return true;
    }

    /// <summary>Whether the element changed in this epoch in a way that the atom cares about: then it was a start of its own.</summary>
    internal bool IsRelevantNode(JoinAtom atom, int node) =>
        !atom.IsBound && Graph.TryNodeChange(node, out var change) && IsRelevant(atom, change);

    /// <summary>The same for a node inside a trail, whose changes are starts also where the list of relations is bound.</summary>
    internal bool IsRelevantInside(TrailJoinAtom trail, int node) =>
        Graph.TryNodeChange(node, out var change) && IsRelevant(trail, change);

    internal bool IsRelevantRelation(JoinAtom atom, int relation) =>
        !atom.IsBound && Graph.TryRelationChange(relation, out var change) && IsRelevant(atom, change);

    /// <summary>Asks a condition on the alive sides and gives those on which the match goes on.</summary>
    internal Sides Ask(JoinCondition condition, Sides alive)
    {
        if ((alive & Sides.Old) != 0 && !Holds(condition, _frame.Old, ref _pending[0]))
        {
            alive &= ~Sides.Old;
        }

        if ((alive & Sides.New) != 0 && !Holds(condition, _frame.New, ref _pending[1]))
        {
            alive &= ~Sides.New;
        }

        return alive;
    }

    private static bool Holds(JoinCondition condition, Side side, ref PendingCondition pending)
    {
        var value = condition.Evaluator.Evaluate(side);
        if (value.IsTrue)
        {
            return true;
        }

        if (!condition.CanFail || value.Kind == ValueKind.Boolean || (condition.IsInline && value.IsNull))
        {
            return false;
        }

        if (value.IsNull)
        {
            pending.IsNull = true;
        }
        else
        {
            var error = value.Tag as ErrorValue ?? Conditions.NotBoolean(value);
            pending.Add(error, condition.Ordinal);
        }

        return true;
    }

    private bool IsRelevant(JoinAtom atom, in ElementChange change) => atom.Needs.IsRelevant(Graph, change);
}
