using System.Collections.Immutable;
using NodaTime;
using Reactive.Engine.Expressions;
using Reactive.Engine.Graph;
using Reactive.Engine.Logical;
using Reactive.Engine.Matching;
using Reactive.Engine.Operators;
using Reactive.Functions;

namespace Reactive.Engine.Runtime;

/// <summary>
/// A compiled query over one graph: its operators in the order in which an epoch runs them, and the frame that they share. Where they hold
/// no state, any number of queries with other parameters run on it, one after the other.
/// </summary>
internal sealed class QueryPlan
{
    // An entry of an index costs a fraction of what a scanned element may.
    private const int IndexedPerScanned = 16;

    private readonly GraphStore _graph;
    private readonly Frame _frame;
    private readonly Operator[] _operators;
    private readonly Operator[] _deferring;
    private readonly Operator[] _above;
    private readonly bool _readsClock;
    private QueryRun? _active;

    internal QueryPlan(
        GraphStore graph,
        Frame frame,
        Operator[] operators,
        ResultSink sink,
        LogicalQuery query,
        RowErrors errors,
        WorkBudget budget)
    {
        _graph = graph;
        _frame = frame;
        _operators = operators;
        _deferring = [.. operators.Where(o => o.Defers)];
        _above = [.. _deferring.Where(o => o is not DeltaJoin { Left: null })];
        _readsClock = operators.Any(o => o is ClockStamps);
        Sink = sink;
        Query = query;
        Columns = [.. query.Columns.Select(c => c.Name)];
        Errors = errors;
        Budget = budget;
        Joins = [.. operators.OfType<DeltaJoin>()];
        IsShared = operators.All(o => o is DeltaJoin { Left: null } or RowFilter or RowProjection or ResultSink) && Joins.Length == 1;
    }

    internal ResultSink Sink { get; }

    internal ImmutableArray<string> Columns { get; }

    /// <summary>What it was compiled from.</summary>
    internal LogicalQuery Query { get; }

    internal RowErrors Errors { get; }

    internal WorkBudget Budget { get; }

    internal DeltaJoin[] Joins { get; }

    /// <summary>Whether no operator holds state, so that several queries can run on it.</summary>
    internal bool IsShared { get; }

    internal IReadOnlyList<Operator> Operators => _operators;

    /// <summary>How many entries of state all operators hold.</summary>
    internal long StateEntries => _operators.Sum(o => o.StateEntries);

    /// <summary>Makes the plan run for a query from now on.</summary>
    internal void Activate(QueryRun run)
    {
        Budget.Reset();
        if (ReferenceEquals(_active, run))
        {
            return;
        }

        _active = run;
        var options = run.Options;
        _frame.Old.Parameters = _frame.New.Parameters = options.Parameters;
        _frame.Old.Seed = _frame.New.Seed = options.Seed;
        Budget.Limit = options.WorkLimit;
        Sink.Serve(run.Table, run.Errors, options.RowLimit);
        if (IsShared)
        {
            Joins[0].Watermark = run.Watermark;
        }
    }

    /// <summary>What is there over an empty graph: the start rows, the groups without keys.</summary>
    internal void Begin(QueryRun run, long commitTimeMs)
    {
        Activate(run);
        SetClock(commitTimeMs);
        foreach (var join in Joins)
        {
            join.Watermark = join.ScanStart is null ? int.MaxValue : GraphPartition.FirstHandle;
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

        Run(commitTimeMs);
        Complete();
    }

    /// <summary>
    /// Goes on with the start of a query by one chunk: scans the graph for the first join that stands on nothing and is not through, handles
    /// from its watermark on, so many at most and not many more candidates than <paramref name="work"/>. True when there is no such join.
    /// </summary>
    internal bool Scan(QueryRun run, StartIndexes indexes, int handles, long work, long commitTimeMs)
    {
        Activate(run);
        var join = Array.Find(Joins, j => j.Watermark != int.MaxValue);
        if (join is null)
        {
            return true;
        }

        SetClock(commitTimeMs);
        if (join.Watermark == GraphPartition.FirstHandle && indexes.For(join.ScannedAtom) is { } index)
        {
            if (!index.Build(handles * IndexedPerScanned))
            {
                return false;
            }

            join.RunSeek(index.Lookup(View.New, join.ScannedAtom!.RoutedBy!.ValueFor(run.Options.Parameters)));
        }
        else
        {
            var from = join.Watermark;
            var to = join.RunScan(from, (int)Math.Min((long)from + handles, _graph.NodeCapacity), work);
            join.Watermark = to < _graph.NodeCapacity ? to : int.MaxValue;
        }

        run.Watermark = join.Watermark;
        Run(commitTimeMs);
        Complete();
        return false;
    }

    /// <summary>Runs an epoch with the changed elements that its joins begin with. What it emits lies in the sink's buffer until <see cref="Complete"/>.</summary>
    internal void Run(ReadOnlySpan<PendingStart> starts, long commitTimeMs)
    {
        if (starts.Length == 1 && !starts[0].Start.IsStructural && starts[0].Join.Left is null)
        {
            SetClock(commitTimeMs);
            starts[0].Join.RunSingle(starts[0].Start);
            foreach (var step in _above)
            {
                step.Run();
            }

            return;
        }

        foreach (ref readonly var start in starts)
        {
            start.Join.AddStart(start.Start);
        }

        Run(commitTimeMs);
    }

    private void Run(long commitTimeMs)
    {
        SetClock(commitTimeMs);
        foreach (var step in _deferring)
        {
            step.Run();
        }
    }

    /// <summary>The epoch is over: old sides are forgotten and the sink's buffer emptied.</summary>
    internal void Complete()
    {
        foreach (var step in _above)
        {
            step.Complete();
        }

        Sink.Buffer.Clear();
    }

    /// <summary>A query was stopped in the middle of an epoch: what is under way is dropped.</summary>
    internal void Abandon()
    {
        foreach (var join in Joins)
        {
            join.Abandon();
        }

        Sink.Buffer.Clear();
    }

    private void SetClock(long commitTimeMs)
    {
        if (_readsClock)
        {
            var instant = Instant.FromUnixTimeMilliseconds(commitTimeMs);
            _frame.Old.Clock = _frame.New.Clock = new FunctionContext(instant, instant, instant);
        }
    }
}
