using Reactive.Engine.Matching;
using Reactive.Engine.Operators;

namespace Reactive.Engine.Planning;

/// <summary>
/// Orders the steps of one chain: conditions as soon as they can be asked; then the rows from below when an element leads to them; then links
/// whose ends are both bound, links with one bound end, fixed before variable length; last what nothing connects.
/// </summary>
internal sealed class JoinChain(JoinAtom[] atoms, List<PlacedCondition> conditions, LeftRows? left)
{
    private readonly List<JoinStep> _steps = [];
    private readonly HashSet<NodeJoinAtom> _nodes = [];
    private readonly List<LinkJoinAtom> _links = [];
    private readonly List<PlacedCondition> _open = [.. conditions];
    private bool _leftIsBound = left is null;

    internal void Begin(JoinStep start, JoinAtom atom)
    {
        _steps.Add(start);
        if (atom is NodeJoinAtom node)
        {
            _nodes.Add(node);
        }
        else
        {
            BindLink((LinkJoinAtom)atom);
        }
    }

    /// <summary>The left row is the start: all its elements are bound.</summary>
    internal void BindLeft()
    {
        _leftIsBound = true;
        _nodes.UnionWith(atoms.OfType<NodeJoinAtom>().Where(a => a.IsBound));
    }

    internal JoinStep Complete()
    {
        AskConditions();
        while (NextStep() is { } step)
        {
            _steps.Add(step);
            AskConditions();
        }

        _steps.Add(new EmitStep());
        for (var i = 0; i + 1 < _steps.Count; i++)
        {
            _steps[i].Next = _steps[i + 1];
        }

        return _steps[0];
    }

    private JoinStep? NextStep()
    {
        if (!_leftIsBound && IndexedAtom() is { } indexed)
        {
            return JoinLeft(indexed);
        }

        var open = atoms.OfType<LinkJoinAtom>().Where(l => !_links.Contains(l)).ToList();
        var link = open.Where(l => l.IsBound && _leftIsBound && (l is RelationJoinAtom || HasEnd(l) || ((TrailJoinAtom)l).Minimum > 0)).FirstOrDefault()
            ?? open.Where(HasBothEnds).OrderBy(IsTrail).FirstOrDefault()
            ?? open.Where(HasEnd).OrderBy(IsTrail).FirstOrDefault();
        if (link is not null)
        {
            return Follow(link);
        }

        if (!_leftIsBound)
        {
            return JoinLeft(null);
        }

        var unbound = atoms.OfType<NodeJoinAtom>().FirstOrDefault(n => !_nodes.Contains(n) && n.Labels is not null)
            ?? atoms.OfType<NodeJoinAtom>().FirstOrDefault(n => !_nodes.Contains(n));
        if (unbound is null)
        {
            return null;
        }

        _nodes.Add(unbound);
        return new ScanStep(unbound);
    }

    private JoinStep Follow(LinkJoinAtom link)
    {
        var used = Used();
        var fromBound = _nodes.Contains(link.From);
        var toBound = _nodes.Contains(link.To);
        BindLink(link);
        return link switch
        {
            RelationJoinAtom { IsBound: true } relation when _leftIsBound => new BoundRelationStep(relation, fromBound, toBound, used),
            RelationJoinAtom relation => new ExpandStep(relation, fromBound, toBound, used),
            TrailJoinAtom { IsBound: true } trail when _leftIsBound => new BoundTrailStep(trail, fromBound, toBound, used),
            _ => new TrailStep((TrailJoinAtom)link, fromBound, toBound, used),
        };
    }

    private LeftJoinStep JoinLeft(JoinAtom? indexed)
    {
        var index = indexed is null
            ? null
            : left!.IndexBy(indexed.BoundSlot < 0, indexed.BoundSlot < 0 ? JoinAtom.RegisterOf(indexed) : indexed.BoundSlot);
        var bound = atoms.Where(a => a.IsBound).ToArray();
        var known = bound.Where(IsKnown).ToArray();
        _leftIsBound = true;
        _nodes.UnionWith(bound.OfType<NodeJoinAtom>());
        return new LeftJoinStep(index, indexed, known, [.. bound.Except(known)]);
    }

    private JoinAtom? IndexedAtom() => atoms.FirstOrDefault(a => a.IsBound && a is not TrailJoinAtom && IsKnown(a));

    private bool IsKnown(JoinAtom atom) => atom is NodeJoinAtom node ? _nodes.Contains(node) : _links.Contains((LinkJoinAtom)atom);

    private bool HasBothEnds(LinkJoinAtom link) => _nodes.Contains(link.From) && _nodes.Contains(link.To);

    private bool HasEnd(LinkJoinAtom link) => _nodes.Contains(link.From) || _nodes.Contains(link.To);

    private static bool IsTrail(LinkJoinAtom link) => link is TrailJoinAtom;

    private void BindLink(LinkJoinAtom link)
    {
        _links.Add(link);
        _nodes.Add(link.From);
        _nodes.Add(link.To);
    }

    private UsedLinks Used() => new(
        [.. _links.OfType<RelationJoinAtom>().Select(l => l.Register)], [.. _links.OfType<TrailJoinAtom>()]);

    private void AskConditions()
    {
        foreach (var condition in _open.Where(c => c.Places.All(IsAvailable)).ToList())
        {
            _steps.Add(new ConditionStep(condition.Condition));
            _open.Remove(condition);
        }
    }

    // A place that no atom of the pattern binds belongs to the left row, or to a lambda inside the condition, which binds it itself.
    private bool IsAvailable(KeyPart place)
    {
        foreach (var atom in atoms)
        {
            if (Binds(atom, place))
            {
                // Another element may stand in the slot of a bound variable until its left row is found.
                return atom.IsBound ? _leftIsBound || (atom.BoundSlot < 0 && IsKnown(atom)) : IsKnown(atom);
            }
        }

        return _leftIsBound;
    }

    private static bool Binds(JoinAtom atom, KeyPart place) => atom switch
    {
        { IsBound: true, BoundSlot: >= 0 } => place == new KeyPart(false, atom.BoundSlot),
        TrailJoinAtom trail => place == new KeyPart(false, trail.Slot),
        _ => place == new KeyPart(true, JoinAtom.RegisterOf(atom)),
    };
}
