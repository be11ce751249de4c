using System.Diagnostics;
using Reactive.Engine.Explaining;
using Reactive.Engine.Operators;
using Reactive.Engine.Profiling;
using Reactive.Engine.Runtime;

namespace Reactive.Language;

/// <summary>Reads what the operators of a running query hold and have cost.</summary>
internal static class QueryProfile
{
    internal static IReadOnlyList<OperatorProfile> Read(QueryRun run)
    {
        var operators = run.Plan.Operators;
        if (run.Plan.Profile is not { } profile)
        {
            return [.. operators.Select((o, i) => new OperatorProfile(i, o.Describe(), string.Empty, 0, 0, Entries(run, o), 0))];
        }

        return [.. profile.Notes.Describe(operators).Select(d => Read(run, d, operators[d.Id], profile.MeterOf(operators[d.Id])))];
    }

    private static OperatorProfile Read(QueryRun run, OperatorDescription description, Operator step, OperatorMeter meter) => new(
        description.Id,
        description.Name,
        description.Note.Detail,
        meter.RowsIn,
        meter.RowsOut,
        Entries(run, step),
        meter.Ticks * 1e6 / Stopwatch.Frequency);

    private static long Entries(QueryRun run, Operator step) =>
        step is ResultSink && run.Table is { } table ? table.Count : step.StateEntries;
}
