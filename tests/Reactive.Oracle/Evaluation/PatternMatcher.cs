using Reactive.Engine.Functions;
using Reactive.Language.Syntax;
using Reactive.Oracle.Graph;
using Reactive.Values;

namespace Reactive.Oracle.Evaluation;

/// <summary>
/// All matches of the patterns of one clause, by trying every element for every atom in the order of the text. Only ends, types, labels
/// and uniqueness cut a branch; all conditions are asked of the complete assignment.
/// </summary>
internal sealed class PatternMatcher(OracleGraph graph, ExpressionEvaluator expressions)
{
    private const int MaximumSteps = 100_000;

    private int _steps;

    internal IEnumerable<Match> Matches(RowKey key, Scope scope, IReadOnlyList<PathPatternSyntax> patterns, ExpressionSyntax? where)
    {
        var bound = PatternVariables.Of(patterns).Where(v => scope.Bindings.Has(v.Name)).ToList();
        if (bound.Exists(v => scope.Bindings[v.Name].IsNull))
        {
            yield break;
        }

        if (bound.Find(v => !v.Admits(scope.Bindings[v.Name])) is { } wrong)
        {
            var error = Errors.Type($"`{wrong.Name}` is a {scope.Bindings[wrong.Name].Kind} where the pattern needs a {wrong.Kind}.");
            yield return new Match(key, scope, (ErrorValue)error.Tag!);
            yield break;
        }

        foreach (var assignment in Patterns(Assignment.Start(scope), patterns, 0))
        {
            var condition = Condition(assignment, where);
            if (condition.IsTrue || condition.IsError)
            {
                yield return new Match(key.With(assignment.Atoms.ToArray()), assignment.Scope, condition.Tag as ErrorValue);
            }
        }
    }

    private IEnumerable<Assignment> Patterns(Assignment start, IReadOnlyList<PathPatternSyntax> patterns, int at) => at == patterns.Count
        ? [start]
        : Path(start, patterns[at]).SelectMany(a => Patterns(a, patterns, at + 1));

    private IEnumerable<Assignment> Path(Assignment start, PathPatternSyntax path) =>
        Candidates(start, path.Nodes[0])
            .SelectMany(n => Node(start.BeginPath(), path.Nodes[0], n))
            .SelectMany(a => Steps(a, path, 0))
            .Select(a => path.Variable is { } variable ? a.EndPath(variable.Name) : a);

    private IEnumerable<NodeValue> Candidates(Assignment assignment, NodePatternSyntax pattern) =>
        pattern.Variable is { } variable && assignment.TryGet(variable.Name, out var value) ? [(NodeValue)value.Tag!] : graph.Nodes;

    private IEnumerable<Assignment> Steps(Assignment assignment, PathPatternSyntax path, int at)
    {
        if (at == path.Relations.Length)
        {
            return [assignment];
        }

        var relation = path.Relations[at];
        var reached = relation.Length is null ? Single(assignment, relation) : Trails(assignment, relation);
        return reached
            .SelectMany(r => Node(r.Assignment, path.Nodes[at + 1], graph.Node(r.End)))
            .SelectMany(a => Steps(a, path, at + 1));
    }

    private static IEnumerable<Assignment> Node(Assignment assignment, NodePatternSyntax pattern, NodeValue node)
    {
        var same = pattern.Variable is null || !assignment.TryGet(pattern.Variable.Name, out var value) || ((NodeValue)value.Tag!).Id == node.Id;
        return same && LabelTest.Holds(pattern.Labels, node.Labels) ? [assignment.WithNode(pattern, node)] : [];
    }

    private IEnumerable<(Assignment Assignment, ElementId End)> Single(Assignment assignment, RelationPatternSyntax pattern)
    {
        var candidates = pattern.Variable is { } variable && assignment.TryGet(variable.Name, out var value)
            ? [(RelationValue)value.Tag!]
            : graph.Relations;
        foreach (var relation in candidates)
        {
            foreach (var end in Ends(assignment.LastNode, relation, pattern, assignment))
            {
                yield return (assignment.WithRelation(pattern, relation), end);
            }
        }
    }

    private IEnumerable<(Assignment Assignment, ElementId End)> Trails(Assignment assignment, RelationPatternSyntax pattern)
    {
        var minimum = pattern.Length!.Minimum ?? 1;
        var maximum = pattern.Length.Maximum ?? long.MaxValue;
        var exactly = pattern.Variable is { } variable && assignment.TryGet(variable.Name, out var value) ? (ListValue)value.Tag! : null;
        return Walk(assignment, [], assignment.LastNode)
            .Where(t => t.Trail.Count >= minimum && (exactly is null || (t.Trail.Count == exactly.Count && IsSame(t.Trail, exactly, exactly.Count))))
            .Select(t => (t.Assignment.WithTrail(pattern, t.Trail), t.End));

        IEnumerable<(Assignment Assignment, List<RelationValue> Trail, ElementId End)> Walk(
            Assignment so, List<RelationValue> trail, ElementId end)
        {
            yield return (so, trail, end);
            if (trail.Count >= maximum || (exactly is not null && !IsSame(trail, exactly, trail.Count)))
            {
                yield break;
            }

            foreach (var next in graph.Relations)
            {
                foreach (var reached in Ends(end, next, pattern, so))
                {
                    foreach (var longer in Walk(so.Step(next, graph.Node(reached)), [.. trail, next], reached))
                    {
                        yield return longer;
                    }
                }
            }
        }
    }

    private static bool IsSame(List<RelationValue> trail, ListValue exactly, int length) => length <= exactly.Count
        && trail.Select(r => r.Id).SequenceEqual(exactly.Items.Take(length).Select(i => ((RelationValue)i.Tag!).Id));

    /// <summary>Where a relation leads from a node, if the pattern admits it; a self-loop leads there once.</summary>
    private IEnumerable<ElementId> Ends(ElementId from, RelationValue relation, RelationPatternSyntax pattern, Assignment assignment)
    {
        if (++_steps > MaximumSteps)
        {
            throw new OracleMisuseException($"The patterns take more than {MaximumSteps} steps.");
        }

        if (assignment.Used.Contains(relation.Id) || !LabelTest.Holds(pattern.Types, [relation.Type]))
        {
            yield break;
        }

        if (pattern.Direction != PatternDirection.Left && relation.Start == from)
        {
            yield return relation.End;
        }

        var loopSeen = pattern.Direction == PatternDirection.Both && relation.Start == relation.End;
        if (pattern.Direction != PatternDirection.Right && relation.End == from && !loopSeen)
        {
            yield return relation.Start;
        }
    }

    /// <summary>The conjunction of all that stands inline, where null is false, and of WHERE.</summary>
    private Value Condition(Assignment assignment, ExpressionSyntax? where)
    {
        var all = where is null ? Value.True : ExpressionEvaluator.Condition(expressions.Evaluate(where, assignment.Scope));
        foreach (var (element, variable, properties, inline) in assignment.Inline.ToArray())
        {
            // In a trail the variable means each relation in turn.
            var scope = variable is null ? assignment.Scope : assignment.Scope.With(variable, element);
            foreach (var entry in properties?.Entries ?? [])
            {
                var wanted = expressions.Evaluate(entry.Value, scope);
                var same = ValueOperators.Equal(ExpressionEvaluator.Property(element, entry.Key), wanted);
                all = ValueOperators.And(all, OrFalse(same));
            }

            if (inline is not null)
            {
                all = ValueOperators.And(all, OrFalse(ExpressionEvaluator.Condition(expressions.Evaluate(inline, scope))));
            }
        }

        return all;
    }

    // What stands inline belongs to the pattern: where it is not true there is no match, and nothing else of the match can fail.
    private static Value OrFalse(Value value) => value.IsNull ? Value.False : value;
}
