using System.Collections.Immutable;
using Reactive.Engine.Logical;
using Reactive.Language.Syntax;
using Reactive.Values;

namespace Reactive.Language.Binding;

/// <summary>Binds queries: the whole one and those in subqueries. Clause by clause, each on top of the plan so far.</summary>
internal sealed class QueryBinder
{
    private readonly BindingSession _session;
    private readonly ExpressionBinder _expressions;
    private readonly ProjectionBinder _projections;

    internal QueryBinder(BindingSession session)
    {
        _session = session;
        _expressions = new ExpressionBinder(session, this);
        _projections = new ProjectionBinder(session, _expressions);
        Patterns = new PatternBinder(session, _expressions);
    }

    internal PatternBinder Patterns { get; }

    /// <summary>Binds the whole query.</summary>
    internal (LogicalOperator Root, ImmutableArray<(string Name, Variable Variable)> Columns) Bind(QuerySyntax syntax)
    {
        var plan = new PlanBuilder(new StartOperator(), null);
        var columns = BindBranches(syntax, plan, null, needsReturn: true);
        return (plan.Root, columns);
    }

    /// <summary>Binds the query of a subquery on top of <paramref name="plan"/>, which starts at the row around it.</summary>
    internal ImmutableArray<(string Name, Variable Variable)> BindSubquery(QuerySyntax syntax, PlanBuilder plan, Scope outer, bool needsReturn) =>
        BindBranches(syntax, plan, outer, needsReturn);

    private ImmutableArray<(string Name, Variable Variable)> BindBranches(
        QuerySyntax syntax, PlanBuilder plan, Scope? outer, bool needsReturn)
    {
        if (syntax.Branches.Length == 1)
        {
            return [.. BindBranch(syntax.Branches[0], plan, outer, needsReturn).Columns ?? []];
        }

        if (syntax.UnionAll.Contains(true) && syntax.UnionAll.Contains(false))
        {
            _session.Errors.Add(
                syntax.Span,
                QueryErrorDetail.InvalidClauseComposition,
                "UNION and UNION ALL cannot be mixed in one query",
                "use one of them throughout");
        }

        return BindUnion(syntax, plan, outer);
    }

    private ImmutableArray<(string Name, Variable Variable)> BindUnion(QuerySyntax syntax, PlanBuilder plan, Scope? outer)
    {
        var leaf = plan.Root;
        var branches = new List<QueryFrame>();
        foreach (var branch in syntax.Branches)
        {
            plan.Root = leaf;
            var frame = new QueryFrame(plan.Branch(), outer);
            BindClauses(branch, frame);
            RequireReturn(branch, frame);
            branches.Add(frame);
        }

        var first = branches[0].Columns ?? [];
        var inputs = ImmutableArray.CreateBuilder<UnionBranch>();
        var types = first.Select(c => _session.TypeOf(c.Variable)).ToArray();
        for (var i = 0; i < branches.Count; i++)
        {
            var columns = Match(first, branches[i].Columns ?? [], syntax.Branches[i]);
            inputs.Add(new UnionBranch(branches[i].Plan.Root, columns));
            for (var j = 0; j < types.Length && j < columns.Length; j++)
            {
                types[j] = types[j].Or(_session.TypeOf(columns[j]));
            }
        }

        var result = first.Select((c, j) => (c.Name, _session.Declare(c.Name, VariableKind.Value, types[j]))).ToImmutableArray();
        plan.Root = new UnionOperator(inputs.ToImmutable(), [.. result.Select(c => c.Item2)], syntax.UnionAll[0]);
        return result;
    }

    // The columns of a branch in the order of the first one's names.
    private ImmutableArray<Variable> Match(
        IReadOnlyList<(string Name, Variable Variable)> first, IReadOnlyList<(string Name, Variable Variable)> columns, SingleQuerySyntax branch)
    {
        var byName = new Dictionary<string, Variable>(StringComparer.Ordinal);
        foreach (var (name, variable) in columns)
        {
            byName[name] = variable;
        }

        if (byName.Count == first.Count && first.All(c => byName.ContainsKey(c.Name)))
        {
            return [.. first.Select(c => byName[c.Name])];
        }

        _session.Errors.Add(
            branch.Clauses[^1].Span,
            QueryErrorDetail.DifferentColumnsInUnion,
            $"all branches of UNION must have the same columns: here {Names(columns)}, in the first branch {Names(first)}",
            "rename them with AS");
        return [];
    }

    private static string Names(IReadOnlyList<(string Name, Variable Variable)> columns) =>
        string.Join(", ", columns.Select(c => $"`{c.Name}`"));

    private QueryFrame BindBranch(SingleQuerySyntax syntax, PlanBuilder plan, Scope? outer, bool needsReturn)
    {
        var frame = new QueryFrame(plan, outer);
        BindClauses(syntax, frame);
        if (needsReturn)
        {
            RequireReturn(syntax, frame);
        }

        return frame;
    }

    private void RequireReturn(SingleQuerySyntax syntax, QueryFrame frame)
    {
        if (frame.Columns is null)
        {
            _session.Errors.Add(
                syntax.Clauses.IsEmpty ? syntax.Span : syntax.Clauses[^1].Span,
                QueryErrorDetail.InvalidClauseComposition,
                "the query must end with RETURN",
                "add RETURN and what the query should show");
        }
    }

    private void BindClauses(SingleQuerySyntax syntax, QueryFrame frame)
    {
        foreach (var clause in syntax.Clauses)
        {
            _session.CountStep(clause.Span);
            switch (clause)
            {
                case MatchSyntax { Optional: false } match:
                    BindMatch(match, frame);
                    break;
                case MatchSyntax match:
                    BindOptionalMatch(match, frame);
                    break;
                case UnwindSyntax unwind:
                    BindUnwind(unwind, frame);
                    break;
                case WithSyntax with:
                    _projections.BindWith(with, frame);
                    break;
                case ReturnSyntax result:
                    _projections.BindReturn(result, frame);
                    break;
                default:
                    throw new InvalidOperationException($"No rule binds {clause.GetType().Name}.");
            }
        }
    }

    private void BindMatch(MatchSyntax syntax, QueryFrame frame)
    {
        Patterns.Bind(syntax.Patterns, frame.Scope, frame.Plan, declaresNames: true);
        BindWhere(syntax.Where, frame.Site);
    }

    private void BindOptionalMatch(MatchSyntax syntax, QueryFrame frame)
    {
        var inner = frame.Plan.Nested();
        var atoms = Patterns.Bind(syntax.Patterns, frame.Scope, inner, declaresNames: true);
        BindWhere(syntax.Where, frame.Site with { Plan = inner });
        frame.Plan.Root = new OptionalOperator(frame.Plan.Root, inner.Root);
        foreach (var (relation, ends) in atoms.Ends)
        {
            // A relation from below says nothing of the ends here: it can be there without a match.
            if (!atoms.IsBound(relation))
            {
                var outliving = ends with { StartMayOutlive = atoms.IsBound(ends.Start), EndMayOutlive = atoms.IsBound(ends.End) };
                frame.Plan.RememberEnds(relation, outliving);
            }
        }
    }

    private void BindWhere(ExpressionSyntax? where, ExpressionSite site)
    {
        if (where is not null)
        {
            var condition = _expressions.BindCondition(where, site);
            var plan = site.Plan!;
            plan.Root = new FilterOperator(plan.Root, condition.Expression);
        }
    }

    private void BindUnwind(UnwindSyntax syntax, QueryFrame frame)
    {
        var list = _expressions.Bind(syntax.List, frame.Site);
        _expressions.Expect(list, ValueKinds.List, syntax.List);
        var type = list.Type.IsOnlyNull ? StaticType.Null : list.Type.Element;
        var variable = _session.Declare(syntax.Variable.Name, VariableKind.Value, type);
        if (frame.Scope.TryResolve(syntax.Variable.Name, out _))
        {
            _session.Errors.Add(
                syntax.Variable.Span,
                QueryErrorDetail.VariableAlreadyBound,
                $"variable `{syntax.Variable.Name}` is bound already",
                "give the members of the list another name");
        }

        frame.Plan.Root = new UnwindOperator(frame.Plan.Root, list.Expression, variable);
        frame.Scope.Declare(syntax.Variable.Name, variable);
    }
}
