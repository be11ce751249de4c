using System.Collections.Immutable;
using Reactive.Engine.Expressions;
using Reactive.Engine.Graph;
using Reactive.Engine.Matching;
using Reactive.Engine.Operators;
using Reactive.Functions;
using Reactive.Values;

namespace Reactive.Engine.Runtime;

/// <summary>A compiled query over one graph: its operators in the order in which an epoch runs them, and the frame that they share.</summary>
internal sealed class QueryPlan
{
    private readonly GraphStore _graph;
    private readonly Frame _frame;
    private readonly Operator[] _operators;

    internal QueryPlan(
        GraphStore graph,
        Frame frame,
        Operator[] operators,
        ResultSink sink,
        ImmutableArray<string> columns,
        ImmutableArray<string> parameters,
        RowErrors errors)
    {
        _graph = graph;
        _frame = frame;
        _operators = operators;
        Sink = sink;
        Columns = columns;
        Parameters = parameters;
        Errors = errors;
        Joins = [.. operators.OfType<DeltaJoin>()];
    }

    internal ResultSink Sink { get; }

    internal ImmutableArray<string> Columns { get; }

    internal ImmutableArray<string> Parameters { get; }

    internal RowErrors Errors { get; }

    internal DeltaJoin[] Joins { get; }

    internal IReadOnlyList<Operator> Operators => _operators;

    /// <summary>How many entries of state all operators hold.</summary>
    internal long StateEntries => _operators.Sum(o => o.StateEntries);

    internal void SetLimits(long work, int rows)
    {
        Sink.RowLimit = rows;
        foreach (var join in Joins)
        {
            join.WorkLimit = work;
        }
    }

    internal void Bind(Value[] parameters, long seed)
    {
        _frame.Old.Parameters = _frame.New.Parameters = parameters;
        _frame.Old.Seed = _frame.New.Seed = seed;
    }

    /// <summary>What is there over an empty graph: the start rows, the groups without keys.</summary>
    internal void Begin(in FunctionContext clock)
    {
        SetClock(clock);
        foreach (var join in Joins)
        {
            join.Watermark = join.ScanStart is null ? int.MaxValue : 1;
        }

        foreach (var window in _operators.OfType<SortedWindow>())
        {
            window.Begin();
        }

        foreach (var grouping in _operators.OfType<Grouping>())
        {
            grouping.Begin();
        }

        foreach (var start in _operators.OfType<StartSource>())
        {
            start.Begin(_frame);
        }

        Run(clock);
    }

    /// <summary>Scans the graph for a join that stands on nothing: handles from its watermark on. True when the scan is through.</summary>
    internal bool Scan(DeltaJoin join, int handles, in FunctionContext clock)
    {
        SetClock(clock);
        var from = join.Watermark;
        var to = (int)Math.Min((long)from + handles, _graph.NodeCapacity);
        join.Watermark = to;
        join.RunScan(from, to);
        Run(clock);
        if (to < _graph.NodeCapacity)
        {
            return false;
        }

        join.Watermark = int.MaxValue;
        return true;
    }

    /// <summary>Runs an epoch: the joins know their starts already. What it emits lies in the sink's buffer until <see cref="Complete"/>.</summary>
    internal void Run(in FunctionContext clock)
    {
        SetClock(clock);
        foreach (var step in _operators)
        {
            step.Run();
        }
    }

    /// <summary>The epoch is over: old sides are forgotten and the sink's buffer emptied.</summary>
    internal void Complete()
    {
        foreach (var step in _operators)
        {
            step.Complete();
        }

        Sink.Buffer.Clear();
    }

    private void SetClock(in FunctionContext clock)
    {
        _frame.Old.Clock = clock;
        _frame.New.Clock = clock;
    }
}
