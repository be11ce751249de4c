using Reactive.Changes;
using Reactive.Cli.Input;
using Reactive.Cli.Output;
using Reactive.Language;

namespace Reactive.Cli.Replay;

/// <summary>Reads the files, replays them round after round, and reports.</summary>
internal sealed class ReplayRun : IDisposable
{
    private readonly ReplayPlan _plan;
    private readonly ProgressLine _progress;
    private readonly List<(double Add, double Load, double Run)> _rounds = [];
    private ReplayRound? _last;
    private ChangeBuffer _load = new();
    private ChangeBuffer _changes = new();

    internal ReplayRun(ReplayPlan plan, ProgressLine progress)
    {
        _plan = plan;
        _progress = progress;
    }

    /// <summary>The queries of the last round, in their final state.</summary>
    internal IReadOnlyList<ContinuousQuery> Queries => _last?.Queries ?? [];

    /// <inheritdoc/>
    public void Dispose() => _last?.Dispose();

    /// <summary>Does what the plan says.</summary>
    internal ReplayReport Execute()
    {
        var read = ReadFiles();
        if (_plan.Deltas is not null)
        {
            WriteDeltas(_plan.Deltas);
        }

        var latencies = _plan.Latency ? Latencies() : null;
        for (var i = 0; i < _plan.Rounds; i++)
        {
            Round(i);
        }

        return Report(read, latencies);
    }

    private ReadFigures ReadFiles()
    {
        var file = new ChangeFile(new TextPool());
        var fraction = new Fraction();
        using var shown = _progress.Watch("reading", () => fraction.Value);
        var (seconds, _) = Measured.Run(() =>
        {
            _load = _plan.Load is null ? new ChangeBuffer() : file.Read(_plan.Load, 1, fraction);
            _changes = file.Read(_plan.Changes, _plan.Batch, fraction);
        });
        return new ReadFigures(file.Lines, file.Lines / seconds);
    }

    private void WriteDeltas(string path)
    {
        using var round = new ReplayRound(profile: false);
        round.Add(_plan.Queries);
        using var file = new DeltaFile(path, round.Queries);
        using var subscription = round.Observe(file);
        using var shown = Watch("writing deltas", round);
        round.Load(_load);
        round.Run(_changes);
        round.Check();
    }

    private double[] Latencies()
    {
        using var round = new ReplayRound(profile: false);
        round.Add(_plan.Queries);
        round.Count();
        using var shown = Watch("timing transactions", round);
        round.Load(_load);
        return round.RunEach(_changes);
    }

    private void Round(int number)
    {
        _last?.Dispose();
        _last = null;
        var round = _last = new ReplayRound(_plan.Profile);
        round.Add(_plan.Queries);
        round.Count();
        using var shown = Watch(_plan.Rounds == 1 ? "replaying" : $"round {number + 1} of {_plan.Rounds}", round);
        round.Load(_load);
        round.Run(_changes);
        round.Check();
        _rounds.Add((round.AddSeconds, round.LoadSeconds, round.RunSeconds));
    }

    private IDisposable Watch(string what, ReplayRound round)
    {
        var transactions = Math.Max(1.0, _load.TransactionCount + _changes.TransactionCount);
        var first = round.Epoch;
        return _progress.Watch(what, () => (round.Epoch - first) / transactions);
    }

    private ReplayReport Report(ReadFigures read, double[]? latencies)
    {
        var warm = _rounds.Skip(_rounds.Count / 2).ToArray();
        var add = Measured.Median(warm.Select(r => r.Add));
        var load = Measured.Median(warm.Select(r => r.Load));
        var run = Measured.Median(warm.Select(r => r.Run));
        var changes = _changes.ChangeCount;
        return new ReplayReport(
            read,
            new AddFigures(_plan.Queries.Count, add, _last!.AddBytes / _plan.Queries.Count),
            new LoadFigures(_load.ChangeCount, load, Rate(_load.ChangeCount, load)),
            new RunFigures(
                changes,
                run,
                Rate(changes, run),
                Rate(changes, warm.Min(r => r.Run)),
                latencies is null ? null : Measured.Percentile(latencies, 0.5),
                latencies is null ? null : Measured.Percentile(latencies, 0.99),
                (double)_last.RunBytes / Math.Max(1, changes)),
            _last.Emitted,
            _last.Memory());
    }

    private static double Rate(long count, double seconds) => count == 0 ? 0 : count / Math.Max(seconds, 1e-9);

    private sealed class Fraction : IProgress<double>
    {
        private double _value;

        internal double Value => Volatile.Read(ref _value);

        public void Report(double value) => Volatile.Write(ref _value, value);
    }
}
