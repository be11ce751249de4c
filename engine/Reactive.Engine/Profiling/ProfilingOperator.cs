using Reactive.Engine.Expressions;
using Reactive.Engine.Operators;

namespace Reactive.Engine.Profiling;

/// <summary>
/// Stands before an operator of a profiled plan: counts the items that pass and puts the operator on the clock for as long as it is called.
/// </summary>
internal sealed class ProfilingOperator(PlanProfile profile, Operator inner, OperatorMeter meter, OperatorMeter? below) : Operator
{
    private readonly ResultBuffer? _emitted = (inner as ResultSink)?.Buffer;

    internal override bool Defers => inner.Defers;

    internal override long StateEntries => inner.StateEntries;

    internal override void Push(Frame frame)
    {
        meter.RowsIn++;
        if (below is not null)
        {
            below.RowsOut++;
        }

        var emitted = _emitted?.Count ?? 0;
        var outer = profile.Enter(meter);
        try
        {
            inner.Push(frame);
        }
        finally
        {
            profile.Leave(outer);
        }

        // The result pushes to nobody: what goes out is what it gathers.
        meter.RowsOut += (_emitted?.Count ?? 0) - emitted;
    }

    internal override void Run()
    {
        var outer = profile.Enter(meter);
        try
        {
            inner.Run();
        }
        finally
        {
            profile.Leave(outer);
        }
    }

    internal override void Complete()
    {
        var outer = profile.Enter(meter);
        try
        {
            inner.Complete();
        }
        finally
        {
            profile.Leave(outer);
        }
    }

    internal override string Describe() => inner.Describe();
}
