using System.Collections.Immutable;
using Reactive.Engine.Logical;
using Reactive.Engine.Matching;
using Reactive.Engine.Operators;

namespace Reactive.Engine.Explaining;

/// <summary>MATCH: its pattern, its chains, what it keeps of the rows below, and what wakes it.</summary>
internal sealed partial class PlanNotes
{
    /// <summary>Describes a join whose chains are built.</summary>
    /// <param name="join">The join.</param>
    /// <param name="node">The clause.</param>
    /// <param name="conditions">Every condition that the join asks.</param>
    /// <param name="below">Where its left rows come from; null when it stands on nothing.</param>
    /// <param name="kept">The columns of the left rows that it keeps itself; null when it keeps none.</param>
    internal void Match(
        DeltaJoin join, MatchOperator node, ImmutableArray<Expression> conditions, Operator? below, IReadOnlyCollection<Variable>? kept)
    {
        var chains = JoinChainText.Of(join);
        var trails = node.Pattern.Atoms.OfType<RelationAtom>().Where(a => a.Length is not null).ToArray();
        var cost = trails.Length == 0 ? "the matches through what changed" : "the matches through what changed, all trails through a changed relation among them";
        _notes.Add(join, new OperatorNote
        {
            Detail = _text.Pattern(node.Pattern with { Predicates = conditions }),
            Steps = chains.Lines,
            Keeps = kept is null ? string.Empty : With("each row from below", kept) + Indexes(chains),
            Cost = chains.IsConnected ? cost : cost + ", each with everything that nothing connects",
            WakesOn = [.. node.Pattern.Atoms.Select((a, i) => Wakes(join, a, join.Atoms[i])).Where(w => w.Length > 0)],
            Inputs = below is null ? [] : [below],
            Warnings = [.. Disconnected(chains), .. Unbounded(trails), .. ClockWarnings(conditions)],
        });
    }

    private static string Indexes(JoinChainText chains) =>
        chains.Indexed.Count == 0 ? string.Empty : $", found by {string.Join(", ", chains.Indexed)}";

    private string Wakes(DeltaJoin join, PatternAtom atom, JoinAtom compiled)
    {
        if (compiled.IsBound || compiled is TrailJoinAtom { Maximum: < 1 })
        {
            return string.Empty;
        }

        var properties = Read(atom.Variable);
        return compiled switch
        {
            NodeJoinAtom node => Element("node", atom, ((NodeAtom)atom).Labels) + properties + Route(join, node),
            TrailJoinAtom { ReadsInnerNodes: true } =>
                Element("relation of", atom, ((RelationAtom)atom).Types) + properties + " and any node inside",
            TrailJoinAtom => Element("relation of", atom, ((RelationAtom)atom).Types) + properties,
            _ => Element("relation", atom, ((RelationAtom)atom).Types) + properties,
        };
    }

    private string Element(string kind, PatternAtom atom, LabelPredicate? labels) => labels is null
        ? $"any {kind} {_expressions.Name(atom.Variable)}"
        : $"{kind} {_expressions.Name(atom.Variable)}:{_expressions.Print(labels)}";

    private string Read(Variable variable)
    {
        if (_needs.IsWhole(variable))
        {
            return " {*}";
        }

        var keys = _needs.Keys(variable);
        return keys.Count == 0 ? string.Empty : $" {{{string.Join(", ", keys.Order(StringComparer.Ordinal))}}}";
    }

    private string Route(DeltaJoin join, NodeJoinAtom atom)
    {
        if (atom.RoutedBy is not { } route)
        {
            return string.Empty;
        }

        var value = route.Parameter < 0
            ? _expressions.Print(new Constant(route.Constant))
            : "$" + _query.Parameters[route.Parameter];
        return $" routed by {join.Graph.Keys.Name(route.Key)} = {value}";
    }

    private static IEnumerable<string> Disconnected(JoinChainText chains)
    {
        if (!chains.IsConnected)
        {
            yield return $"nothing connects {string.Join(" and ", chains.Unconnected)}: a change on one side meets everything on the other; "
                + "connect them by a relation if they belong together";
        }
    }

    private IEnumerable<string> Unbounded(IEnumerable<RelationAtom> trails) => trails
        .Where(t => t.Length!.Maximum is null && !t.IsBound)
        .Select(t => $"{_text.Atom(t)} has no greatest length: there can be exponentially many trails, and the work of an epoch is limited; "
            + $"write a bound, *{t.Length!.Minimum}..{t.Length.Minimum + 4} for example");
}
