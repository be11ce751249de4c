using Reactive.Engine.Logical;

namespace Reactive.Language.Binding;

/// <summary>How far one branch of a query is bound: its names and its plan.</summary>
internal sealed class QueryFrame(PlanBuilder plan, Scope? outer)
{
    /// <summary>The names of the query around a subquery, which can be read in all of its clauses.</summary>
    internal Scope? Outer { get; } = outer;

    internal Scope Scope { get; set; } = new(outer);

    internal PlanBuilder Plan { get; } = plan;

    /// <summary>The columns of RETURN, in order.</summary>
    internal IReadOnlyList<(string Name, Variable Variable)>? Columns { get; set; }

    internal ExpressionSite Site => new(Scope) { Plan = Plan };
}
