using System.Collections.Immutable;
using Reactive.Engine.Logical;
using Reactive.Engine.Operators;

namespace Reactive.Engine.Planning;

/// <summary>Operators that hold an inner plan, grouping, and what all of them use.</summary>
internal sealed partial class PlanCompiler
{
    private Stream CompileOptional(OptionalOperator optional, HashSet<Variable> required, OuterRows? outer)
    {
        var wanted = With(required, ExpressionVariables.Mentioned(optional.Inner));
        var stream = Compile(optional.Input, wanted, outer);
        var left = new LeftRows(ColumnsOf(stream.Key, Kept(wanted, stream)));
        var join = new OuterJoin(_frame, left);
        Connect(stream.Last, join);
        var inner = Compile(optional.Inner, required, new OuterRows(left, stream.Key, stream.Columns));
        Connect(inner.Last, new InnerSink(join.PushInner));
        var nullRegister = inner.Key.Length > stream.Key.Length ? -1 : _layout.NewRegister(Expressions.RegisterKind.Number);
        join.SetInner(Registers(inner, stream), Slots(inner, stream), nullRegister);
        _operators.Add(join);
        KeyPart[] key = nullRegister < 0 ? inner.Key : [.. inner.Key, new KeyPart(true, nullRegister)];
        return new Stream(join, key, inner.Columns);
    }

    private Stream CompileApply(ApplyOperator apply, HashSet<Variable> required, OuterRows? outer)
    {
        var wanted = With(required, ExpressionVariables.Mentioned(apply.Inner));
        if (apply.Value is not null)
        {
            ExpressionVariables.Collect(apply.Value, wanted);
        }

        wanted.Remove(apply.Variable);
        var stream = Compile(apply.Input, wanted, outer);
        var left = new LeftRows(ColumnsOf(stream.Key, Kept(wanted, stream)));
        var order = OrderOf(apply.Inner);
        var innerRequired = order.Select(o => o.Variable).ToHashSet();
        if (apply.Value is not null)
        {
            ExpressionVariables.Collect(apply.Value, innerRequired);
        }

        // The fold exists before its inner plan so that left rows reach it; its run comes after.
        var fold = new SubqueryFold(_graph, _frame, left, apply.Fold, _layout.Slot(apply.Variable));
        Connect(stream.Last, fold);
        var inner = Compile(apply.Inner, innerRequired, new OuterRows(left, stream.Key, stream.Columns));
        inner = Stamped(inner, apply.Value is null ? [] : [apply.Value]);
        Connect(inner.Last, new InnerSink(fold.PushInner));
        if (apply.Value is not null)
        {
            var rowOrder = new RowOrder(_graph, [.. order.Select(o => o.Descending)], inner.Key, _frame);
            fold.SetMembers(CompileAt(inner, apply.Value), rowOrder, [.. order.Select(o => _layout.Slot(o.Variable))]);
        }

        _operators.Add(fold);
        _subqueries.Add(apply.Variable);
        return new Stream(fold, stream.Key, With(stream.Columns, [apply.Variable]));
    }

    private Stream CompileGrouping(
        LogicalOperator input,
        ImmutableArray<(Variable Variable, Expression Expression)> keys,
        ImmutableArray<AggregateColumn> aggregates,
        bool isDistinct,
        OuterRows? outer)
    {
        var order = aggregates.Any(a => a.Kind == AggregateKind.Collect) ? OrderOf(input) : [];
        var below = ExpressionVariables.Of(keys.Select(k => k.Expression).Concat(aggregates.SelectMany(a => a.Arguments)));
        below.UnionWith(order.Select(o => o.Variable));
        var stream = Guarded(Compile(input, below, outer), keys.Select(k => k.Variable));
        return GroupingOver(stream, keys, aggregates, isGlobal: keys.Length == 0 && !isDistinct, order, outer);
    }

    private Stream GroupingOver(
        Stream stream,
        ImmutableArray<(Variable Variable, Expression Expression)> keys,
        ImmutableArray<AggregateColumn> aggregates,
        bool isGlobal,
        (Variable Variable, bool Descending)[] order,
        OuterRows? outer)
    {
        var computed = keys
            .Where(k => k.Expression is not VariableReference reference || reference.Variable != k.Variable)
            .Select(k => (_layout.Slot(k.Variable), CompileAt(stream, k.Expression)))
            .ToArray();
        KeyPart[] key = [.. (outer?.Key ?? []).Concat(keys.Select(k => PartOf(k.Variable))).Distinct()];
        var rowOrder = new RowOrder(_graph, [.. order.Select(o => o.Descending)], stream.Key, _frame);
        var aggregations = aggregates.Select(a => new Aggregation
        {
            Kind = a.Kind,
            Distinct = a.Distinct,
            Arguments = [.. a.Arguments.Select(e => CompileAt(stream, e))],
            OrderSlots = [.. order.Select(o => _layout.Slot(o.Variable))],
            Order = rowOrder,
            Custom = a.CustomName is null ? null : _customAggregates(a.CustomName),
        }).ToArray();
        var grouping = new Grouping(
            _graph,
            _frame,
            computed,
            aggregations,
            ColumnsOf(key, [.. aggregates.Select(a => a.Variable)]),
            outer?.Rows,
            isGlobal,
            _errors);
        var columns = With(outer?.Columns ?? [], keys.Select(k => k.Variable).Concat(aggregates.Select(a => a.Variable)));
        return Append(stream, grouping, key, columns);
    }

    // A subquery's column can hold an error value, which fails whatever reads it: here the row itself.
    private Stream Guarded(Stream stream, IEnumerable<Variable> columns)
    {
        var guarded = columns.Where(_subqueries.Contains).Distinct().Select(_layout.Slot).ToArray();
        return guarded.Length == 0
            ? stream
            : Append(
                stream,
                new RowProjection([.. guarded.Select(s => (s, (Expressions.Evaluator)new Expressions.SlotEvaluator(s)))], "subqueries"),
                stream.Key,
                stream.Columns);
    }

    // Expressions that read a clock see the one remembered for the row: see ClockStamps.
    private Stream Stamped(Stream stream, IEnumerable<Expression> expressions) =>
        expressions.Any(ExpressionVariables.ReadsClock)
            ? Append(stream, new ClockStamps(ColumnsOf(stream.Key, [])), stream.Key, stream.Columns)
            : stream;

    private Stream Append(Stream stream, Operator next, KeyPart[] key, HashSet<Variable> columns)
    {
        Connect(stream.Last, next);
        _operators.Add(next);
        return new Stream(next, key, columns);
    }

    private static void Connect(Operator below, Operator above) => below.Next = above;

    private Expressions.Evaluator CompileAt(Stream stream, Expression expression) => _expressions.Compile(expression, stream.Key);

    private KeyPart PartOf(Variable variable) => _layout.TryRegister(variable, out var register)
        ? new KeyPart(true, register)
        : new KeyPart(false, _layout.Slot(variable));

    /// <summary>What an operator must keep of its input: what is read above and comes from below.</summary>
    private static Variable[] Kept(HashSet<Variable> wanted, Stream stream) => [.. wanted.Where(stream.Columns.Contains)];

    private RowColumns ColumnsOf(KeyPart[] key, Variable[] variables)
    {
        var parts = key.Concat(variables.Select(PartOf)).Distinct().ToArray();
        var registers = parts.Where(p => p.IsRegister).Select(p => p.Place).ToArray();
        var slots = parts.Where(p => !p.IsRegister).Select(p => p.Place).ToArray();
        return new RowColumns(registers, key.Count(p => p.IsRegister), slots, key.Count(p => !p.IsRegister));
    }

    private int[] Registers(Stream inner, Stream left) => [.. Own(inner, left).Where(p => p.IsRegister).Select(p => p.Place)];

    private int[] Slots(Stream inner, Stream left) => [.. Own(inner, left).Where(p => !p.IsRegister).Select(p => p.Place)];

    private IEnumerable<KeyPart> Own(Stream inner, Stream left) =>
        inner.Key.Concat(inner.Columns.Except(left.Columns).Select(PartOf)).Except(left.Key).Distinct();

    private static HashSet<Variable> With(IEnumerable<Variable> some, IEnumerable<Variable> more) => [.. some, .. more];

    /// <summary>The columns that order the rows of a plan: those of the nearest ORDER BY below that nothing regrouped.</summary>
    private (Variable Variable, bool Descending)[] OrderOf(LogicalOperator node) => node switch
    {
        WindowOperator { OrderBy.Length: > 0 } window =>
            [.. SortVariables(window).Select((v, i) => (v, window.OrderBy[i].Descending))],
        WindowOperator or FilterOperator or ProjectOperator or UnwindOperator or MatchOperator =>
            OrderOf(ExpressionVariables.Inputs(node).First()),
        OptionalOperator optional => OrderOf(optional.Input),
        ApplyOperator apply => OrderOf(apply.Input),
        _ => [],
    };

    private Variable[] SortVariables(WindowOperator window)
    {
        if (!_sortVariables.TryGetValue(window, out var variables))
        {
            variables = [.. window.OrderBy.Select(_ => new Variable(" order", VariableKind.Value, Values.ValueKinds.Any))];
            _sortVariables.Add(window, variables);
        }

        return variables;
    }
}
