using System.Collections.Immutable;
using Reactive.Engine.Logical;
using Reactive.Language.Syntax;

namespace Reactive.Language.Binding;

/// <summary>Binds the patterns of one clause to a MatchOperator, with what cannot be part of it as Apply and Filter above.</summary>
internal sealed class PatternBinder(BindingSession session, ExpressionBinder expressions)
{
    /// <summary>
    /// Adds the patterns to the plan and declares their names in <paramref name="scope"/>; where the pattern
    /// <paramref name="declaresNames"/> not, as in a pattern predicate, a new name is refused.
    /// </summary>
    internal PatternAtoms Bind(ImmutableArray<PathPatternSyntax> patterns, Scope scope, PlanBuilder plan, bool declaresNames)
    {
        var atoms = new PatternAtoms(session, expressions, scope, declaresNames);
        foreach (var pattern in patterns)
        {
            atoms.Add(pattern);
        }

        var conditions = new PatternConditions(session, expressions, atoms, scope);
        foreach (var pattern in patterns)
        {
            conditions.Add(pattern);
        }

        if (atoms.Copies.Count > 0)
        {
            plan.Root = new ProjectOperator(plan.Root, [.. atoms.Copies]);
        }

        plan.Root = new MatchOperator(plan.Root, new MatchPattern(atoms.ToAtoms(), conditions.Predicates, atoms.Paths));
        foreach (var (relation, ends) in atoms.Ends)
        {
            plan.RememberEnds(relation, ends);
        }

        conditions.AddFilters(plan);
        return atoms;
    }
}
