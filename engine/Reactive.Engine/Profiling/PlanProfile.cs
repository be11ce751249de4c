using System.Diagnostics;
using Reactive.Engine.Explaining;
using Reactive.Engine.Operators;

namespace Reactive.Engine.Profiling;

/// <summary>
/// Measures the operators of one plan. It sees them from outside, by what the planner puts between them, so that a plan without a profile
/// has not even a branch for it. At any time at most one operator is on the clock: to enter one is to leave another.
/// </summary>
internal sealed class PlanProfile(PlanNotes notes)
{
    private readonly Dictionary<Operator, OperatorMeter> _meters = new(ReferenceEqualityComparer.Instance);
    private OperatorMeter? _onClock;
    private long _since;

    /// <summary>What the planner says of the operators.</summary>
    internal PlanNotes Notes { get; } = notes;

    internal OperatorMeter MeterOf(Operator step)
    {
        if (!_meters.TryGetValue(step, out var meter))
        {
            meter = new OperatorMeter();
            _meters.Add(step, meter);
        }

        return meter;
    }

    /// <summary>What stands on the way from one operator to the next.</summary>
    /// <param name="below">Where the items come from.</param>
    /// <param name="above">Where they go.</param>
    /// <param name="owner">To which operator <paramref name="above"/> belongs.</param>
    internal Operator Between(Operator below, Operator above, Operator owner) =>
        new ProfilingOperator(this, above, MeterOf(owner), MeterOf(below));

    /// <summary>An operator as the plan runs it.</summary>
    internal Operator Around(Operator step) => new ProfilingOperator(this, step, MeterOf(step), null);

    /// <summary>Puts an operator on the clock. Gives the one that was on it, for <see cref="Leave"/>.</summary>
    internal OperatorMeter? Enter(OperatorMeter meter)
    {
        var outer = _onClock;
        Switch(meter);
        return outer;
    }

    /// <summary>Puts the operator that was on the clock before back on it.</summary>
    internal void Leave(OperatorMeter? outer) => Switch(outer);

    /// <summary>Forgets what was measured so far.</summary>
    internal void Reset()
    {
        foreach (var meter in _meters.Values)
        {
            (meter.RowsIn, meter.RowsOut, meter.Ticks) = (0, 0, 0);
        }
    }

    private void Switch(OperatorMeter? next)
    {
        var now = Stopwatch.GetTimestamp();
        if (_onClock is not null)
        {
            _onClock.Ticks += now - _since;
        }

        _onClock = next;
        _since = now;
    }
}
