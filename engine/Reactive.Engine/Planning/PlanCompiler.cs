using System.Collections.Immutable;
using Reactive.Engine.Explaining;
using Reactive.Engine.Expressions;
using Reactive.Engine.Graph;
using Reactive.Engine.Logical;
using Reactive.Engine.Operators;
using Reactive.Engine.Profiling;
using Reactive.Engine.Runtime;
using Reactive.Functions;

namespace Reactive.Engine.Planning;

/// <summary>
/// Turns a logical plan into operators. Goes from the root down with the set of variables that are read above, so that an operator keeps only
/// what is needed, and connects upwards. Operators are listed in topological order: the order in which an epoch runs them.
/// </summary>
internal sealed partial class PlanCompiler
{
    private readonly GraphStore _graph;
    private readonly FrameLayout _layout = new();
    private readonly Frame _frame;
    private readonly NeedsAnalysis _needs;
    private readonly ExpressionCompiler _expressions;
    private readonly List<Operator> _operators = [];
    private readonly Dictionary<WindowOperator, Variable[]> _sortVariables = new(ReferenceEqualityComparer.Instance);
    private readonly RowErrors _errors = new();
    private readonly WorkBudget _budget = new();
    private readonly HashSet<Variable> _subqueries = [];
    private readonly ImmutableArray<string> _parameters;
    private readonly Func<string, IAggregateFunction?> _customAggregates;
    private readonly PlanNotes? _notes;
    private readonly PlanProfile? _profile;

    private PlanCompiler(
        GraphStore graph,
        LogicalQuery query,
        Func<string, IAggregateFunction?> customAggregates,
        PlanNotes? notes,
        PlanProfile? profile)
    {
        _notes = notes;
        _profile = profile;
        _graph = graph;
        _parameters = query.Parameters;
        _frame = new Frame(graph);
        _needs = new NeedsAnalysis(query);
        _expressions = new ExpressionCompiler(graph, _layout, query.Parameters);
        _customAggregates = customAggregates;
    }

    /// <summary>Compiles a query for a graph.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="query">The query.</param>
    /// <param name="customAggregates">Aggregates that are not the language's own, by name.</param>
    /// <param name="notes">Takes what can be said of each operator; null when nobody asks.</param>
    internal static QueryPlan Compile(
        GraphStore graph, LogicalQuery query, Func<string, IAggregateFunction?>? customAggregates = null, PlanNotes? notes = null)
    {
        var compiler = new PlanCompiler(graph, query, customAggregates ?? (_ => null), notes, null);
        return compiler.CompileQuery(query);
    }

    /// <summary>Compiles a query whose operators are measured as they run.</summary>
    internal static QueryPlan CompileProfiled(GraphStore graph, LogicalQuery query, Func<string, IAggregateFunction?> customAggregates)
    {
        var notes = new PlanNotes(query);
        var compiler = new PlanCompiler(graph, query, customAggregates, notes, new PlanProfile(notes));
        return compiler.CompileQuery(query);
    }

    private QueryPlan CompileQuery(LogicalQuery query)
    {
        var order = OrderOf(query.Root);
        var required = query.Columns.Select(c => c.Variable).Concat(order.Select(o => o.Variable)).ToHashSet();
        var stream = Guarded(Compile(query.Root, required, null), query.Columns.Select(c => c.Variable));
        var columns = query.Columns.Select(c => _expressions.Compile(new VariableReference(c.Variable))).ToArray();
        var sink = new ResultSink(
            _graph,
            _frame,
            columns,
            ColumnsOf(stream.Key, []),
            stream.Key,
            [.. order.Select(o => _layout.Slot(o.Variable))],
            [.. order.Select(o => o.Descending)],
            _errors);
        Connect(stream.Last, sink);
        _operators.Add(sink);
        _notes?.Result(sink, stream.Last);
        _frame.Allocate(_layout.Kinds, _layout.SlotCount);
        return new QueryPlan(_graph, _frame, [.. _operators], sink, query, _errors, _budget, _profile);
    }

    private Stream Compile(LogicalOperator node, HashSet<Variable> required, OuterRows? outer) => node switch
    {
        StartOperator => Start(),
        ArgumentOperator => Argument(outer!),
        MatchOperator match => CompileMatch(match, [], required, outer),
        FilterOperator filter => CompileFilter(filter, required, outer),
        ProjectOperator project => CompileProject(project, required, outer),
        UnwindOperator unwind => CompileUnwind(unwind, required, outer),
        OptionalOperator optional => CompileOptional(optional, required, outer),
        ApplyOperator apply => CompileApply(apply, required, outer),
        DistinctOperator distinct => CompileGrouping(
            distinct.Input, [.. distinct.Columns.Select(c => (c, (Expression)new VariableReference(c)))], [], isDistinct: true, outer),
        AggregateOperator aggregate => CompileGrouping(aggregate.Input, aggregate.Keys, aggregate.Aggregates, isDistinct: false, outer),
        WindowOperator window => CompileWindow(window, required, outer),
        UnionOperator union => CompileUnion(union, outer),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node.GetType().Name),
    };

    private Stream Start()
    {
        var source = new StartSource();
        _operators.Add(source);
        _notes?.Start(source);
        return new Stream(source, [], []);
    }

    private Stream Argument(OuterRows outer)
    {
        var source = new ArgumentSource(outer.Rows, _frame);
        _operators.Add(source);
        _notes?.Argument(source, outer.Below);
        return new Stream(source, outer.Key, [.. outer.Columns]);
    }

    private Stream CompileFilter(FilterOperator filter, HashSet<Variable> required, OuterRows? outer)
    {
        var conjuncts = Conjuncts.Split(filter.Condition);
        if (filter.Input is MatchOperator match && !conjuncts.Any(c => IsUnpushable(c, match)))
        {
            return CompileMatch(match, conjuncts, required, outer);
        }

        var below = With(required, ExpressionVariables.Of([filter.Condition]));
        var stream = Stamped(Compile(filter.Input, below, outer), [filter.Condition]);
        var test = new RowFilter(CompileAt(stream, filter.Condition));
        _notes?.Filter(test, filter, stream.Last);
        return Append(stream, test, stream.Key, stream.Columns);
    }

    private static bool IsUnpushable(Expression conjunct, MatchOperator match)
    {
        var variables = ExpressionVariables.Of([conjunct]);
        return ExpressionTree.IsVolatile(conjunct) || match.Pattern.Paths.Any(p => variables.Contains(p.Variable));
    }

    private Stream CompileProject(ProjectOperator project, HashSet<Variable> required, OuterRows? outer)
    {
        var below = With(required, ExpressionVariables.Of(project.Items.Select(i => i.Expression)));
        below.ExceptWith(project.Items.Select(i => i.Variable));
        var stream = Stamped(Compile(project.Input, below, outer), project.Items.Select(i => i.Expression));
        var columns = project.Items
            .Select(i => (_layout.Slot(i.Variable), CompileAt(stream, i.Expression)))
            .ToArray();
        var projection = new RowProjection(columns);
        _notes?.Project(projection, project, stream.Last);
        return Append(stream, projection, stream.Key, With(stream.Columns, project.Items.Select(i => i.Variable)));
    }

    private Stream CompileUnwind(UnwindOperator unwind, HashSet<Variable> required, OuterRows? outer)
    {
        var below = With(required, ExpressionVariables.Of([unwind.List]));
        below.Remove(unwind.Variable);
        var stream = Stamped(Compile(unwind.Input, below, outer), [unwind.List]);
        var position = _layout.NewRegister(RegisterKind.Number);
        var unwound = new ListUnwind(CompileAt(stream, unwind.List), _layout.Slot(unwind.Variable), position, _budget);
        _notes?.Unwind(unwound, unwind, stream.Last);
        return Append(stream, unwound, [.. stream.Key, new KeyPart(true, position)], With(stream.Columns, [unwind.Variable]));
    }

    private Stream CompileWindow(WindowOperator window, HashSet<Variable> required, OuterRows? outer)
    {
        var sort = SortVariables(window);
        var below = With(required, ExpressionVariables.Of(window.OrderBy.Select(i => i.Expression)));
        below.ExceptWith(sort);
        var stream = Stamped(Compile(window.Input, below, outer), window.OrderBy.Select(i => i.Expression));
        if (sort.Length > 0)
        {
            var columns = sort.Select((v, i) => (_layout.Slot(v), CompileAt(stream, window.OrderBy[i].Expression))).ToArray();
            var projection = new RowProjection(columns);
            _notes?.SortColumns(projection, window, stream.Last);
            stream = Append(stream, projection, stream.Key, With(stream.Columns, sort));
        }

        if (window.Skip is null && window.Limit is null)
        {
            return stream;
        }

        var order = new RowOrder(_graph, [.. window.OrderBy.Select(i => i.Descending)], stream.Key, _frame);
        var operation = new SortedWindow(
            _frame,
            order,
            [.. sort.Select(_layout.Slot)],
            ColumnsOf(stream.Key, Kept(required, stream)),
            ColumnsOf(outer?.Key ?? [], []),
            window.Skip is null ? null : _expressions.Compile(window.Skip),
            window.Limit is null ? null : _expressions.Compile(window.Limit));
        _notes?.Window(operation, window, stream.Last, perOuterRow: outer is not null);
        return Append(stream, operation, stream.Key, stream.Columns);
    }

    private Stream CompileUnion(UnionOperator union, OuterRows? outer)
    {
        var merge = new UnionMerge();
        var number = union.All ? _layout.NewRegister(RegisterKind.Number) : -1;
        var branches = union.Branches
            .Select(b => (Branch: b, Stream: Guarded(Compile(b.Input, [.. b.Columns], outer), b.Columns)))
            .ToArray();
        var outerKey = outer?.Key ?? [];
        var tags = new BranchTag[branches.Length];
        var keys = branches.SelectMany(b => b.Stream.Key).Except(outerKey).Distinct().ToArray();
        for (var i = 0; i < branches.Length; i++)
        {
            var (branch, stream) = branches[i];
            var columns = union.Columns
                .Select((c, n) => (_layout.Slot(c), _expressions.Compile(new VariableReference(branch.Columns[n]))))
                .ToArray();
            var others = keys.Except(stream.Key).ToArray();
            var tag = new BranchTag(number, i, columns, [.. others.Where(k => k.IsRegister).Select(k => k.Place)], [.. others.Where(k => !k.IsRegister).Select(k => k.Place)]);
            Connect(stream.Last, tag);
            _operators.Add(tag);
            Connect(tag, merge);
            _notes?.Branch(tag, union, i, stream.Last);
            tags[i] = tag;
        }

        _operators.Add(merge);
        _notes?.Union(merge, union, tags);
        KeyPart[] key = union.All ? [.. outerKey, new KeyPart(true, number), .. keys] : [.. outerKey, .. keys];
        var merged = new Stream(merge, key, With(outer?.Columns ?? [], union.Columns));
        return union.All
            ? merged
            : GroupingOver(merged, [.. union.Columns.Select(c => (c, (Expression)new VariableReference(c)))], [], isGlobal: false, [], outer);
    }
}
